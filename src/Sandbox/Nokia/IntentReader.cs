using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Restconf;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>Takes an intent's parts out of what was sent.</summary>
internal static class IntentReader
{
    public static IntentType TypeOf(JsonElement value)
    {
        var name = value.ValueKind is JsonValueKind.Object && value.TryGetProperty("intent-type", out var named) && named.ValueKind is JsonValueKind.String
            ? named.GetString()!
            : throw RestconfError.MissingElement("intent-type");
        return IntentTypes.Find(name) ?? throw RestconfError.Invalid($"Intent type {name} is not imported");
    }

    public static void CheckVersion(IntentType type, uint version)
    {
        if (Array.IndexOf(type.Versions, version) < 0)
        {
            throw RestconfError.Invalid($"Intent type version {version} of {type.Name} is not imported");
        }
    }

    public static JsonObject BodyOf(IntentType type, JsonObject entry)
    {
        var data = entry["intent-specific-data"] as JsonObject;
        var body = data?[type.Name] as JsonObject ?? throw RestconfError.MissingElement($"intent-specific-data/{type.Name}:{type.Name}");
        data!.Remove(type.Name);
        return body;
    }

    public static void Take(Intent intent, JsonObject edit)
    {
        if (DataTree.Leaf(edit, "required-network-state") is { } state)
        {
            intent.Required = state;
        }

        if (DataTree.Leaf(edit, "custom-required-network-state") is { } custom)
        {
            intent.Custom = intent.Required is "custom" ? custom : throw RestconfError.UnknownElement("custom-required-network-state");
        }

        if (edit["label"] is JsonArray labels)
        {
            intent.Labels = (JsonArray)labels.DeepClone();
        }
    }
}
