using System.Text.Json;
using TeleCo.Gateway.Sandbox.Restconf;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>Which intents a search wants; what the filter does not name is wanted whatever it is.</summary>
internal sealed class IntentFilter
{
    private static readonly string[] Members = ["filter", "page-number", "page-size"];
    private static readonly string[] FilterMembers = ["config-required", "target", "intent-type-list", "required-network-state", "aligned"];

    private string? Target { get; init; }

    private List<(string Type, uint? Version)>? Types { get; init; }

    private HashSet<string>? States { get; init; }

    private HashSet<string>? Aligned { get; init; }

    public static IntentFilter Read(JsonElement input)
    {
        CheckNames(input, Members);
        if (!input.TryGetProperty("filter", out var filter))
        {
            return new IntentFilter();
        }

        CheckNames(filter, FilterMembers);
        return new IntentFilter
        {
            Target = filter.TryGetProperty("target", out var target) ? Text(target) : null,
            Types = filter.TryGetProperty("intent-type-list", out var types) ? [.. Items(types).Select(ReadType)] : null,
            States = filter.TryGetProperty("required-network-state", out var states) ? [.. Items(states).Select(Text)] : null,
            Aligned = filter.TryGetProperty("aligned", out var aligned) ? [.. Items(aligned).Select(Text)] : null,
        };
    }

    public bool Admits(Intent intent, string aligned) =>
        (Target is null || Target == intent.Target)
        && (Types is null || Types.Exists(type => type.Type == intent.Type.Name && (type.Version ?? intent.Version) == intent.Version))
        && (States is null || States.Contains(intent.Required))
        && (Aligned is null || Aligned.Contains(aligned));

    private static (string Type, uint? Version) ReadType(JsonElement value)
    {
        CheckNames(value, ["intent-type", "intent-type-version"]);
        var name = value.TryGetProperty("intent-type", out var type) ? Text(type) : throw RestconfError.MissingElement("intent-type");
        return (name, value.TryGetProperty("intent-type-version", out var version)
            ? version.ValueKind is JsonValueKind.Number && version.TryGetUInt32(out var number) ? number : throw Bad(version)
            : null);
    }

    private static void CheckNames(JsonElement value, string[] known)
    {
        if (value.ValueKind is not JsonValueKind.Object)
        {
            throw Bad(value);
        }

        foreach (var member in value.EnumerateObject())
        {
            if (Array.IndexOf(known, member.Name) < 0)
            {
                throw RestconfError.UnknownElement(member.Name);
            }
        }
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement value) => value.ValueKind is JsonValueKind.Array ? value.EnumerateArray() : throw Bad(value);

    private static string Text(JsonElement value) => value.ValueKind is JsonValueKind.String ? value.GetString()! : throw Bad(value);

    private static RestconfError Bad(JsonElement value) => RestconfError.Malformed($"unexpected {value.ValueKind}");
}
