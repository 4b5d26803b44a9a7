using System.Text;
using System.Text.Json;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary><c>/composite</c> and <c>/composite/batch</c>: several calls in one.</summary>
internal sealed class SalesforceComposite(SalesforceStore store, Func<VendorRequest, Reply> answer)
{
    private const int MostParts = 25;
    private const int MostQueryParts = 5;

    public Reply Composite(SalesforceCall call)
    {
        var body = call.Body();
        var parts = Parts(body, "compositeRequest");
        var allOrNone = IsTrue(body, "allOrNone");
        CheckParts(parts);
        var mark = store.Mark();
        var references = new SalesforceReferences();
        var replies = new List<(string Id, Reply Reply)>(parts.Count);
        foreach (var part in parts)
        {
            var id = Text(part, "referenceId")!; // checked above
            var hasFailed = allOrNone && replies.Exists(one => one.Reply.Status >= 400);
            var reply = hasFailed ? Halted() : Run(call, part, references);
            replies.Add((id, reply));
            if (reply.Status < 400)
            {
                references.Add(id, reply.Body);
            }
        }

        if (allOrNone && replies.Exists(one => one.Reply.Status >= 400))
        {
            store.RollBack(mark);
            replies = [.. replies.Select(one => one.Reply.Status >= 400 ? one : (one.Id, Halted()))];
        }

        return Reply.Write(200, writer => WriteComposite(writer, replies));
    }

    public Reply Batch(SalesforceCall call)
    {
        var body = call.Body();
        var parts = Parts(body, "batchRequests");
        var haltOnError = IsTrue(body, "haltOnError");
        var replies = new List<Reply>(parts.Count);
        foreach (var part in parts)
        {
            var isHalted = haltOnError && replies.Exists(reply => reply.Status >= 400);
            replies.Add(isHalted
                ? SalesforceReplies.Refuse(new SalesforceRefusal(412, "BATCH_PROCESSING_HALTED", "Batch processing halted per request"))
                : Guarded(Request(call, part, $"/services/data/{Text(part, "url")?.TrimStart('/')}", part.TryGetProperty("richInput", out var input) ? input.GetRawText() : "")));
        }

        return Reply.Write(200, writer => WriteBatch(writer, replies));
    }

    private Reply Run(SalesforceCall call, JsonElement part, SalesforceReferences references)
    {
        try
        {
            var url = references.Fill(Text(part, "url")!); // checked with the parts
            var body = part.TryGetProperty("body", out var sent) ? references.Fill(sent.GetRawText()) : "";
            return Guarded(Request(call, part, url, body));
        }
        catch (SalesforceRefusal refusal)
        {
            return SalesforceReplies.Refuse(refusal);
        }
    }

    private Reply Guarded(VendorRequest request)
    {
        var mark = store.Mark();
        try
        {
            return IsNested(request)
                ? throw new SalesforceRefusal(400, "INVALID_BATCH_REQUEST", "Composite and batch calls cannot hold each other")
                : answer(request);
        }
        catch (SalesforceRefusal refusal)
        {
            store.RollBack(mark);
            return SalesforceReplies.Refuse(refusal);
        }
    }

    private static bool IsNested(VendorRequest request) => request.Segments() is [_, _, _, "composite"] or [_, _, _, "composite", "batch"];

    private static VendorRequest Request(SalesforceCall call, JsonElement part, string url, string body)
    {
        var headers = new HeaderDictionary { ["Content-Type"] = "application/json" };
        if (part.TryGetProperty("httpHeaders", out var sent) && sent.ValueKind is JsonValueKind.Object)
        {
            foreach (var header in sent.EnumerateObject())
            {
                headers[header.Name] = header.Value.ToString();
            }
        }

        return new VendorRequest(Text(part, "method") ?? "", url, call.Request.Origin, headers, Encoding.UTF8.GetBytes(body));
    }

    private static void CheckParts(List<JsonElement> parts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var id = Text(part, "referenceId");
            if (string.IsNullOrEmpty(id) || !id.All(character => char.IsAsciiLetterOrDigit(character) || character == '_') || !seen.Add(id))
            {
                throw SalesforceRefusal.Json($"Provided referenceId ('{id}') must be unique and hold letters, digits and underscores only");
            }

            if (Text(part, "url")?.StartsWith("/services/data/", StringComparison.Ordinal) is not true || Text(part, "method") is null)
            {
                throw SalesforceRefusal.Json("Each subrequest needs a method and a url that starts with /services/data/");
            }
        }

        if (parts.Count(part => Text(part, "url") is { } url && (url.Contains("/query") || url.Contains("/composite/sobjects"))) > MostQueryParts)
        {
            throw new SalesforceRefusal(400, "LIMIT_EXCEEDED", $"Up to {MostQueryParts} of the subrequests can be sObject collections or query operations");
        }
    }

    private static void WriteComposite(Utf8JsonWriter writer, List<(string Id, Reply Reply)> replies)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("compositeResponse");
        foreach (var (id, reply) in replies)
        {
            writer.WriteStartObject();
            WriteBody(writer, "body", reply);
            writer.WriteStartObject("httpHeaders");
            foreach (var (name, value) in reply.Headers)
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
            writer.WriteNumber("httpStatusCode", reply.Status);
            writer.WriteString("referenceId", id);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteBatch(Utf8JsonWriter writer, List<Reply> replies)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("hasErrors", replies.Exists(reply => reply.Status >= 400));
        writer.WriteStartArray("results");
        foreach (var reply in replies)
        {
            writer.WriteStartObject();
            writer.WriteNumber("statusCode", reply.Status);
            WriteBody(writer, "result", reply);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter writer, string name, Reply reply)
    {
        writer.WritePropertyName(name);
        if (reply.Body.IsEmpty)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteRawValue(reply.Body.Span, skipInputValidation: true);
        }
    }

    private static List<JsonElement> Parts(JsonElement body, string name)
    {
        if (!body.TryGetProperty(name, out var array) || array.ValueKind is not JsonValueKind.Array
            || array.EnumerateArray().Any(part => part.ValueKind is not JsonValueKind.Object))
        {
            throw SalesforceRefusal.Json($"The '{name}' array of subrequests is required");
        }

        return array.GetArrayLength() <= MostParts
            ? [.. array.EnumerateArray()]
            : throw new SalesforceRefusal(400, "LIMIT_EXCEEDED", $"Up to {MostParts} subrequests are allowed in one call");
    }

    private static Reply Halted() => SalesforceReplies.Refuse(new SalesforceRefusal(
        400, "PROCESSING_HALTED", "The transaction was rolled back since another operation in the same transaction failed."));

    private static bool IsTrue(JsonElement body, string name) => body.TryGetProperty(name, out var flag) && flag.ValueKind is JsonValueKind.True;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
