using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Adapters.Http.Restconf;

/// <summary>Bodies of RESTCONF: written from a tree, and read by name whatever prefix or wrapping a server gives.</summary>
internal static class RestconfBody
{
    private const int MaxDepth = 24;

    /// <summary>The body of an action without parameters.</summary>
    public static ReadOnlyMemory<byte> NoInput { get; } = """{"input":{}}"""u8.ToArray();

    public static ReadOnlyMemory<byte> Write(JsonObject tree) => WireBody.Write(tree, static (writer, node) => node.WriteTo(writer));

    /// <summary>The body, or null when it is not JSON.</summary>
    public static JsonElement? Read(VendorAnswer answer)
    {
        try
        {
            return answer.Body.IsEmpty ? null : JsonElement.Parse(answer.Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The first member of this name, with any module's prefix, at any depth.</summary>
    public static JsonElement? Find(JsonElement at, string name) => Find(at, name, 0);

    /// <summary>The text or number of the first member of this name; null when there is none.</summary>
    public static string? Text(JsonElement at, string name) => Find(at, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } value => value.GetRawText(),
        _ => null,
    };

    private static JsonElement? Find(JsonElement at, string name, int depth)
    {
        if (depth > MaxDepth)
        {
            return null;
        }

        if (at.ValueKind == JsonValueKind.Array)
        {
            return at.EnumerateArray().Select(item => Find(item, name, depth + 1)).FirstOrDefault(found => found is not null);
        }

        return at.ValueKind != JsonValueKind.Object ? null
            : YangReader.Member(at, name) ?? at.EnumerateObject().Select(member => Find(member.Value, name, depth + 1)).FirstOrDefault(found => found is not null);
    }
}
