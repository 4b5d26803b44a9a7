using System.Text;
using System.Text.Json;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary>Parts in their order, all or nothing: one that fails throws, and only it is reported.</summary>
internal sealed class OracleBatch(Func<VendorRequest, Reply> route)
{
    private const int MostParts = 200;

    public Reply Answer(OracleCall call)
    {
        var body = call.Body("application/vnd.oracle.adf.batch+json");
        if (!body.TryGetProperty("parts"u8, out var parts) || parts.ValueKind is not JsonValueKind.Array || parts.GetArrayLength() is 0 or > MostParts)
        {
            throw OracleRefusal.Body("A batch has parts, and not too many.");
        }

        var answers = parts.EnumerateArray().Select((part, index) => (part, Run(call, part, index))).ToArray();
        return Reply.Write(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("parts"u8);
            foreach (var (part, reply) in answers)
            {
                WritePart(writer, part, reply);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private Reply Run(OracleCall call, JsonElement part, int index)
    {
        try
        {
            return route(RequestOf(call, part));
        }
        catch (OracleRefusal refusal)
        {
            throw new OracleRefusal(refusal.Status, refusal.Code, refusal.Message, $"/parts/{index}{refusal.Path}");
        }
    }

    private static VendorRequest RequestOf(OracleCall call, JsonElement part)
    {
        if (Text(part, "id") is null || Text(part, "path") is not { } path || !path.StartsWith('/') || path.Length == 1)
        {
            throw OracleRefusal.Body("A part has an id and a path that begins with a slash.");
        }

        var headers = new HeaderDictionary { ["REST-Framework-Version"] = $"{call.FrameworkVersion}", ["Accept"] = "application/json" };
        if (Text(part, "ifMatch") is { } match)
        {
            headers["If-Match"] = match;
        }

        var method = Text(part, "operation") switch
        {
            "get" => "GET",
            "create" or "upsert" => "POST",
            "update" or "replace" => "PATCH",
            "delete" => "DELETE",
            _ => throw OracleRefusal.Body("The operation of a part is not known."),
        };
        if (Text(part, "operation") == "upsert")
        {
            headers["Upsert-Mode"] = "true";
        }

        var payload = ReadOnlyMemory<byte>.Empty;
        if (method is "POST" or "PATCH")
        {
            headers["Content-Type"] = "application/json";
            payload = part.TryGetProperty("payload"u8, out var given) ? Encoding.UTF8.GetBytes(given.GetRawText()) : throw OracleRefusal.Body("A part that writes has a payload.");
        }

        return new VendorRequest(method, $"/{call.Api}/resources/11.13.18.05{path}", call.Request.Origin, headers, payload);
    }

    private static void WritePart(Utf8JsonWriter writer, JsonElement part, Reply reply)
    {
        writer.WriteStartObject();
        foreach (var name in (ReadOnlySpan<string>)["id", "path", "operation"])
        {
            writer.WriteString(name, Text(part, name));
        }

        if (!reply.Body.IsEmpty)
        {
            writer.WritePropertyName("payload"u8);
            writer.WriteRawValue(reply.Body.Span, skipInputValidation: true);
        }

        writer.WriteEndObject();
    }

    private static string? Text(JsonElement part, string name) =>
        part.ValueKind is JsonValueKind.Object && part.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
