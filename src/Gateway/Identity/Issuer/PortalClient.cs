using System.Text.Json;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace TeleCo.Gateway.Identity.Issuer;

/// <summary>The portal as a client of the issuer: public, for people, at the gateway's own address.</summary>
internal static class PortalClient
{
    public const string Id = "portal";

    public static async Task EnsureAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var applications = services.GetRequiredService<IOpenIddictApplicationManager>();
        if (await applications.FindByClientIdAsync(Id, cancellationToken) is null)
        {
            await applications.CreateAsync(Descriptor(), cancellationToken);
        }
    }

    private static OpenIddictApplicationDescriptor Descriptor()
    {
        var client = new OpenIddictApplicationDescriptor { ClientId = Id, ClientType = ClientTypes.Public, ConsentType = ConsentTypes.Implicit, DisplayName = "Developer portal" };
        client.Permissions.UnionWith(
        [
            Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.Revocation, Permissions.Endpoints.EndSession,
            Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken, Permissions.ResponseTypes.Code,
        ]);
        client.Permissions.UnionWith(Operations.Scopes.All.Append(OpenIddictConstants.Scopes.Profile).Select(scope => Permissions.Prefixes.Scope + scope));
        client.Requirements.Add(Requirements.Features.ProofKeyForCodeExchange);
        client.Properties[IssuerNames.OwnHost] = JsonSerializer.SerializeToElement(true, IssuerJson.Default.Boolean);
        return client;
    }
}
