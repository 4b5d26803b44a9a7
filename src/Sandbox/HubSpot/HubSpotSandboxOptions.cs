namespace TeleCo.Gateway.Sandbox.HubSpot;

/// <summary>The HubSpot account that the sandbox plays.</summary>
public sealed class HubSpotSandboxOptions : VendorSandboxOptions
{
    /// <summary>The private app's static token.</summary>
    public string AccessToken { get; init; } = "pat-eu1-sandbox";

    /// <summary>Client id of the OAuth app.</summary>
    public string ClientId { get; init; } = "sandbox-client";

    /// <summary>Client secret of the OAuth app.</summary>
    public string ClientSecret { get; init; } = "sandbox-secret";

    /// <summary>The refresh token that the account's administrator was given.</summary>
    public string RefreshToken { get; init; } = "sandbox-refresh";

    /// <summary>How long a token of the OAuth app lives; default 30 minutes as with the vendor.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Calls allowed in ten seconds; the vendor's plans say 100 to 250, the default stays out of a load test's way.</summary>
    public int RequestsPerTenSeconds { get; init; } = 1_000_000;

    /// <summary>Searches allowed in a second; the vendor's number is 5, the default stays out of a load test's way.</summary>
    public int SearchesPerSecond { get; init; } = 100_000;

    /// <summary>Calls allowed in a day.</summary>
    public int DailyRequests { get; init; } = 50_000_000;

    /// <summary>How long after a write search still sees the record as it was; default none.</summary>
    public TimeSpan IndexLag { get; init; }
}
