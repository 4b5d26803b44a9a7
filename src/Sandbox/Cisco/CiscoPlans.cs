using System.Text.Json;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>How far a service got: the plan of its component <c>self</c>. A service being deleted has one until it is gone.</summary>
internal sealed class CiscoPlans(CiscoStore store, CommitQueue queue)
{
    public static bool IsPlan(PathStep[] steps) => steps is [_, _, { Name: "vpn-service-plan" }];

    public Reply Answer(CiscoCall call)
    {
        if (!call.IsReading)
        {
            throw RestconfError.Method();
        }

        CiscoQuery.CheckReading(call.Request);
        var step = call.Steps[2];
        var model = CiscoModels.Find(call.Steps[0].Module);
        if (model?.Plan is not var (module, nano) || step.Module != module || step.Keys is not [var key])
        {
            throw RestconfError.NotFound();
        }

        var item = queue.Newest(model, key);
        if (store.Find(model, key) is null && item is not { IsCompleted: false })
        {
            throw RestconfError.NotFound();
        }

        return RestconfReplies.Data(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray($"{module}:vpn-service-plan");
            writer.WriteStartObject();
            writer.WriteString("vpn-id", key);
            WritePlan(writer, nano, item);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static void WritePlan(Utf8JsonWriter writer, string nano, QueueItem? item)
    {
        var isFailed = item is { IsCompleted: true, Succeeded: false };
        var end = item is { IsCompleted: false } ? "not-reached" : isFailed ? "failed" : "reached";
        writer.WriteStartObject("plan");
        writer.WriteStartArray("component");
        writer.WriteStartObject();
        writer.WriteString("type", "tailf-ncs:self");
        writer.WriteString("name", "self");
        writer.WriteStartArray("state");
        WriteState(writer, "tailf-ncs:init", "reached");
        WriteState(writer, $"{nano}:config-apply", isFailed ? "reached" : end);
        WriteState(writer, "tailf-ncs:ready", end);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        if (isFailed)
        {
            writer.WriteStartArray("failed");
            writer.WriteNullValue();
            writer.WriteEndArray();
            writer.WriteStartObject("error-info");
            writer.WriteString("message", item!.Failed[0].Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteState(Utf8JsonWriter writer, string name, string status)
    {
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteString("status", status);
        writer.WriteEndObject();
    }
}
