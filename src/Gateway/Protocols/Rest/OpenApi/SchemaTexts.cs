using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>The documentation comments of the wire records; the build puts them beside the code.</summary>
internal static partial class SchemaTexts
{
    private const string Resource = "openapi/schema-texts.xml";

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Texts = new(Read);

    /// <summary>What the comment on a type says.</summary>
    public static string? Of(Type type) => Texts.Value.GetValueOrDefault($"T:{type.FullName}");

    /// <summary>What the comment on a property says.</summary>
    public static string? Of(Type type, string property) => Texts.Value.GetValueOrDefault($"P:{type.FullName}.{property}");

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(SchemaTexts).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The build left out {Resource}.");
        using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit });
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadToFollowing("member"))
        {
            var name = reader.GetAttribute("name")!;
            using var member = reader.ReadSubtree();
            if (member.ReadToFollowing("summary"))
            {
                texts[name] = Text(member);
            }
        }

        return texts;
    }

    private static string Text(XmlReader summary)
    {
        var text = new StringBuilder();
        while (summary.Read())
        {
            switch (summary.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    text.Append(summary.Value);
                    break;
                case XmlNodeType.Element when summary.GetAttribute("cref") is { } reference:
                    text.Append('`').Append(reference.AsSpan(reference.LastIndexOfAny(['.', ':']) + 1)).Append('`');
                    break;
                case XmlNodeType.Element or XmlNodeType.EndElement when summary.Name == "c":
                    text.Append('`');
                    break;
            }
        }

        return Spaces().Replace(text.ToString(), " ").Trim();
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
