using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using OpenIddict.EntityFrameworkCore.Models;
using TeleCo.Gateway.Identity.Tokens;

namespace TeleCo.Gateway.Identity.Issuer;

/// <summary>Issued tokens. Whatever OpenIddict revokes, for whatever reason, is told to the validation of the API at once.</summary>
internal sealed class GatewayTokens(
    IOpenIddictTokenCache<OpenIddictEntityFrameworkCoreToken> cache,
    ILogger<OpenIddictTokenManager<OpenIddictEntityFrameworkCoreToken>> logger,
    IOptionsMonitor<OpenIddictCoreOptions> options,
    IOpenIddictTokenStore<OpenIddictEntityFrameworkCoreToken> store,
    RevokedTokens revoked)
    : OpenIddictTokenManager<OpenIddictEntityFrameworkCoreToken>(cache, logger, options, store)
{
    public override async ValueTask<bool> TryRevokeAsync(OpenIddictEntityFrameworkCoreToken token, CancellationToken cancellationToken = default)
    {
        if (token.Id is { } id)
        {
            await revoked.AddAsync(id, cancellationToken);
        }

        // The end of a refresh token ends what was issued with it (RFC 7009, section 2.1).
        if (token.Type == OpenIddictConstants.TokenTypeIdentifiers.RefreshToken && await GetAuthorizationIdAsync(token, cancellationToken) is { } authorization)
        {
            await RevokeByAuthorizationIdAsync(authorization, cancellationToken);
        }

        return await base.TryRevokeAsync(token, cancellationToken);
    }

    public override async ValueTask<long> RevokeByAuthorizationIdAsync(string identifier, CancellationToken cancellationToken = default)
    {
        await revoked.AddAsync(identifier, cancellationToken);
        return await base.RevokeByAuthorizationIdAsync(identifier, cancellationToken);
    }
}
