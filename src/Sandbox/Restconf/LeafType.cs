using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Sandbox.Restconf;

/// <summary>How a leaf's value is written in JSON; reads it into its canonical form, or <see langword="null"/> when it is not one.</summary>
internal sealed class LeafType(Func<JsonElement, JsonNode?> read)
{
    /// <summary>Whether a value is the name of a device that must be known.</summary>
    public bool IsDevice { get; init; }

    public JsonNode? Read(JsonElement value) => read(value);
}
