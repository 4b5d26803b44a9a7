using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Salesforce;

/// <summary>Settings of a Salesforce org, under <c>Vendors:Salesforce</c>. The address is the org's My Domain; token and API are both asked there.</summary>
public sealed class SalesforceOptions : VendorOptions
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Vendors:Salesforce";

    /// <summary>The version of the API; default <c>v62.0</c>.</summary>
    public string ApiVersion { get; set; } = "v62.0";

    /// <summary>The consumer key of the external client app.</summary>
    public string? ClientId { get; set; }

    /// <summary>The consumer secret, for the client credentials flow.</summary>
    public Secret? ClientSecret { get; set; }

    /// <summary>The private key (PEM) whose certificate is on the app, for the JWT bearer flow in place of the secret.</summary>
    public Secret? PrivateKey { get; set; }

    /// <summary>The user that the JWT bearer flow runs as.</summary>
    public string? Username { get; set; }

    /// <summary>The audience of the JWT; default <c>https://login.salesforce.com</c>.</summary>
    public string Audience { get; set; } = "https://login.salesforce.com";
}
