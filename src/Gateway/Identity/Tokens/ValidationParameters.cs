using Microsoft.IdentityModel.Tokens;

namespace TeleCo.Gateway.Identity.Tokens;

/// <summary>What every token is held to, whoever issued it.</summary>
internal static class ValidationParameters
{
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    private static readonly string[] AccessTokenTypes = ["at+jwt", "application/at+jwt"];

    /// <summary>Public-key signatures alone: with a shared secret, or none, whoever knows the public key could sign.</summary>
    public static IReadOnlyList<string> Algorithms { get; } = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    public static TokenValidationParameters Of(string audience, bool allowJwtType, Func<string, bool> issues, TimeProvider time) => new()
    {
        ValidAlgorithms = Algorithms,
        ValidTypes = allowJwtType ? [.. AccessTokenTypes, "JWT"] : AccessTokenTypes,
        ValidAudience = audience,
        IssuerValidator = (issuer, _, _) => issues(issuer) ? issuer : throw new SecurityTokenInvalidIssuerException("The issuer is another one."),
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        RequireAudience = true,
        ValidateIssuerSigningKey = true,
        ClockSkew = Skew,
        LifetimeValidator = (notBefore, expires, _, _) => IsCurrent(notBefore, expires, time.GetUtcNow().UtcDateTime),
    };

    private static bool IsCurrent(DateTime? notBefore, DateTime? expires, DateTime now) =>
        expires is { } end && end > now - Skew && (notBefore is not { } start || start <= now + Skew);
}
