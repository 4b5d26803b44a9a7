using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>A wanted state, and what the network has of it.</summary>
internal sealed class Intent(string target, IntentType type, uint version)
{
    public string Target => target;

    public IntentType Type => type;

    public uint Version { get; set; } = version;

    public required string Required { get; set; }

    public string? Custom { get; set; }

    public JsonArray? Labels { get; set; }

    /// <summary>The body of the type; replaced whole on each change.</summary>
    public required JsonObject Body { get; set; }

    /// <summary>What the network has, or <see langword="null"/> for nothing.</summary>
    public NetworkState? Applied { get; set; }

    public DateTimeOffset? Audited { get; set; }

    /// <summary>Why the last synchronization did not succeed: a device and what is missing there.</summary>
    public (string Device, string Detail)? Failure { get; set; }

    /// <summary>Times that the network was told; a drifting one obeys the second time.</summary>
    public int Synchronized { get; set; }

    public NetworkState? Wanted => Required is "delete" ? null : new NetworkState(Required is "suspend" ? "suspend" : "active", Body);

    public bool IsAligned => NetworkState.AreSame(Wanted, Applied);

    /// <summary>The gateway's key at the end of a service's target, else the target.</summary>
    public string ServiceKey => type.Name is "l2-user" or "ont-connection" ? target[(target.LastIndexOf('#') + 1)..] : target;
}
