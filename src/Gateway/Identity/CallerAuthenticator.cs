using System.Security.Claims;
using OpenIddict.Abstractions;
using TeleCo.Gateway.Identity.Issuer;
using TeleCo.Gateway.Identity.Tokens;

namespace TeleCo.Gateway.Identity;

/// <summary>Authenticates a caller whose credentials come otherwise than in the Authorization header: in a WS-Security header, or in the first message of a WebSocket.</summary>
internal sealed class CallerAuthenticator(TokenValidator tokens, VerifiedClients verified, IServiceScopeFactory scopes)
{
    private const int MaxCredentialLength = 200;

    /// <summary>The caller of an access token; null when the token is not valid.</summary>
    public async ValueTask<ClaimsPrincipal?> AuthenticateTokenAsync(string token, CancellationToken cancellationToken) =>
        await tokens.ValidateAsync(token, cancellationToken);

    /// <summary>The caller of a client id and secret; null when they don't belong together.</summary>
    public async ValueTask<ClaimsPrincipal?> AuthenticateClientAsync(string clientId, string secret, CancellationToken cancellationToken)
    {
        if (clientId.Length is 0 or > MaxCredentialLength || secret.Length is 0 or > MaxCredentialLength)
        {
            return null;
        }

        return verified.Find(clientId, secret) ?? await VerifyAsync(clientId, secret, cancellationToken);
    }

    private async Task<GatewayPrincipal?> VerifyAsync(string clientId, string secret, CancellationToken cancellationToken)
    {
        // Taken before the secret is looked at: a change meanwhile must not be answered from what was verified before it.
        var generation = verified.Generation;
        await using var scope = scopes.CreateAsyncScope();
        var applications = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        var application = await applications.FindByClientIdAsync(clientId, cancellationToken);
        if (application is null || !await applications.HasClientTypeAsync(application, OpenIddictConstants.ClientTypes.Confidential, cancellationToken))
        {
            PasswordHash.Waste(secret);
            return null;
        }

        if (!await applications.ValidateClientSecretAsync(application, secret, cancellationToken))
        {
            return null;
        }

        var client = await RegisteredClient.ReadAsync(applications, application, cancellationToken);
        var principal = GatewayPrincipal.Of(clientId, null, client.Partner, client.Scopes);
        verified.Remember(clientId, secret, principal, generation);
        return principal;
    }
}
