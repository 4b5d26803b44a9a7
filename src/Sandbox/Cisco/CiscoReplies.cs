using System.Text.Json;
using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>NSO's own answers.</summary>
internal static class CiscoReplies
{
    public static Reply Fail(FaultKind kind, int status) => (kind, status) switch
    {
        (FaultKind.Lock, _) => RestconfReplies.Refuse(new RestconfError(409, "lock-denied", "the configuration database is locked by session 42")),
        (FaultKind.RateLimit, _) => RestconfReplies.Refuse(new RestconfError(429, "resource-denied", "too many requests")),
        (_, 401 or 403) => RestconfReplies.Refuse(RestconfError.Denied(status)),
        (_, 404) => RestconfReplies.Refuse(RestconfError.NotFound()),
        (_, 409) => RestconfReplies.Refuse(new RestconfError(409, "in-use", "Conflict detected (70): Transaction 4711 conflicts with transaction 4710")),
        (_, 412) => RestconfReplies.Refuse(new RestconfError(412, "operation-failed", "precondition failed")),
        (_, 413) => RestconfReplies.Refuse(new RestconfError(413, "too-big", "request too big")),
        (_, >= 502) => Reply.Text(status, "", "text/plain"),
        _ => RestconfReplies.Refuse(new RestconfError(status, "operation-failed", "internal error")),
    };

    /// <summary>The answer to a commit: a body where there is something to say, else none.</summary>
    public static Reply Committed(CommitOutcome outcome, bool isNew)
    {
        if (outcome.Item is null && outcome.RollbackId is null)
        {
            return Reply.Empty(isNew ? 201 : 204);
        }

        return RestconfReplies.Data(isNew ? 201 : 200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("tailf-restconf:result");
            WriteItem(writer, outcome);
            if (outcome.RollbackId is { } number)
            {
                writer.WriteStartObject("rollback");
                writer.WriteNumber("id", number);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    private static void WriteItem(Utf8JsonWriter writer, CommitOutcome outcome)
    {
        if (outcome.Item is not { } item)
        {
            return;
        }

        writer.WriteStartObject("commit-queue");
        writer.WriteString("id", item.Id);
        writer.WriteString("status", Status(outcome, item));
        if (item.Failed.Count > 0)
        {
            WriteFailed(writer, "failed-device", item);
        }

        writer.WriteEndObject();
    }

    public static void WriteFailed(Utf8JsonWriter writer, string name, QueueItem item)
    {
        writer.WriteStartArray(name);
        foreach (var (device, reason) in item.Failed)
        {
            writer.WriteStartObject();
            writer.WriteString("name", device);
            writer.WriteString("reason", reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Status(CommitOutcome outcome, QueueItem item) =>
        outcome.IsTimedOut ? "timeout" : !item.IsCompleted ? "async" : item.Succeeded ? "completed" : "failed";
}
