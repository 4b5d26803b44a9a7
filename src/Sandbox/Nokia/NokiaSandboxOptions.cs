namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>The Altiplano and the NSP that the sandbox plays on one address.</summary>
public sealed class NokiaSandboxOptions : VendorSandboxOptions
{
    /// <summary>User of both products.</summary>
    public string UserName { get; init; } = "sandbox-user";

    /// <summary>The user's password.</summary>
    public string Password { get; init; } = "sandbox-secret";

    /// <summary>Where Altiplano's paths begin; its release is in it.</summary>
    public string AltiplanoBasePath { get; init; } = "/24.6-altiplano-ac";

    /// <summary>Life of an NSP access token; the vendor's default is an hour.</summary>
    public TimeSpan NspTokenLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Life of an Altiplano access token; the vendor's default is 30 minutes.</summary>
    public TimeSpan AltiplanoTokenLifetime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long the network takes to become as wanted, by the sandbox's clock; default 100 milliseconds.</summary>
    public TimeSpan AlignmentTime { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Status of a creation whose intent exists: 409, or 400 as some releases answer.</summary>
    public int ExistingIntentStatus { get; init; } = 409;
}
