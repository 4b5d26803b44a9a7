namespace TeleCo.Gateway.Sandbox;

/// <summary>What every vendor sandbox server has in common.</summary>
public abstract class VendorSandboxOptions
{
    /// <summary>Loopback port; 0, the default, takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Time added to each answer; default none.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Whether the store starts with the demo records; default yes.</summary>
    public bool Seed { get; init; } = true;
}
