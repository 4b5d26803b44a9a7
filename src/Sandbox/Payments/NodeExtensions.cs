using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Sandbox.Payments;

/// <summary>Short ways to read and write members of stored objects.</summary>
internal static class NodeExtensions
{
    public static string? Text(this JsonNode? node, string name) =>
        node is JsonObject members && members[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static long Number(this JsonNode node, string name) => node[name] is JsonValue value ? value.GetValue<long>() : 0;

    public static bool Flag(this JsonNode node, string name) => node[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    /// <summary>The string members of a map, as an effect carries them.</summary>
    public static KeyValuePair<string, string>[] Tags(this JsonNode? map) => map is JsonObject members
        ? [.. members.Where(member => member.Value is not null).Select(member => new KeyValuePair<string, string>(member.Key, member.Value!.ToString()))]
        : [];
}
