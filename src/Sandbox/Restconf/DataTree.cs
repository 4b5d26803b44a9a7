using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Sandbox.Restconf;

/// <summary>Finding and merging in a tree that <see cref="SchemaReader"/> made.</summary>
internal static class DataTree
{
    /// <summary>The text of a leaf, as a path writes it.</summary>
    public static string Text(JsonNode? leaf) =>
        leaf is null ? "" : leaf.GetValueKind() is JsonValueKind.String ? leaf.GetValue<string>() : leaf.ToJsonString();

    /// <summary>The leaf some containers below an object, or <see langword="null"/>.</summary>
    public static string? Leaf(JsonObject data, params ReadOnlySpan<string> names)
    {
        JsonNode? at = data;
        foreach (var name in names)
        {
            at = (at as JsonObject)?[name];
        }

        return at is null ? null : Text(at);
    }

    public static string[] KeysOf(SchemaNode list, JsonObject entry) => Array.ConvertAll(list.Keys, key => Text(entry[key]));

    public static int IndexOf(JsonArray entries, SchemaNode list, ReadOnlySpan<string> keys)
    {
        for (var index = 0; index < entries.Count; index++)
        {
            if (HasKeys((JsonObject)entries[index]!, list, keys))
            {
                return index;
            }
        }

        return -1;
    }

    public static bool HasKeys(JsonObject entry, SchemaNode list, ReadOnlySpan<string> keys)
    {
        for (var index = 0; index < list.Keys.Length; index++)
        {
            if (Text(entry[list.Keys[index]]) != keys[index])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The merge of a plain PATCH: leafs replace, entries join by key, nothing goes but the other cases of a choice.</summary>
    public static void Merge(SchemaNode node, JsonObject into, JsonObject edit)
    {
        foreach (var (name, value) in edit)
        {
            var child = node.Child(name)!;
            if (child.Choice is { } choice)
            {
                LeaveChoice(node, into, choice, name);
            }

            switch (child.Kind)
            {
                case SchemaKind.Container when into[name] is JsonObject container:
                    Merge(child, container, (JsonObject)value!);
                    break;
                case SchemaKind.List when into[name] is JsonArray entries:
                    MergeEntries(child, entries, (JsonArray)value!);
                    break;
                default:
                    into[name] = value!.DeepClone();
                    break;
            }
        }
    }

    public static void LeaveChoice(SchemaNode node, JsonObject members, string choice, string except)
    {
        foreach (var sibling in node.Children)
        {
            if (sibling.Choice == choice && sibling.Name != except)
            {
                members.Remove(sibling.Name);
            }
        }
    }

    private static void MergeEntries(SchemaNode list, JsonArray entries, JsonArray edit)
    {
        foreach (var item in edit)
        {
            var entry = (JsonObject)item!;
            var index = IndexOf(entries, list, KeysOf(list, entry));
            if (index < 0)
            {
                entries.Add(entry.DeepClone());
            }
            else
            {
                Merge(list, (JsonObject)entries[index]!, entry);
            }
        }
    }
}
