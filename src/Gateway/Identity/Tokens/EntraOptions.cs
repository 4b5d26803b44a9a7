namespace TeleCo.Gateway.Identity.Tokens;

/// <summary>What the gateway adds to the settings of Microsoft.Identity.Web; section <c>Authentication:EntraId</c>, beside Instance, TenantId, ClientId and Audience.</summary>
internal sealed class EntraOptions
{
    public const string Section = "Authentication:EntraId";

    /// <summary>Address of the sign-in service. Default <c>https://login.microsoftonline.com/</c>.</summary>
    public string Instance { get; set; } = "https://login.microsoftonline.com/";

    /// <summary>The directory's id; another word (<c>organizations</c>) admits every directory, and leaves it to Microsoft.Identity.Web which issuers there are.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>The claim that names the partner. Default <c>partner_id</c>, which is to be set up as a claims mapping.</summary>
    public string PartnerClaim { get; set; } = "partner_id";

    /// <summary>What an app role stands for: scopes, separated by spaces.</summary>
    public Dictionary<string, string> Roles { get; set; } = [];
}
