using System.Text.Json;
using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary>Errors as JSON arrays, OAuth errors as objects, write results.</summary>
internal static class SalesforceReplies
{
    public static Reply Refuse(SalesforceRefusal refusal) => Reply.Write(refusal.Status, writer =>
    {
        writer.WriteStartArray();
        writer.WriteStartObject();
        writer.WriteString("message", refusal.Message);
        writer.WriteString("errorCode", refusal.Code);
        if (refusal.Fields.Length > 0)
        {
            WriteFields(writer, refusal.Fields);
        }

        writer.WriteEndObject();
        writer.WriteEndArray();
    });

    public static Reply OAuth(int status, string error, string description) => Reply.Write(status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("error", error);
        writer.WriteString("error_description", description);
        writer.WriteEndObject();
    });

    public static Reply Saved(int status, string id, bool? created) =>
        Reply.Write(status, writer => WriteSaved(writer, id, created));

    public static void WriteSaved(Utf8JsonWriter writer, string id, bool? created)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteBoolean("success", true);
        writer.WriteStartArray("errors");
        writer.WriteEndArray();
        if (created is { } isNew)
        {
            writer.WriteBoolean("created", isNew);
        }

        writer.WriteEndObject();
    }

    /// <summary>A failed record inside a collection: the code is called <c>statusCode</c> there.</summary>
    public static void WriteFailed(Utf8JsonWriter writer, string? id, SalesforceRefusal refusal)
    {
        writer.WriteStartObject();
        if (id is not null)
        {
            writer.WriteString("id", id);
        }

        writer.WriteBoolean("success", false);
        writer.WriteStartArray("errors");
        writer.WriteStartObject();
        writer.WriteString("statusCode", refusal.Code);
        writer.WriteString("message", refusal.Message);
        WriteFields(writer, refusal.Fields);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static Reply Fail(FaultKind kind, int status) => Refuse((kind, status) switch
    {
        (FaultKind.Lock, _) => new SalesforceRefusal(400, "UNABLE_TO_LOCK_ROW", "unable to obtain exclusive access to this record"),
        (FaultKind.RateLimit, _) => new SalesforceRefusal(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded."),
        (_, 401) => new SalesforceRefusal(401, "INVALID_SESSION_ID", "Session expired or invalid"),
        (_, 403) => new SalesforceRefusal(403, "INSUFFICIENT_ACCESS", "insufficient access rights on object id"),
        (_, 404) => SalesforceRefusal.NotFound(),
        (_, 413) => new SalesforceRefusal(413, "REQUEST_ENTITY_TOO_LARGE", "The request entity is too large"),
        (_, 503) => new SalesforceRefusal(503, "SERVER_UNAVAILABLE", "The server is temporarily unavailable"),
        _ => new SalesforceRefusal(status, "UNKNOWN_EXCEPTION", "An unexpected error occurred. ErrorId: 0000000000-0 (0)"),
    });

    private static void WriteFields(Utf8JsonWriter writer, string[] fields)
    {
        writer.WriteStartArray("fields");
        foreach (var field in fields)
        {
            writer.WriteStringValue(field);
        }

        writer.WriteEndArray();
    }
}
