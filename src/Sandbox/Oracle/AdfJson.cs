using System.Text.Json;

namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary>Writes items and collections in the form of a framework version.</summary>
internal sealed class AdfJson(OracleCall call)
{
    private readonly bool _hasLinks = !call.Flag("onlyData");
    private readonly string[]? _relations = call["links"]?.Split(',');

    public void WriteItem(Utf8JsonWriter writer, AdfRow row, AdfShape shape, string href)
    {
        writer.WriteStartObject();
        foreach (var attribute in row.Resource.Columns)
        {
            if (shape.Has(attribute))
            {
                AdfValue.Write(writer, attribute, row.Values[attribute.Index]);
            }
        }

        foreach (var (child, inner) in shape.Children)
        {
            WriteChildren(writer, row, child, inner, href);
        }

        if (_hasLinks)
        {
            WriteLinks(writer, row, href);
        }

        writer.WriteEndObject();
    }

    public void WriteCollection(Utf8JsonWriter writer, AdfPage page, AdfShape shape, string href, string name)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("items"u8);
        foreach (var row in page.Items)
        {
            WriteItem(writer, row, shape, $"{href}/{Uri.EscapeDataString(row.Key)}");
        }

        writer.WriteEndArray();
        if (page.Total is { } total)
        {
            writer.WriteNumber("totalResults"u8, total);
        }

        writer.WriteNumber("count"u8, page.Items.Count);
        writer.WriteBoolean("hasMore"u8, page.HasMore);
        writer.WriteNumber("limit"u8, page.Limit);
        writer.WriteNumber("offset"u8, page.Offset);
        writer.WriteStartArray("links"u8);
        WriteLink(writer, "self", href, name, "collection", null);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // A collection object from framework version 3 on, a bare array before.
    private void WriteChildren(Utf8JsonWriter writer, AdfRow row, int child, AdfShape shape, string href)
    {
        var name = row.Resource.Children[child].Name;
        var address = $"{href}/child/{name}";
        writer.WritePropertyName(name);
        if (call.FrameworkVersion >= 3)
        {
            WriteCollection(writer, new AdfPage(row.Children[child], HasMore: false, row.Children[child].Count, 0, Total: null), shape, address, name);
            return;
        }

        writer.WriteStartArray();
        foreach (var item in row.Children[child])
        {
            WriteItem(writer, item, shape, $"{address}/{item.Key}");
        }

        writer.WriteEndArray();
    }

    private void WriteLinks(Utf8JsonWriter writer, AdfRow row, string href)
    {
        writer.WriteStartArray("links"u8);
        WriteLink(writer, "self", href, row.Resource.Name, "item", row.ChangeIndicator);
        WriteLink(writer, "canonical", href, row.Resource.Name, "item", null);
        foreach (var child in row.Resource.Children)
        {
            WriteLink(writer, "child", $"{href}/child/{child.Name}", child.Name, "collection", null);
        }

        writer.WriteEndArray();
    }

    private void WriteLink(Utf8JsonWriter writer, string relation, string href, string name, string kind, string? changeIndicator)
    {
        if (_relations is not null && !_relations.Contains(relation))
        {
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("rel"u8, relation);
        writer.WriteString("href"u8, href);
        writer.WriteString("name"u8, name);
        writer.WriteString("kind"u8, kind);
        if (changeIndicator is not null)
        {
            writer.WriteStartObject("properties"u8);
            writer.WriteString("changeIndicator"u8, changeIndicator);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}

/// <summary>A page of a collection.</summary>
internal sealed record AdfPage(IReadOnlyList<AdfRow> Items, bool HasMore, int Limit, int Offset, int? Total);
