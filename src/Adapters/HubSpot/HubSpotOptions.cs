using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.HubSpot;

/// <summary>Settings of a HubSpot account, under <c>Vendors:HubSpot</c>: a private app's token, or an OAuth app with a refresh token.</summary>
public sealed class HubSpotOptions : VendorOptions
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Vendors:HubSpot";

    /// <summary>Points at HubSpot unless told otherwise.</summary>
    public HubSpotOptions() => BaseUrl = new("https://api.hubapi.com");

    /// <summary>The private app's access token.</summary>
    public Secret? AccessToken { get; set; }

    /// <summary>The OAuth app's client id.</summary>
    public string? ClientId { get; set; }

    /// <summary>The OAuth app's client secret.</summary>
    public Secret? ClientSecret { get; set; }

    /// <summary>The refresh token that the account's administrator granted.</summary>
    public Secret? RefreshToken { get; set; }
}
