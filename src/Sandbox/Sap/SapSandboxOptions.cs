namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>The S/4HANA system that the sandbox plays.</summary>
public sealed class SapSandboxOptions : VendorSandboxOptions
{
    /// <summary>The communication user's name, for Basic.</summary>
    public string User { get; init; } = "TELECO_COMM";

    /// <summary>The communication user's password.</summary>
    public string Password { get; init; } = "sandbox-password";

    /// <summary>Client id for <c>/oauth/token</c>.</summary>
    public string ClientId { get; init; } = "sandbox-client";

    /// <summary>Client secret for <c>/oauth/token</c>.</summary>
    public string ClientSecret { get; init; } = "sandbox-secret";

    /// <summary>How long an OAuth token lives; default 43199 seconds as with the vendor.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromSeconds(43_199);

    /// <summary>After which time without use a session and its CSRF token end; default 30 minutes.</summary>
    public TimeSpan SessionIdleTime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Most entities in one answer, after which <c>__next</c> leads on; default 1000.</summary>
    public int PageSize { get; init; } = 1000;

    /// <summary>Characters of path and query above which the front end answers 414; default 2048.</summary>
    public int LongestTarget { get; init; } = 2048;

    /// <summary>The company code that exists.</summary>
    public string CompanyCode { get; init; } = "1010";
}
