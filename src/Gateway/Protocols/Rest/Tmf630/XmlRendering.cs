using System.Text;
using System.Text.Json;
using System.Xml;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>The XML form of wire JSON, for <c>Accept: application/xml</c>: an element for each attribute, repeated for each element of an array; <c>@type</c> and its kin as XML attributes <c>type</c>, <c>baseType</c>, <c>schemaLocation</c>, <c>referredType</c>.</summary>
internal static class XmlRendering
{
    // Characters are made fit below; the writer would refuse them with an exception.
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CheckCharacters = false, NewLineHandling = NewLineHandling.Entitize };

    /// <summary>Writes one resource.</summary>
    /// <param name="json">Its JSON in UTF-8.</param>
    /// <param name="root">The root element, such as <c>customer</c>.</param>
    /// <param name="output">Where the document goes; left open.</param>
    public static void WriteResource(ReadOnlySpan<byte> json, string root, Stream output)
    {
        using var writer = XmlWriter.Create(output, Settings);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        WriteElement(ref reader, root, writer);
    }

    /// <summary>Writes a list of resources.</summary>
    /// <param name="json">A JSON array in UTF-8.</param>
    /// <param name="root">The root element, such as <c>customers</c>.</param>
    /// <param name="item">The element of each resource, such as <c>customer</c>.</param>
    /// <param name="output">Where the document goes; left open.</param>
    public static void WriteList(ReadOnlySpan<byte> json, string root, string item, Stream output)
    {
        using var writer = XmlWriter.Create(output, Settings);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        writer.WriteStartElement(Name(root));
        WriteElements(ref reader, item, writer);
        writer.WriteEndElement();
    }

    private static void WriteElements(ref Utf8JsonReader reader, string name, XmlWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    WriteElements(ref reader, name, writer);
                }

                break;
            case JsonTokenType.Null:
                break;
            default:
                WriteElement(ref reader, name, writer);
                break;
        }
    }

    private static void WriteElement(ref Utf8JsonReader reader, string name, XmlWriter writer)
    {
        writer.WriteStartElement(Name(name));
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            WriteAttributes(reader, writer);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var attribute = AttributeOf(ref reader);
                var child = Text(ref reader);
                reader.Read();
                if (attribute is null || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    WriteElements(ref reader, child, writer);
                }
            }
        }
        else
        {
            writer.WriteString(Text(ref reader));
        }

        writer.WriteEndElement();
    }

    /// <summary>Looks ahead in an object: XML attributes come before child elements, JSON has them anywhere.</summary>
    private static void WriteAttributes(Utf8JsonReader ahead, XmlWriter writer)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var name = AttributeOf(ref ahead);
            ahead.Read();
            if (name is not null && ahead.TokenType is not (JsonTokenType.Null or JsonTokenType.StartObject or JsonTokenType.StartArray) && written.Add(name))
            {
                writer.WriteAttributeString(name, Text(ref ahead));
            }

            ahead.Skip();
        }
    }

    private static string? AttributeOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("@type"u8) ? "type"
        : reader.ValueTextEquals("@baseType"u8) ? "baseType"
        : reader.ValueTextEquals("@schemaLocation"u8) ? "schemaLocation"
        : reader.ValueTextEquals("@referredType"u8) ? "referredType"
        : null;

    private static string Name(string name) => name.Length == 0 ? "_" : XmlConvert.EncodeLocalName(name)!;

    private static string Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }

        try
        {
            return Fit(reader.GetString()!);
        }
        catch (InvalidOperationException)
        {
            // JSON can escape half a surrogate pair; such text is no text.
            return "\uFFFD";
        }
    }

    private static string Fit(string text)
    {
        var bad = text.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF');
        if (bad < 0)
        {
            return text;
        }

        var fit = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            fit.Append(rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD");
        }

        return fit.ToString();
    }
}
