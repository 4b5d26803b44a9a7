using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Sandbox.Restconf;

/// <summary>Reads JSON as RFC 7951 wants it, and no other; what comes out has bare names and canonical values.</summary>
internal static class SchemaReader
{
    private const int MostEntries = 1000;

    /// <summary>The one member of a request body, which must be the node with its module's name; of a list, exactly one entry.</summary>
    public static JsonNode Envelope(SchemaNode node, string module, JsonElement body)
    {
        if (body.ValueKind is not JsonValueKind.Object || body.GetPropertyCount() != 1)
        {
            throw RestconfError.Malformed("one member is expected");
        }

        var member = body.EnumerateObject().First();
        CheckName(node, module, outside: null, member.Name);
        return node.Kind is SchemaKind.List ? One(node, module, member.Value) : Value(node, module, member.Value);
    }

    public static JsonObject Members(SchemaNode node, string module, JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Object)
        {
            throw RestconfError.Malformed($"{node.Name} is an object");
        }

        var members = new JsonObject();
        foreach (var member in value.EnumerateObject())
        {
            var child = node.Child(LocalName(member.Name)) ?? throw RestconfError.UnknownElement(member.Name);
            var childModule = child.Module ?? module;
            CheckName(child, childModule, module, member.Name);
            if (members.ContainsKey(child.Name))
            {
                throw RestconfError.Malformed($"duplicate name: {member.Name}");
            }

            members[child.Name] = Value(child, childModule, member.Value);
        }

        CheckChoices(node, members);
        return members;
    }

    /// <summary>An entry of a list, with all of its keys.</summary>
    public static JsonObject Entry(SchemaNode list, string module, JsonElement value)
    {
        var entry = Members(list, module, value);
        foreach (var key in list.Keys)
        {
            if (!entry.ContainsKey(key))
            {
                throw new RestconfError(400, "missing-element", $"missing key: {list.Name}/{key}");
            }
        }

        return entry;
    }

    private static JsonNode Value(SchemaNode node, string module, JsonElement value) => node.Kind switch
    {
        SchemaKind.Container => Members(node, module, value),
        SchemaKind.List => Entries(node, module, value),
        SchemaKind.LeafList => Leafs(node, value),
        _ => node.Type!.Read(value) ?? throw BadValue(node, value),
    };

    private static JsonObject One(SchemaNode node, string module, JsonElement value) =>
        value.ValueKind is JsonValueKind.Array && value.GetArrayLength() == 1
            ? Entry(node, module, value[0])
            : throw RestconfError.Malformed($"{node.Name} is an array of one");

    private static JsonArray Entries(SchemaNode node, string module, JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Array || value.GetArrayLength() > MostEntries)
        {
            throw RestconfError.Malformed($"{node.Name} is an array");
        }

        var entries = new JsonArray();
        foreach (var item in value.EnumerateArray())
        {
            var entry = Entry(node, module, item);
            if (DataTree.IndexOf(entries, node, DataTree.KeysOf(node, entry)) >= 0)
            {
                throw new RestconfError(400, "bad-element", $"two entries of {node.Name} have one key");
            }

            entries.Add((JsonNode)entry);
        }

        return entries;
    }

    private static JsonArray Leafs(SchemaNode node, JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Array || value.GetArrayLength() > MostEntries)
        {
            throw RestconfError.Malformed($"{node.Name} is an array");
        }

        var leafs = new JsonArray();
        foreach (var item in value.EnumerateArray())
        {
            leafs.Add(node.Type!.Read(item) ?? throw BadValue(node, item));
        }

        return leafs;
    }

    private static void CheckName(SchemaNode node, string module, string? outside, string name)
    {
        var colon = name.IndexOf(':');
        if (colon < 0)
        {
            if (module != outside)
            {
                throw new RestconfError(400, "missing-attribute", $"missing module name for '{name}'");
            }
        }
        else if (!name.AsSpan(0, colon).SequenceEqual(module))
        {
            throw new RestconfError(400, "unknown-namespace", $"unknown module in '{name}'");
        }

        if (LocalName(name) != node.Name)
        {
            throw RestconfError.UnknownElement(name);
        }
    }

    private static void CheckChoices(SchemaNode node, JsonObject members)
    {
        HashSet<string>? taken = null;
        foreach (var (name, _) in members)
        {
            if (node.Child(name) is { Choice: { } choice } && !(taken ??= []).Add(choice))
            {
                throw new RestconfError(400, "bad-element", $"more than one of the choice {choice}");
            }
        }
    }

    private static RestconfError BadValue(SchemaNode node, JsonElement value)
    {
        var text = value.GetRawText();
        return RestconfError.Invalid($"{(text.Length > 80 ? text[..80] : text)} is not a valid value for {node.Name}");
    }

    private static string LocalName(string name) => name[(name.IndexOf(':') + 1)..];
}
