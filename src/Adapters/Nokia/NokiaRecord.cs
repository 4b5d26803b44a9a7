using System.Text.Json;
using TeleCo.Gateway.Adapters.Http.Restconf;

namespace TeleCo.Gateway.Adapters.Nokia;

/// <summary>An intent as the controller has it.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Target">What it is for.</param>
/// <param name="State">What the network is to do with it: <c>active</c>, <c>suspend</c>, <c>delete</c>.</param>
/// <param name="IsAligned">Whether the network is so, as far as the controller knows.</param>
/// <param name="Body">What is specific to its type; null where the controller was not asked for it.</param>
internal sealed record NokiaRecord(string Type, string Target, string State, bool IsAligned, JsonElement? Body)
{
    /// <summary>Whether the network is to let go of it.</summary>
    public bool IsLeaving => State is "delete" or "not-present";

    /// <summary>Reads an intent; null when it has no target.</summary>
    public static NokiaRecord? Read(JsonElement intent)
    {
        if (Text(intent, "target") is not { } target || Text(intent, "intent-type") is not { } type)
        {
            return null;
        }

        var body = YangReader.Member(intent, "intent-specific-data") is { } data ? YangReader.Member(data, $"{type}:{type}") : null;
        return new(type, target, Text(intent, "required-network-state") ?? "active", Text(intent, "aligned") == "true", body);
    }

    /// <summary>Whether the body holds a member with this value.</summary>
    public bool Holds(string member, System.Text.Json.Nodes.JsonNode? value) =>
        Body is { } body && body.TryGetProperty(member, out var found)
        && System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(found.GetRawText()), value);

    private static string? Text(JsonElement at, string name) => YangReader.Member(at, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.True } => "true", // newer releases may say it as RFC 7951 has it
        _ => null,
    };
}
