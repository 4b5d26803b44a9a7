using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Adapters.Http.Restconf;

/// <summary>What makes one entry out of another: leafs to merge, and nodes to remove, which a merge cannot.</summary>
/// <param name="Merge">The changed and added leafs below the keys on the way to them; null when there are none.</param>
/// <param name="Remove">The addresses of what goes, below the entry.</param>
internal sealed record YangDifference(JsonObject? Merge, IReadOnlyList<RestconfPath> Remove)
{
    public static YangDifference Between(YangModel model, JsonObject before, JsonObject after)
    {
        var removed = new List<RestconfPath>();
        var merge = Merged(model, before, after, model.Key, RestconfPath.Relative, removed);
        return new(merge, removed);
    }

    private static JsonObject? Merged(YangModel model, JsonObject before, JsonObject after, string? key, RestconfPath at, List<RestconfPath> removed)
    {
        var merge = new JsonObject();
        foreach (var (name, node) in before)
        {
            if (!after.ContainsKey(name))
            {
                removed.AddRange(node is JsonArray list && model.KeyOf(name) is { } inner
                    ? list.OfType<JsonObject>().Select(entry => at.Node(name).Entry(KeyText(entry, inner)))
                    : [at.Node(name)]);
            }
        }

        foreach (var (name, node) in after)
        {
            if (Change(model, before[name], node, name, at.Node(name), removed) is { } change)
            {
                merge[name] = change;
            }
        }

        if (merge.Count == 0)
        {
            return null;
        }

        if (key is not null)
        {
            merge.Insert(0, key, after[key]!.DeepClone());
        }

        return merge;
    }

    private static JsonNode? Change(YangModel model, JsonNode? before, JsonNode? after, string name, RestconfPath at, List<RestconfPath> removed) => (before, after) switch
    {
        (JsonObject old, JsonObject wanted) => Merged(model, old, wanted, null, at, removed),
        (JsonArray old, JsonArray wanted) when model.KeyOf(name) is { } key => Entries(model, old, wanted, key, at, removed),
        _ => JsonNode.DeepEquals(before, after) ? null : after?.DeepClone(),
    };

    private static JsonArray? Entries(YangModel model, JsonArray before, JsonArray after, string key, RestconfPath at, List<RestconfPath> removed)
    {
        var old = before.OfType<JsonObject>().ToDictionary(entry => KeyText(entry, key), StringComparer.Ordinal);
        var merge = new JsonArray();
        foreach (var wanted in after.OfType<JsonObject>())
        {
            var text = KeyText(wanted, key);
            var change = old.Remove(text, out var found) ? Merged(model, found, wanted, key, at.Entry(text), removed) : (JsonObject)wanted.DeepClone();
            if (change is not null)
            {
                merge.Add((JsonNode)change);
            }
        }

        removed.AddRange(old.Keys.Select(text => at.Entry(text)));
        return merge.Count > 0 ? merge : null;
    }

    private static string KeyText(JsonObject entry, string key) => entry[key]!.ToString();
}
