using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Sandbox.Restconf;

/// <summary>What must hold of a whole entry before it is committed: mandatory nodes, conditions, references to devices.</summary>
internal sealed class SchemaRules(Func<string, bool> isDevice)
{
    private readonly Stack<string> _path = [];

    /// <summary>Checks an entry of a list; <paramref name="path"/> is how messages call it.</summary>
    public static void Check(SchemaNode list, JsonObject entry, string path, Func<string, bool> isDevice)
    {
        var rules = new SchemaRules(isDevice);
        rules._path.Push(path);
        rules.Members(list, entry);
    }

    private void Members(SchemaNode node, JsonObject members)
    {
        foreach (var child in node.Children)
        {
            var value = members[child.Name];
            if (!Holds(node, members, child))
            {
                // A merge may have changed the leaf that the node depends on; YANG lets the node go then.
                members.Remove(child.Name);
                continue;
            }

            _path.Push($"/{child.Name}");
            Child(child, value);
            _path.Pop();
        }
    }

    private void Child(SchemaNode child, JsonNode? value)
    {
        switch (child.Kind)
        {
            case SchemaKind.Container when value is not null || !child.IsPresence:
                Members(child, value as JsonObject ?? []);
                break;
            case SchemaKind.List when value is JsonArray entries:
                foreach (var entry in entries)
                {
                    _path.Push($"{{{string.Join(' ', DataTree.KeysOf(child, (JsonObject)entry!))}}}");
                    Members(child, (JsonObject)entry!);
                    _path.Pop();
                }

                break;
            case SchemaKind.Leaf when value is null && child.IsMandatory:
                throw RestconfError.MissingElement(Path());
            case SchemaKind.Leaf when value is not null && child.Type!.IsDevice && !isDevice(DataTree.Text(value)):
                throw RestconfError.Invalid($"illegal reference {Path()}");
        }
    }

    private static bool Holds(SchemaNode parent, JsonObject members, SchemaNode child) =>
        child.When is not var (leaf, wanted)
        || (members[leaf] is { } value ? DataTree.Text(value) : parent.Child(leaf)?.Default) == wanted;

    private string Path() => string.Concat(_path.Reverse());
}
