using TeleCo.Gateway.Identity.Issuer;

namespace TeleCo.Gateway.Identity.Tokens;

/// <summary>Whose tokens the gateway accepts; section <c>Authentication</c>.</summary>
internal sealed class TrustOptions
{
    public const string Section = "Authentication";

    /// <summary>Issuers beside the embedded one.</summary>
    public List<TrustedIssuerOptions> Issuers { get; set; } = [];
}

/// <summary>An OpenID Connect issuer whose access tokens are accepted.</summary>
internal sealed class TrustedIssuerOptions
{
    /// <summary>The exact <c>iss</c> of its tokens.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>Where its discovery document is, without the well-known path. Default: <see cref="Issuer"/>.</summary>
    public string? Authority { get; set; }

    /// <summary>The exact <c>aud</c> for this gateway. Default <c>teleco-gateway</c>.</summary>
    public string Audience { get; set; } = IssuerNames.Audience;

    /// <summary>Whether keys are fetched over https only. Default true; false is for loopback.</summary>
    public bool RequireHttpsMetadata { get; set; } = true;

    /// <summary>Whether tokens of type <c>JWT</c> are accepted beside <c>at+jwt</c>. Default false: an id token must not pass for an access token.</summary>
    public bool AllowJwtType { get; set; }

    /// <summary>The claim that names the partner. Default <c>partner_id</c>.</summary>
    public string PartnerClaim { get; set; } = IssuerNames.PartnerId;

    /// <summary>What a role of the claim <c>roles</c> stands for: scopes, separated by spaces.</summary>
    public Dictionary<string, string> Roles { get; set; } = [];
}
