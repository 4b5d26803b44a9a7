using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Sandbox.Restconf;

/// <summary>Writes a tree with its module names; <c>depth</c> and <c>fields</c> cut it.</summary>
internal sealed class DataWriter(Utf8JsonWriter writer, int depth)
{
    /// <summary>An object whose members are the node's; <paramref name="fields"/> is <see langword="null"/> for all of them.</summary>
    public void Members(SchemaNode node, string module, JsonObject members, FieldTree? fields = null, int level = 1)
    {
        writer.WriteStartObject();
        if (level < depth)
        {
            foreach (var (name, value) in members)
            {
                Member(node, module, name, value!, fields, level);
            }
        }

        writer.WriteEndObject();
    }

    private void Member(SchemaNode node, string module, string name, JsonNode value, FieldTree? fields, int level)
    {
        var chosen = fields?.Child(name);
        if (fields is { IsWhole: false } && chosen is null && Array.IndexOf(node.Keys, name) < 0)
        {
            return;
        }

        var child = node.Child(name);
        var childModule = child?.Module ?? module;
        writer.WritePropertyName(childModule == module ? name : $"{childModule}:{name}");
        Value(child, childModule, value, chosen, level + 1);
    }

    // Nodes that the schema does not know are the server's own state, written as they are.
    public void Value(SchemaNode? node, string module, JsonNode value, FieldTree? fields, int level)
    {
        switch (node?.Kind)
        {
            case SchemaKind.Container:
                Members(node, module, (JsonObject)value, fields, level);
                break;
            case SchemaKind.List when value is JsonArray entries:
                writer.WriteStartArray();
                foreach (var entry in entries)
                {
                    Members(node, module, (JsonObject)entry!, fields, level);
                }

                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
