using System.Text.Json;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>Writes entities below the root of a service.</summary>
internal sealed class EntityJson(SapStore store, string root)
{
    private static readonly JsonEncodedText MetadataName = JsonEncodedText.Encode("__metadata");
    private static readonly JsonEncodedText DeferredName = JsonEncodedText.Encode("__deferred");

    public void Write(Utf8JsonWriter writer, SapRow row, EntityShape shape)
    {
        var uri = root + row.Address;
        writer.WriteStartObject();
        writer.WriteStartObject(MetadataName);
        writer.WriteString("id"u8, uri);
        writer.WriteString("uri"u8, uri);
        writer.WriteString("type"u8, row.Set.TypeName);
        if (row.ETag is { } etag)
        {
            writer.WriteString("etag"u8, etag);
        }

        writer.WriteEndObject();
        foreach (var property in row.Set.Columns)
        {
            if (shape.Has(property))
            {
                EdmJson.Write(writer, property, row.Values[property.Index]);
            }
        }

        WriteNavigations(writer, row, shape, uri);
        writer.WriteEndObject();
    }

    public void WriteAll(Utf8JsonWriter writer, IEnumerable<SapRow> rows, EntityShape shape)
    {
        writer.WriteStartArray("results"u8);
        foreach (var row in rows)
        {
            Write(writer, row, shape);
        }

        writer.WriteEndArray();
    }

    private void WriteNavigations(Utf8JsonWriter writer, SapRow row, EntityShape shape, string uri)
    {
        foreach (var navigation in row.Set.NavigationOrder)
        {
            if (!shape.Has(navigation))
            {
                continue;
            }

            writer.WritePropertyName(navigation.Name);
            if (!shape.Expanded.TryGetValue(navigation, out var inner))
            {
                writer.WriteStartObject();
                writer.WriteStartObject(DeferredName);
                writer.WriteString("uri"u8, $"{uri}/{navigation.Name}");
                writer.WriteEndObject();
                writer.WriteEndObject();
            }
            else if (navigation.IsMany)
            {
                writer.WriteStartObject();
                WriteAll(writer, store.Follow(row, navigation), inner);
                writer.WriteEndObject();
            }
            else if (store.Follow(row, navigation) is [var target, ..])
            {
                Write(writer, target, inner);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
