using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Sandbox.Restconf;

/// <summary>A place in an entry's tree that a path names, whether or not something is there.</summary>
internal sealed class DataSpot
{
    private readonly JsonObject _holder;

    private DataSpot(JsonObject holder, SchemaNode parent, SchemaNode node, string module, string[]? keys)
    {
        (_holder, Parent, Node, Module, Keys) = (holder, parent, node, module, keys);
    }

    public SchemaNode Parent { get; }

    public SchemaNode Node { get; }

    public string Module { get; }

    /// <summary>Keys of a list entry; without them a list's spot is the list itself.</summary>
    public string[]? Keys { get; }

    public JsonNode? Value => Keys is null
        ? _holder[Node.Name]
        : _holder[Node.Name] is JsonArray entries && DataTree.IndexOf(entries, Node, Keys) is >= 0 and var index ? entries[index] : null;

    /// <summary>Follows a path below an entry. Containers on the way are made when <paramref name="make"/> says so; entries never.</summary>
    public static DataSpot Find(SchemaNode node, string module, JsonObject data, ReadOnlySpan<PathStep> steps, bool make)
    {
        var spot = At(node, module, data, steps[0]);
        foreach (var step in steps[1..])
        {
            var next = spot.Value as JsonObject;
            if (next is null)
            {
                if (spot.Node.Kind is not SchemaKind.Container || !make)
                {
                    throw RestconfError.NotFound();
                }

                next = [];
                spot.Put(next);
            }

            spot = At(spot.Node, spot.Module, next, step);
        }

        return spot;
    }

    public void Put(JsonNode value)
    {
        if (Parent.Child(Node.Name) is { Choice: { } choice })
        {
            DataTree.LeaveChoice(Parent, _holder, choice, Node.Name);
        }

        if (Keys is null)
        {
            _holder[Node.Name] = value;
            return;
        }

        if (_holder[Node.Name] is not JsonArray entries)
        {
            _holder[Node.Name] = entries = [];
        }

        var index = DataTree.IndexOf(entries, Node, Keys);
        if (index < 0)
        {
            entries.Add(value);
        }
        else
        {
            entries[index] = value;
        }
    }

    public void Remove()
    {
        if (Keys is null)
        {
            _holder.Remove(Node.Name);
        }
        else if (_holder[Node.Name] is JsonArray entries && DataTree.IndexOf(entries, Node, Keys) is >= 0 and var index)
        {
            entries.RemoveAt(index);
            if (entries.Count == 0)
            {
                _holder.Remove(Node.Name);
            }
        }
    }

    private static DataSpot At(SchemaNode parent, string module, JsonObject holder, PathStep step)
    {
        var child = parent.Child(step.Name) ?? throw RestconfError.NotFound();
        var childModule = child.Module ?? module;
        if (step.Module != childModule && (step.Module is not null || childModule != module))
        {
            throw RestconfError.NotFound();
        }

        if (step.Keys is { } keys && (child.Kind is not SchemaKind.List || keys.Length != child.Keys.Length))
        {
            throw RestconfError.NotFound();
        }

        return new DataSpot(holder, parent, child, childModule, step.Keys);
    }
}
