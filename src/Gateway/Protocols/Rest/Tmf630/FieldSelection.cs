using System.Buffers;
using System.Text;
using System.Text.Json;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>Which attributes of a resource a caller wants (TMF630 part 1, attribute selection). What makes it a resource, <c>id</c>, <c>href</c> and <c>@type</c>, is always given.</summary>
internal sealed class FieldSelection
{
    private const int MaxNames = 100;
    private static readonly string[] Always = ["id", "href", "@type"];

    private readonly Node? _root;

    private FieldSelection(Node? root) => _root = root;

    /// <summary>Every attribute.</summary>
    public static FieldSelection All { get; } = new(null);

    /// <summary>True when nothing is left out.</summary>
    public bool IsAll => _root is null;

    /// <summary>Reads <c>fields</c>: names with commas between, dotted for inner ones, or <c>none</c>.</summary>
    /// <param name="fields">The parameter's value; null or empty means every attribute.</param>
    /// <param name="knows">Whether the version's schema has a path.</param>
    /// <param name="refuseUnknown">Whether an unknown name is a fault (v5) or ignored (v4).</param>
    public static Outcome<FieldSelection> Parse(string? fields, Func<string, bool> knows, bool refuseUnknown)
    {
        if (string.IsNullOrWhiteSpace(fields))
        {
            return All;
        }

        var names = fields.Split(',', MaxNames + 1, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length > MaxNames)
        {
            return Fault.Invalid("fields", $"'fields' has at most {MaxNames} names.");
        }

        var root = new Node();
        foreach (var name in Always)
        {
            root.Add(name);
        }

        foreach (var name in names.Where(name => name != "none"))
        {
            if (name.AsSpan().Count('.') >= WirePath.MaxDepth)
            {
                return Fault.Invalid("fields", $"A name in 'fields' has at most {WirePath.MaxDepth} parts.");
            }

            if (knows(name))
            {
                root.Add(name);
            }
            else if (refuseUnknown)
            {
                return Fault.Invalid("fields", $"There is no attribute {WireText.Quote(name)}.");
            }
        }

        return new FieldSelection(root);
    }

    /// <summary>Copies a resource, or each of an array of resources, with the selected attributes only.</summary>
    /// <param name="json">Valid JSON in UTF-8.</param>
    /// <param name="output">Where the copy goes.</param>
    public void Write(ReadOnlySpan<byte> json, IBufferWriter<byte> output)
    {
        if (_root is null)
        {
            output.Write(json);
            return;
        }

        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true });
        var reader = new Utf8JsonReader(json);
        reader.Read();
        Copy(ref reader, json, writer, _root);
    }

    private static void Copy(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, Utf8JsonWriter writer, Node node)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                CopyObject(ref reader, json, writer, node);
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    Copy(ref reader, json, writer, node);
                }

                writer.WriteEndArray();
                break;
            default:
                CopyWhole(ref reader, json, writer);
                break;
        }
    }

    private static void CopyObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, Utf8JsonWriter writer, Node node)
    {
        writer.WriteStartObject();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!node.TryFind(ref reader, out var name, out var child))
            {
                reader.Skip();
                continue;
            }

            writer.WritePropertyName(name);
            reader.Read();
            if (child.IsWhole)
            {
                CopyWhole(ref reader, json, writer);
            }
            else
            {
                Copy(ref reader, json, writer, child);
            }
        }

        writer.WriteEndObject();
    }

    private static void CopyWhole(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, Utf8JsonWriter writer)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        writer.WriteRawValue(json[start..(int)reader.BytesConsumed], skipInputValidation: true);
    }

    /// <summary>The selected names at one level; a node without any stands for everything below.</summary>
    private sealed class Node
    {
        private readonly List<(byte[] Name, Node Node)> _children = [];
        private bool _whole;

        public bool IsWhole => _whole || _children.Count == 0;

        public void Add(string path)
        {
            var names = path.Split('.');
            var node = this;
            for (var i = 0; i < names.Length; i++)
            {
                if (i > 0)
                {
                    // A version 5 reader cannot tell what an inner object is without its class.
                    node.Child("@type"u8.ToArray())._whole = true;
                }

                node = node.Child(Encoding.UTF8.GetBytes(names[i]));
            }

            // "a,a.b" asks for all of a.
            node._whole = true;
        }

        public bool TryFind(ref Utf8JsonReader reader, out byte[] name, out Node child)
        {
            foreach (var (candidate, node) in _children)
            {
                if (reader.ValueTextEquals(candidate))
                {
                    (name, child) = (candidate, node);
                    return true;
                }
            }

            (name, child) = ([], this);
            return false;
        }

        private Node Child(byte[] name)
        {
            var found = _children.Find(child => child.Name.AsSpan().SequenceEqual(name)).Node;
            if (found is null)
            {
                found = new Node();
                _children.Add((name, found));
            }

            return found;
        }
    }
}
