using Microsoft.IdentityModel.Tokens;

namespace TeleCo.Gateway.Identity.Tokens;

/// <summary>An issuer of the configuration.</summary>
internal sealed class RemoteIssuer(TrustedIssuerOptions options, IssuerJwks keys, TimeProvider time) : ITokenIssuer
{
    public TokenValidationParameters Parameters { get; } = ValidationParameters.Of(options.Audience, options.AllowJwtType, issuer => issuer == options.Issuer, time);

    public ClaimRules Claims { get; } = new(options.PartnerClaim, options.Roles);

    public bool Issues(string issuer) => issuer == options.Issuer;

    public ValueTask<IReadOnlyList<SecurityKey>> FindKeysAsync(string? keyId, CancellationToken cancellationToken) => keys.FindAsync(keyId, cancellationToken);
}
