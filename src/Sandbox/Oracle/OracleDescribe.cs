using System.Text.Json;
using TeleCo.Gateway.Sandbox.Oracle.Schema;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary><c>describe</c>: the attributes, children and finders of a resource.</summary>
internal static class OracleDescribe
{
    public static Reply Write(OracleCall call, AdfResource resource)
    {
        call.Allow();
        return Reply.Write(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("Resources"u8);
            writer.WriteStartObject(resource.Name);
            WriteAttributes(writer, resource);
            writer.WriteStartObject("collection"u8);
            writer.WriteStartArray("finders"u8);
            foreach (var (name, attributes) in resource.Finders)
            {
                WriteFinder(writer, name, attributes);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteStartObject("children"u8);
            foreach (var child in resource.Children)
            {
                writer.WriteStartObject(child.Name);
                WriteAttributes(writer, child);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    private static void WriteAttributes(Utf8JsonWriter writer, AdfResource resource)
    {
        writer.WriteStartArray("attributes"u8);
        foreach (var attribute in resource.Columns)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, attribute.Name);
            writer.WriteString("type"u8, attribute.Kind switch
            {
                AdfKind.Number => "number",
                AdfKind.Integer => "integer",
                AdfKind.Flag => "boolean",
                _ => "string",
            });
            writer.WriteBoolean("updatable"u8, !attribute.IsReadOnly && !attribute.IsCreateOnly);
            writer.WriteBoolean("mandatory"u8, attribute.IsMandatory);
            writer.WriteBoolean("queryable"u8, value: true);
            if (attribute.Kind is AdfKind.Text)
            {
                writer.WriteNumber("maxLength"u8, attribute.Length);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFinder(Utf8JsonWriter writer, string name, string[] attributes)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, name);
        writer.WriteStartArray("attributes"u8);
        foreach (var attribute in attributes)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, attribute);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
