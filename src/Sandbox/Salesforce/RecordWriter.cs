using System.Globalization;
using System.Text.Json;
using TeleCo.Gateway.Sandbox.Salesforce.Schema;
using TeleCo.Gateway.Sandbox.Salesforce.Soql;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary>Writes rows as the REST API does, addresses of the version asked for.</summary>
internal sealed class RecordWriter(SalesforceStore store, string version)
{
    public string Url(SObjectRow row) => $"/services/data/{version}/sobjects/{row.Type.Name}/{row.Id}";

    public void Write(Utf8JsonWriter writer, SObjectRow row, SoqlColumns columns)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("attributes");
        writer.WriteString("type", row.Type.Name);
        writer.WriteString("url", Url(row));
        writer.WriteEndObject();
        foreach (var field in columns.Fields)
        {
            writer.WritePropertyName(field.Name);
            WriteValue(writer, row, field);
        }

        WriteParents(writer, row, columns);
        WriteChildren(writer, row, columns);
        writer.WriteEndObject();
    }

    public void WriteRows(Utf8JsonWriter writer, IReadOnlyList<SObjectRow> rows, int start, int count, SoqlColumns columns)
    {
        writer.WriteStartArray("records");
        for (var index = start; index < start + count; index++)
        {
            Write(writer, rows[index], columns);
        }

        writer.WriteEndArray();
    }

    private void WriteParents(Utf8JsonWriter writer, SObjectRow row, SoqlColumns columns)
    {
        foreach (var (relation, parentColumns) in columns.Parents)
        {
            writer.WritePropertyName(relation.RelationName!); // columns hold relations only here
            if (row[relation] is string id && store.Find(relation.ReferenceTo!, id) is { IsDeleted: false } parent) // as above
            {
                Write(writer, parent, parentColumns);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }

    private void WriteChildren(Utf8JsonWriter writer, SObjectRow row, SoqlColumns columns)
    {
        foreach (var children in columns.Children)
        {
            writer.WritePropertyName(children.Name);
            var rows = children.Of(row);
            if (rows.Count == 0)
            {
                writer.WriteNullValue();
                continue;
            }

            writer.WriteStartObject();
            writer.WriteNumber("totalSize", rows.Count);
            writer.WriteBoolean("done", true);
            WriteRows(writer, rows, 0, rows.Count, children.Columns);
            writer.WriteEndObject();
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, SObjectRow row, SObjectField field)
    {
        if (field.Kind is FieldKind.Address)
        {
            WriteAddress(writer, row, field.Name[..^"Address".Length]);
            return;
        }

        switch (row[field])
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case DateOnly date:
                writer.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset time:
                writer.WriteStringValue(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void WriteAddress(Utf8JsonWriter writer, SObjectRow row, string kind)
    {
        ReadOnlySpan<string> parts = ["City", "Country", "PostalCode", "State", "Street"];
        writer.WriteStartObject();
        foreach (var part in parts)
        {
            writer.WriteString(char.ToLowerInvariant(part[0]) + part[1..], row[row.Type.Field(kind + part)] as string);
        }

        writer.WriteNull("geocodeAccuracy");
        writer.WriteNull("latitude");
        writer.WriteNull("longitude");
        writer.WriteEndObject();
    }
}
