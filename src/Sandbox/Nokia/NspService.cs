using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>An E-Line intent of NSP.</summary>
internal sealed class NspService(string name, string template)
{
    public string Name => name;

    public string Template => template;

    /// <summary>Life cycle state: saved, planned, waiting-deployment, deployed, deployment-failed or removed.</summary>
    public required string State { get; set; }

    /// <summary>The body under <c>evpn-epipe:evpn-epipe</c>; replaced whole on each change.</summary>
    public required JsonObject Body { get; set; }

    public NetworkState? Applied { get; set; }

    /// <summary>What the deployer wrote when it failed.</summary>
    public string? Log { get; set; }

    public bool IsLocked => (string?)Body["admin-state"] is "locked";

    public NetworkState Wanted => new(IsLocked ? "suspend" : "active", Body);
}
