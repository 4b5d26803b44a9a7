using System.Text.Json;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>JSON Merge Patch (RFC 7396): objects are merged, null removes, everything else (arrays, too) replaces.</summary>
internal static class MergePatch
{
    /// <summary>The target after the patch.</summary>
    public static Outcome<JsonElement> Apply(JsonElement target, JsonElement patch) =>
        PatchBounds.Check(patch) is { } fault ? fault : PatchBounds.Written(writer => Merge(writer, target, patch));

    private static void Merge(Utf8JsonWriter writer, JsonElement? target, JsonElement patch)
    {
        if (patch.ValueKind != JsonValueKind.Object)
        {
            patch.WriteTo(writer);
            return;
        }

        // A dictionary, so that a patch of many names costs no search of the whole for each of them.
        var changes = new OrderedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in patch.EnumerateObject())
        {
            changes[member.Name] = member.Value;
        }

        writer.WriteStartObject();
        var merged = target is { ValueKind: JsonValueKind.Object } old ? MergeMembers(writer, old, changes) : [];
        foreach (var (name, value) in changes.Where(change => change.Value.ValueKind != JsonValueKind.Null && !merged.Contains(change.Key)))
        {
            writer.WritePropertyName(name);
            Merge(writer, null, value);
        }

        writer.WriteEndObject();
    }

    private static HashSet<string> MergeMembers(Utf8JsonWriter writer, JsonElement target, OrderedDictionary<string, JsonElement> changes)
    {
        var merged = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in target.EnumerateObject())
        {
            if (!changes.TryGetValue(member.Name, out var change))
            {
                member.WriteTo(writer);
            }
            else if (merged.Add(member.Name) && change.ValueKind != JsonValueKind.Null)
            {
                writer.WritePropertyName(member.Name);
                Merge(writer, member.Value, change);
            }
        }

        return merged;
    }
}
