using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>Documents as YAML (1.2). Keys and texts are written as JSON writes them, in quotes, so that none is ever taken for something else.</summary>
internal static class ContractYaml
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(JsonNode document)
    {
        var text = new StringBuilder(64 * 1024);
        Write(document, 0, text);
        return Encoding.UTF8.GetBytes(text.ToString().TrimStart('\n'));
    }

    // A value that has parts begins on a new line, any other stands behind its key.
    private static void Write(JsonNode? node, int depth, StringBuilder text)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } parts:
                text.Append('\n');
                foreach (var (name, part) in parts)
                {
                    Write($"{JsonValue.Create(name).ToJsonString(Options)}:", part, depth, text);
                }

                break;
            case JsonArray { Count: > 0 } items:
                text.Append('\n');
                foreach (var item in items)
                {
                    Write("-", item, depth, text);
                }

                break;
            default:
                text.Append(' ').Append(node?.ToJsonString(Options) ?? "null").Append('\n');
                break;
        }
    }

    private static void Write(string head, JsonNode? part, int depth, StringBuilder text)
    {
        text.Append(' ', depth * 2).Append(head);
        Write(part, depth + 1, text);
    }
}
