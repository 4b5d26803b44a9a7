namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>The NSO that the sandbox plays.</summary>
public sealed class CiscoSandboxOptions : VendorSandboxOptions
{
    /// <summary>Name of the user who may change the network.</summary>
    public string UserName { get; init; } = "sandbox-user";

    /// <summary>Password of both users.</summary>
    public string Password { get; init; } = "sandbox-secret";

    /// <summary>Name of a user who may read only: writing is 403.</summary>
    public string ReadOnlyUserName { get; init; } = "sandbox-viewer";

    /// <summary>What <c>X-Auth-Token</c> may hold instead of Basic.</summary>
    public string Token { get; init; } = "sandbox-token";

    /// <summary>Whether an answer to a token hands out the next one, which alone is good from then on; default no.</summary>
    public bool RotateTokens { get; init; }

    /// <summary>How long a commit queue item takes, by the sandbox's clock; default 100 milliseconds.</summary>
    public TimeSpan CommitQueueTime { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether finished queue items can still be read; default yes.</summary>
    public bool KeepCompletedItems { get; init; } = true;
}
