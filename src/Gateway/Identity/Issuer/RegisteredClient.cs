using System.Text.Json;
using OpenIddict.Abstractions;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Identity.Issuer;

/// <summary>What the gateway reads of a registered client.</summary>
/// <param name="Scopes">The scopes that it may have.</param>
/// <param name="Partner">The partner that it belongs to.</param>
internal sealed record RegisteredClient(IReadOnlyList<string> Scopes, PartnerId? Partner)
{
    public static async ValueTask<RegisteredClient> ReadAsync(IOpenIddictApplicationManager applications, object application, CancellationToken cancellationToken)
    {
        var permissions = await applications.GetPermissionsAsync(application, cancellationToken);
        var properties = await applications.GetPropertiesAsync(application, cancellationToken);
        return new RegisteredClient(
            [.. permissions.Where(IsScope).Select(permission => permission[OpenIddictConstants.Permissions.Prefixes.Scope.Length..])],
            properties.TryGetValue(IssuerNames.PartnerId, out var partner) && partner.ValueKind == JsonValueKind.String ? new PartnerId(partner.GetString()!) : null);
    }

    private static bool IsScope(string permission) => permission.StartsWith(OpenIddictConstants.Permissions.Prefixes.Scope, StringComparison.Ordinal);
}
