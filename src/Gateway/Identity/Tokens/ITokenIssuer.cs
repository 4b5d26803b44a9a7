using Microsoft.IdentityModel.Tokens;

namespace TeleCo.Gateway.Identity.Tokens;

/// <summary>An issuer whose tokens are accepted: the embedded one, a configured one, or Entra ID.</summary>
internal interface ITokenIssuer
{
    /// <summary>Whether an <c>iss</c> claim is this issuer's; decided before any key is looked for.</summary>
    bool Issues(string issuer);

    /// <summary>How its tokens are validated, the key excepted.</summary>
    TokenValidationParameters Parameters { get; }

    /// <summary>What its claims mean.</summary>
    ClaimRules Claims { get; }

    /// <summary>The keys that have an id; empty when there are none.</summary>
    ValueTask<IReadOnlyList<SecurityKey>> FindKeysAsync(string? keyId, CancellationToken cancellationToken);
}
