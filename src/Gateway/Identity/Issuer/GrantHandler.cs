using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using TeleCo.Gateway.Storage;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace TeleCo.Gateway.Identity.Issuer;

/// <summary>Decides at the token endpoint what a token holds. OpenIddict has authenticated the client and checked code, verifier and refresh token before.</summary>
internal sealed class GrantHandler(IOpenIddictApplicationManager applications, IDbContextFactory<GatewayDb> databases) : IOpenIddictServerHandler<HandleTokenRequestContext>
{
    public async ValueTask HandleAsync(HandleTokenRequestContext context)
    {
        var cancellationToken = context.CancellationToken;
        var application = await applications.FindByClientIdAsync(context.ClientId!, cancellationToken)
            ?? throw new InvalidOperationException("The client is gone.");
        var client = await RegisteredClient.ReadAsync(applications, application, cancellationToken);

        if (context.Request.IsClientCredentialsGrantType())
        {
            GrantToClient(context, client);
        }
        else
        {
            await GrantToPersonAsync(context, client, cancellationToken);
        }
    }

    private static void GrantToClient(HandleTokenRequestContext context, RegisteredClient client)
    {
        var requested = context.Request.GetScopes();
        if (requested.Except(client.Scopes).FirstOrDefault() is { })
        {
            context.Reject(Errors.InvalidScope, "The client may not have every scope that it asked for.");
            return;
        }

        context.SignIn(IssuedPrincipal.OfClient(context.ClientId!, client, requested.IsEmpty ? client.Scopes : requested));
    }

    // A person may have lost rights, or be gone, since the code or the last token was issued.
    private async Task GrantToPersonAsync(HandleTokenRequestContext context, RegisteredClient client, CancellationToken cancellationToken)
    {
        var earlier = context.AuthorizationCodePrincipal ?? context.RefreshTokenPrincipal
            ?? throw new InvalidOperationException("A grant that is not configured got through.");
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var user = Guid.TryParse(earlier.GetClaim(Claims.Subject), out var id)
            ? await db.PortalUsers.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id, cancellationToken)
            : null;
        if (user is null)
        {
            context.Reject(Errors.InvalidGrant, "The person can no longer sign in.");
            return;
        }

        var requested = context.Request.GetScopes();
        var scopes = requested.IsEmpty ? earlier.GetScopes() : earlier.GetScopes().Intersect(requested);
        context.SignIn(IssuedPrincipal.OfPerson(user, client, scopes, earlier));
    }
}
