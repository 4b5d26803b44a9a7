using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>What every form of patch must keep to, and how it comes and goes as JSON.</summary>
internal static class PatchBounds
{
    /// <summary>How deep a patch may nest, and the resource that it makes.</summary>
    public const int MaxDepth = 32;

    /// <summary>A fault when the JSON nests too deep or holds text that is no Unicode (an escaped lone surrogate, which the reader lets pass).</summary>
    public static Fault? Check(JsonElement json) => Check(json, 1);

    /// <summary>The JSON as a tree that can be changed; of a doubled name the last stands.</summary>
    public static JsonNode? ToNode(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                var made = new JsonObject();
                foreach (var member in json.EnumerateObject())
                {
                    made[member.Name] = ToNode(member.Value);
                }

                return made;
            case JsonValueKind.Array:
                return new JsonArray([.. json.EnumerateArray().Select(ToNode)]);
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return null;
            default:
                return JsonValue.Create(json);
        }
    }

    /// <summary>What was written, as an element of its own.</summary>
    public static JsonElement Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return JsonElement.Parse(buffer.WrittenSpan);
    }

    private static Fault? Check(JsonElement json, int depth)
    {
        if (depth > MaxDepth)
        {
            return new Fault(FaultKind.Invalid, $"The patch nests more than {MaxDepth} deep.");
        }

        return json.ValueKind switch
        {
            JsonValueKind.Object => CheckMembers(json, depth),
            JsonValueKind.Array => json.EnumerateArray().Select(element => Check(element, depth + 1)).FirstOrDefault(fault => fault is not null),
            JsonValueKind.String when WireText.Of(json) is null => NotText(),
            _ => null,
        };
    }

    private static Fault? CheckMembers(JsonElement json, int depth)
    {
        foreach (var member in json.EnumerateObject())
        {
            try
            {
                _ = member.Name;
            }
            catch (InvalidOperationException)
            {
                return NotText();
            }

            if (Check(member.Value, depth + 1) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static Fault NotText() => new(FaultKind.Invalid, "The patch holds text that is no Unicode.");
}
