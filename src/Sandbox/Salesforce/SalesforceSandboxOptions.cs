namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary>The Salesforce org that the sandbox plays.</summary>
public sealed class SalesforceSandboxOptions : VendorSandboxOptions
{
    /// <summary>Consumer key of the connected app.</summary>
    public string ClientId { get; init; } = "sandbox-client";

    /// <summary>Consumer secret of the connected app.</summary>
    public string ClientSecret { get; init; } = "sandbox-secret";

    /// <summary>User name a JWT must name in <c>sub</c>.</summary>
    public string UserName { get; init; } = "integration@teleco.example";

    /// <summary>Public key (PEM) of the certificate on the connected app; without one no JWT is accepted.</summary>
    public string? JwtPublicKeyPem { get; init; }

    /// <summary>How long a session lives; the org's policy, default two hours.</summary>
    public TimeSpan SessionLifetime { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Calls allowed in 24 hours; default far above what a load test makes.</summary>
    public int DailyApiRequests { get; init; } = 50_000_000;
}
