using System.Text.Json;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>The actions of an intent and the search over all.</summary>
internal sealed class IntentActions(IntentStore store, IntentAlignment alignment, NokiaNetwork network, bool isAltiplano)
{
    private const int MostOnPage = 1000;

    public Reply Run(NokiaCall call, Intent intent, string action)
    {
        call.CheckQuery();
        return action switch
        {
            "synchronize" => Synchronize(call, intent),
            "audit" => Audit(call, intent),
            "migrate-intent" => Migrate(call, intent),
            _ => throw RestconfError.NotFound(),
        };
    }

    public Reply Search(NokiaCall call)
    {
        call.CheckQuery();
        var input = call.Input(IntentTypes.Module) ?? throw RestconfError.Malformed("an input is expected");
        var filter = IntentFilter.Read(input);
        var size = Number(input, "page-size", 1, MostOnPage) ?? 100;
        var page = Number(input, "page-number", 0, int.MaxValue) ?? 0;
        var found = store.All.Where(intent => filter.Admits(intent, IntentView.IsAligned(intent, network.IsBusy(intent)))).ToArray();
        return RestconfReplies.Data(
            200,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartObject("ibn:output");
                writer.WriteNumber("total-count", found.Length);
                writer.WriteStartObject("intents");
                writer.WriteStartArray("intent");
                foreach (var intent in found.Skip((int)Math.Min((long)page * size, int.MaxValue)).Take(size))
                {
                    Write(writer, intent);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
                writer.WriteEndObject();
                writer.WriteEndObject();
            },
            call.AnswerType);
    }

    private Reply Synchronize(NokiaCall call, Intent intent)
    {
        ReadEmpty(call);
        if (intent.IsAligned && !network.IsBusy(intent))
        {
            network.Record(intent.ServiceKey, intent.Type.Name, "noChange");
            return Done(call);
        }

        alignment.Begin(intent);
        return Done(call);
    }

    private Reply Audit(NokiaCall call, Intent intent)
    {
        ReadEmpty(call);
        intent.Audited = network.Now;
        return RestconfReplies.Data(
            200,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartObject("ibn:output");
                writer.WritePropertyName("audit-report");
                IntentView.Report(intent).WriteTo(writer);
                writer.WriteEndObject();
                writer.WriteEndObject();
            },
            call.AnswerType);
    }

    private static Reply Migrate(NokiaCall call, Intent intent)
    {
        var input = call.Input(IntentTypes.Module) ?? default;
        var version = Number(input, "target-intent-type-version", 1, int.MaxValue) ?? throw RestconfError.MissingElement("target-intent-type-version");
        IntentReader.CheckVersion(intent.Type, (uint)version);
        intent.Version = (uint)version;
        return Reply.Empty(204);
    }

    // NSP wants the empty input spelt out; Altiplano takes no body as well.
    private void ReadEmpty(NokiaCall call)
    {
        var input = call.Input(IntentTypes.Module);
        if (!isAltiplano && (input is null || call.Request.Body.Span.IndexOf("input"u8) < 0))
        {
            throw RestconfError.Malformed("input is expected");
        }

        if (input is { } given && (given.ValueKind is not JsonValueKind.Object || given.GetPropertyCount() > 0))
        {
            throw RestconfError.Malformed("an empty input is expected");
        }
    }

    private Reply Done(NokiaCall call) => isAltiplano
        ? Reply.Empty(204)
        : RestconfReplies.Data(
            200,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartObject("ibn:output");
                writer.WriteEndObject();
                writer.WriteEndObject();
            },
            call.AnswerType);

    private void Write(Utf8JsonWriter writer, Intent intent)
    {
        writer.WriteStartObject();
        writer.WriteString("target", intent.Target);
        writer.WriteString("intent-type", intent.Type.Name);
        writer.WriteNumber("intent-type-version", intent.Version);
        writer.WriteString("required-network-state", intent.Required);
        writer.WriteString("aligned", IntentView.IsAligned(intent, network.IsBusy(intent)));
        writer.WriteEndObject();
    }

    private static int? Number(JsonElement input, string name, int least, int most)
    {
        if (input.ValueKind is not JsonValueKind.Object || !input.TryGetProperty(name, out var value))
        {
            return null;
        }

        return value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw RestconfError.Invalid($"{value} is not a valid value for {name}");
    }
}
