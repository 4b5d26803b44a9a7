using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Restconf;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>A service model: where its list is, what it looks like, which devices it touches and whether it is suspended.</summary>
internal sealed record CiscoModel(string Prefix, string Module, string[] Parents, SchemaNode List)
{
    /// <summary>Module that carries the plan, and the nano service's own, where the model has a plan.</summary>
    public (string Module, string Nano)? Plan { get; init; }

    public required Func<JsonObject, IEnumerable<string>> Devices { get; init; }

    public required Func<JsonObject, bool> IsSuspended { get; init; }

    /// <summary>Whether a service keeps a zombie while it is deleted in the background.</summary>
    public bool IsNano => Plan is not null;

    /// <summary>An entry as NSO's messages call it: <c>/tia:internet-access/service{ia-1}</c>.</summary>
    public string InstancePath(string key) => $"/{Prefix}:{string.Join('/', Parents)}/{List.Name}{{{key}}}";

    /// <summary>An entry as a RESTCONF path.</summary>
    public string DataPath(string key) => $"/{Module}:{string.Join('/', Parents)}/{List.Name}={RestconfPath.Escape(key)}";
}
