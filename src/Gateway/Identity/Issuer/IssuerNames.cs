namespace TeleCo.Gateway.Identity.Issuer;

/// <summary>Words that the issuer and the validation share.</summary>
internal static class IssuerNames
{
    /// <summary>The <c>aud</c> of every access token.</summary>
    public const string Audience = "teleco-gateway";

    /// <summary>The claim, and the property of a client, that names the partner.</summary>
    public const string PartnerId = "partner_id";

    /// <summary>The property of a client that is served by this gateway itself: its redirects are relative to the gateway's address.</summary>
    public const string OwnHost = "own_host";

    /// <summary>The cookie of a person who signed in.</summary>
    public const string SessionScheme = "Session";

    public const string LoginPath = "/connect/login";
}
