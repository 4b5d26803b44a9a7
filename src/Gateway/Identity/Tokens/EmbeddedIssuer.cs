using Microsoft.IdentityModel.Tokens;
using TeleCo.Gateway.Identity.Issuer;

namespace TeleCo.Gateway.Identity.Tokens;

/// <summary>The gateway's own issuer: its keys are in the process.</summary>
internal sealed class EmbeddedIssuer(IssuerKeys keys, IssuerAddress address, TimeProvider time) : ITokenIssuer
{
    public TokenValidationParameters Parameters { get; } = ValidationParameters.Of(IssuerNames.Audience, allowJwtType: false, address.IsOwn, time);

    public ClaimRules Claims { get; } = new(IssuerNames.PartnerId, new Dictionary<string, string>());

    public bool Issues(string issuer) => address.IsOwn(issuer);

    public ValueTask<IReadOnlyList<SecurityKey>> FindKeysAsync(string? keyId, CancellationToken cancellationToken) => keys.FindAsync(keyId, cancellationToken);
}
