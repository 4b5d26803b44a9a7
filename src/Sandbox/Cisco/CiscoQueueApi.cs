using System.Text.Json;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary><c>tailf-ncs:devices/commit-queue</c>: waiting and finished items.</summary>
internal sealed class CiscoQueueApi(CommitQueue queue, CiscoDevices devices, CiscoSandboxOptions options, TimeProvider clock)
{
    public Reply Answer(CiscoCall call) => (call.Method, call.Steps[2..]) switch
    {
        ("GET" or "HEAD", [{ Name: "queue-item", Keys: [var id] }]) => Show("queue-item", [queue.FindPending(id) ?? throw RestconfError.NotFound()]),
        ("GET" or "HEAD", [{ Name: "queue-item", Keys: null }]) => Show("queue-item", queue.Pending),
        ("GET" or "HEAD", [{ Name: "completed" }, { Name: "queue-item", Keys: [var id] }]) => Show("queue-item", [Completed(id)]),
        ("GET" or "HEAD", [{ Name: "completed" }, { Name: "queue-item", Keys: null }]) => Show("queue-item", options.KeepCompletedItems ? queue.Completed : []),
        ("POST", [{ Name: "queue-item", Keys: [var id] }, { Name: "wait-until-completed" }]) => Wait(call, id),
        ("GET" or "HEAD" or "POST", _) => throw RestconfError.NotFound(),
        _ => throw RestconfError.Method(),
    };

    private QueueItem Completed(string id) =>
        options.KeepCompletedItems ? queue.FindCompleted(id) ?? throw RestconfError.NotFound() : throw RestconfError.NotFound();

    // The wait is not played in real time, as for commit-queue=sync: what would end within the time-out ends now.
    private Reply Wait(CiscoCall call, string id)
    {
        CiscoQuery.CheckAction(call.Request);
        var item = queue.FindPending(id) ?? throw RestconfError.NotFound();
        var input = call.Input();
        var seconds = input.ValueKind is JsonValueKind.Object && input.TryGetProperty("timeout", out var named) && named.TryGetUInt32(out var number) ? number : 60;
        var ends = item.End - clock.GetUtcNow() <= TimeSpan.FromSeconds(seconds);
        if (ends)
        {
            queue.Complete(item);
        }

        return CiscoDeviceApi.Output(writer => writer.WriteString("result", ends ? "completed" : "timeout"));
    }

    private Reply Show(string name, IReadOnlyList<QueueItem> items) => items.Count == 0 ? Reply.Empty(204) : RestconfReplies.Data(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray($"tailf-ncs:{name}");
        foreach (var item in items)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private void Write(Utf8JsonWriter writer, QueueItem item)
    {
        writer.WriteStartObject();
        writer.WriteString("id", item.Id);
        if (item.Parameters.Label is { } label)
        {
            writer.WriteString("label", label);
        }

        if (item.IsCompleted)
        {
            writer.WriteString("when", item.End);
            writer.WriteBoolean("succeeded", item.Succeeded);
            if (!item.Succeeded)
            {
                CiscoReplies.WriteFailed(writer, "failed", item);
            }
        }
        else
        {
            writer.WriteString("status", Status(item));
        }

        WriteNames(writer, item.IsCompleted ? "completed" : "devices", item.Devices.Except(item.Failed.Select(failed => failed.Device)));
        WriteNames(writer, "completed-services", item.IsCompleted ? item.Changes.Select(change => change.Model.InstancePath(change.Key)) : []);
        writer.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter writer, string name, IEnumerable<string> names)
    {
        writer.WriteStartArray(name);
        foreach (var one in names)
        {
            writer.WriteStringValue(one);
        }

        writer.WriteEndArray();
    }

    private string Status(QueueItem item) => item.Devices.Any(name => devices.Find(name)?.Condition is DeviceCondition.Locked)
        ? "locked"
        : queue.IsBehind(item) ? "waiting" : "executing";
}
