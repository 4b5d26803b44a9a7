using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Restconf;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>A type of intent: its body and the versions that are imported.</summary>
internal sealed record IntentType(string Name, SchemaNode Body, params uint[] Versions)
{
    /// <summary>What must hold beyond the schema.</summary>
    public Action<JsonObject, IntentStore>? Rule { get; init; }

    /// <summary>The intent as readers see it, with this type's body inside.</summary>
    public SchemaNode Intent { get; } = IntentTypes.IntentWith(Body);
}
