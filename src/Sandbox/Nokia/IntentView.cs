using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>An intent as a reader sees it: one object, with <c>aligned</c> as text.</summary>
internal sealed class IntentView(Intent intent, bool isBusy)
{
    public Reply Answer(NokiaCall call, PathStep[] rest)
    {
        var depth = call.Request.Parameter("depth") is { } text && text is not "unbounded"
            ? int.TryParse(text, out var number) && number > 0 ? number : throw RestconfError.Invalid("invalid value for query parameter depth")
            : int.MaxValue;
        var fields = call.Request.Parameter("fields") is { } wanted ? FieldTree.Parse(wanted) : null;
        var shown = Shown();
        if (rest.Length == 0)
        {
            return Write(call, "ibn:intent", intent.Type.Intent, IntentTypes.Module, shown, depth, fields);
        }

        var spot = DataSpot.Find(intent.Type.Intent, IntentTypes.Module, shown, rest, make: false);
        return spot.Value is { } value
            ? Write(call, $"{spot.Module}:{spot.Node.Name}", spot.Node, spot.Module, value, depth, fields)
            : throw RestconfError.NotFound();
    }

    // A list entry is written as an object, which RFC 7951 would have as an array of one: so do these products.
    private static Reply Write(NokiaCall call, string name, SchemaNode node, string module, JsonNode value, int depth, FieldTree? fields) =>
        RestconfReplies.Data(
            200,
            writer =>
            {
                var shape = new DataWriter(writer, depth);
                writer.WriteStartObject();
                writer.WritePropertyName(name);
                if (value is JsonObject members)
                {
                    shape.Members(node, module, members, fields);
                }
                else
                {
                    shape.Value(node, module, value, fields, level: 1);
                }

                writer.WriteEndObject();
            },
            call.AnswerType);

    private JsonObject Shown()
    {
        var shown = new JsonObject
        {
            ["target"] = intent.Target,
            ["intent-type"] = intent.Type.Name,
            ["intent-type-version"] = intent.Version,
            ["required-network-state"] = intent.Required,
            ["aligned"] = IsAligned(intent, isBusy),
        };
        if (intent.Custom is { } custom)
        {
            shown["custom-required-network-state"] = custom;
        }

        if (intent.Labels is { } labels)
        {
            shown["label"] = labels.DeepClone();
        }

        if (intent.Audited is { } audited)
        {
            shown["audit-timestamp"] = audited.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");
            shown["last-audit-report"] = Report(intent);
        }

        if (intent.Type.Name is "ont" or "l2-user" && intent.Applied is not null)
        {
            shown["health"] = new JsonObject { ["state"] = intent.IsAligned ? "healthy" : "unhealthy" };
        }

        shown["intent-specific-data"] = new JsonObject { [intent.Type.Name] = intent.Body.DeepClone() };
        return shown;
    }

    public static string IsAligned(Intent intent, bool isBusy) => intent.IsAligned && !isBusy ? "true" : "false";

    /// <summary>Where the network differs from what is wanted.</summary>
    public static JsonObject Report(Intent intent)
    {
        var report = new JsonObject();
        if (intent.IsAligned)
        {
            return report;
        }

        var device = intent.Failure?.Device ?? "OLT-1200-01";
        if (intent.Wanted is { } wanted && intent.Applied is { } applied)
        {
            report["misaligned-attribute"] = new JsonArray([.. Attributes(wanted, applied, device)]);
        }
        else
        {
            var isUndesired = intent.Wanted is null;
            var item = new JsonObject { ["object-id"] = $"{intent.Type.Name}/{intent.Target}", ["device-name"] = device };
            if (!isUndesired)
            {
                item["is-configured"] = "false";
            }

            report[isUndesired ? "undesired-object" : "misaligned-object"] = new JsonArray(item);
        }

        if (intent.Failure is { } failure)
        {
            report["error-detail"] = $"{failure.Device}: {failure.Detail}";
        }

        return report;
    }

    private static IEnumerable<JsonNode> Attributes(NetworkState wanted, NetworkState applied, string device)
    {
        if (wanted.State != applied.State)
        {
            yield return Attribute("required-network-state", device, wanted.State, applied.State);
        }

        foreach (var (name, value) in wanted.Data)
        {
            var detected = applied.Data[name];
            if (!JsonNode.DeepEquals(value, detected))
            {
                yield return Attribute(name, device, DataTree.Text(value), DataTree.Text(detected));
            }
        }
    }

    private static JsonObject Attribute(string name, string device, string expected, string detected) => new()
    {
        ["name"] = name,
        ["device-name"] = device,
        ["expected-value"] = expected,
        ["detected-value"] = detected,
    };
}
