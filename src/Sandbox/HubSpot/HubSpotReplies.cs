using System.Text.Json;
using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.HubSpot;

/// <summary>Error bodies, each with a correlation id.</summary>
internal static class HubSpotReplies
{
    public static Reply Refuse(HubSpotRefusal refusal) => Reply.Write(refusal.Status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("status", "error");
        writer.WriteString("message", refusal.Message);
        writer.WriteString("correlationId", Guid.NewGuid());
        writer.WriteString("category", refusal.Category);
        WriteContext(writer, refusal);
        if (refusal.Detail is { } detail)
        {
            writer.WriteStartArray("errors");
            writer.WriteStartObject();
            writer.WriteString("message", refusal.Message);
            writer.WriteString("code", detail.Code);
            writer.WriteStartObject("context");
            writer.WriteStartArray("propertyName");
            writer.WriteStringValue(detail.Property);
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    });

    /// <summary>One error inside a 207 answer.</summary>
    public static void WriteBatchError(Utf8JsonWriter writer, HubSpotRefusal refusal)
    {
        writer.WriteStartObject();
        writer.WriteString("status", "error");
        writer.WriteString("category", refusal.Category);
        writer.WriteString("message", refusal.Message);
        WriteContext(writer, refusal);
        writer.WriteStartArray("errors");
        writer.WriteEndArray();
        writer.WriteStartObject("links");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    public static Reply Login(string status, string message) => Reply.Write(400, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("status", status);
        writer.WriteString("message", message);
        writer.WriteString("correlationId", Guid.NewGuid());
        writer.WriteEndObject();
    });

    public static Reply TooMany(string policy, string window) => Reply.Write(429, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("status", "error");
        writer.WriteString("message", $"You have reached your {window} limit.");
        writer.WriteString("errorType", "RATE_LIMIT");
        writer.WriteString("correlationId", Guid.NewGuid());
        writer.WriteString("policyName", policy);
        writer.WriteString("category", "RATE_LIMITS");
        writer.WriteEndObject();
    });

    public static Reply Fail(FaultKind kind, int status) => (kind, status) switch
    {
        (FaultKind.RateLimit, _) or (_, 429) => TooMany("TEN_SECONDLY_ROLLING", "ten_secondly_rolling"),
        (FaultKind.Lock, _) => Refuse(new HubSpotRefusal(423, "LOCKED", "The resource is locked by another process; try again later")),
        (_, 401) => Refuse(new HubSpotRefusal(401, "INVALID_AUTHENTICATION", "Authentication credentials not found.")),
        (_, 403) => Refuse(new HubSpotRefusal(403, "MISSING_SCOPES", "This app hasn't been granted all required scopes to make this call.")),
        (_, 404) => Refuse(HubSpotRefusal.NotFound()),
        (_, 413) => Refuse(new HubSpotRefusal(413, "REQUEST_TOO_LARGE", "Request entity is too large")),
        (_, 477) => Refuse(new HubSpotRefusal(477, "MIGRATION_IN_PROGRESS", "The account is being moved to another data center")),
        _ => Refuse(new HubSpotRefusal(status, "INTERNAL_ERROR", "internal error")),
    };

    private static void WriteContext(Utf8JsonWriter writer, HubSpotRefusal refusal)
    {
        if (refusal.Context is not { } context)
        {
            return;
        }

        writer.WriteStartObject("context");
        writer.WriteStartArray(context.Name);
        foreach (var value in context.Values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
