using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>The shared parts of one document. A part is made when it is first referred to, so that no document holds one that nothing uses.</summary>
internal sealed class Components
{
    public const string Schemas = "schemas";
    public const string Responses = "responses";
    public const string Parameters = "parameters";
    public const string Examples = "examples";
    public const string Headers = "headers";

    private readonly SortedDictionary<string, SortedDictionary<string, JsonNode?>> _kinds = new(StringComparer.Ordinal);

    /// <summary>A reference to a part.</summary>
    public JsonObject Use(string kind, string name, Func<JsonNode> make)
    {
        if (!_kinds.TryGetValue(kind, out var parts))
        {
            _kinds.Add(kind, parts = new(StringComparer.Ordinal));
        }

        // Entered before it is made: schemas may refer to themselves.
        if (parts.TryAdd(name, null))
        {
            parts[name] = make();
        }

        return new JsonObject { ["$ref"] = $"#/components/{kind}/{name}" };
    }

    public JsonObject ToJson() => new(_kinds.Select(kind => KeyValuePair.Create(
        kind.Key, (JsonNode?)new JsonObject(kind.Value.Select(part => KeyValuePair.Create(part.Key, part.Value))))));
}
