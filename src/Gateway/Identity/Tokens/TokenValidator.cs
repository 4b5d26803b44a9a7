using System.Buffers;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TeleCo.Gateway.Identity.Tokens;

/// <summary>Validates access tokens, and remembers for some minutes which were valid.</summary>
internal sealed partial class TokenValidator(TrustedIssuers issuers, TokenCache cache, RevokedTokens revoked, TimeProvider time, ILogger<TokenValidator> logger)
{
    /// <summary>The longest token that is looked at, in characters.</summary>
    public const int MaxLength = 16 * 1024;

    /// <summary>How long a valid token is not looked at again; a revocation counts at once all the same.</summary>
    private static readonly TimeSpan MaxCached = TimeSpan.FromMinutes(5);

    // The decoder would take padding and the other alphabet too: many spellings of one token.
    private static readonly SearchValues<char> Characters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxLength };

    /// <summary>The caller of a token; null when it is not valid.</summary>
    public ValueTask<GatewayPrincipal?> ValidateAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length > MaxLength)
        {
            return default;
        }

        var key = TokenKey.Of(token);
        if (cache.Find(key) is { } entry && entry.Until > time.GetUtcNow())
        {
            return new(IsRevoked(entry.TokenId, entry.AuthorizationId) ? null : entry.Principal);
        }

        return new(ValidateNewAsync(token, key, cancellationToken));
    }

    private async Task<GatewayPrincipal?> ValidateNewAsync(string text, TokenKey key, CancellationToken cancellationToken)
    {
        if (!TryParse(text, out var token) || !HeaderIsAcceptable(token) || issuers.Find(token.Issuer) is not { } issuer)
        {
            return null;
        }

        var keys = SigningKeys.Fitting(await issuer.FindKeysAsync(token.Kid is { Length: > 0 } id ? id : null, cancellationToken), token.Alg);
        if (keys.Count == 0)
        {
            return null;
        }

        var parameters = issuer.Parameters.Clone();

        // By a resolver all keys of that id are tried; by a list the first alone.
        parameters.IssuerSigningKeyResolver = (_, _, _, _) => keys;
        var result = await _handler.ValidateTokenAsync(text, parameters);
        if (!result.IsValid || issuer.Claims.Read(token) is not { } principal)
        {
            Log.Refused(logger, result.Exception?.GetType().Name ?? "claims");
            return null;
        }

        return Remember(token, key, principal);
    }

    private GatewayPrincipal? Remember(JsonWebToken token, TokenKey key, GatewayPrincipal principal)
    {
        var authorization = token.TryGetPayloadValue<string>("oi_au_id", out var id) ? id : null;
        if (IsRevoked(token.Id, authorization))
        {
            return null;
        }

        var until = new DateTimeOffset(token.ValidTo, TimeSpan.Zero);
        var latest = time.GetUtcNow() + MaxCached;
        cache.Add(key, new TokenCache.Entry(principal, until < latest ? until : latest, token.Id, authorization));
        return principal;
    }

    private bool IsRevoked(string? tokenId, string? authorizationId) => revoked.Contains(tokenId) || revoked.Contains(authorizationId);

    private static bool TryParse(string text, out JsonWebToken token)
    {
        token = null!;
        if (text.AsSpan().ContainsAnyExcept(Characters))
        {
            return false;
        }

        try
        {
            token = new JsonWebToken(text);
            return token.Issuer.Length > 0;
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException or FormatException or InvalidOperationException or System.Text.Json.JsonException)
        {
            return false;
        }
    }

    // The key comes from the issuer's own list: what the header says of keys (jwk, jku, x5u, x5c) is never read. We know no critical extension.
    private static bool HeaderIsAcceptable(JsonWebToken token) =>
        ValidationParameters.Algorithms.Contains(token.Alg, StringComparer.Ordinal) && !token.IsEncrypted && !token.TryGetHeaderValue<object>("crit", out _);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "An access token was refused: {Reason}.")]
        public static partial void Refused(ILogger logger, string reason);
    }
}
