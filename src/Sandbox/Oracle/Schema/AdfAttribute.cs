using System.Text.Json;

namespace TeleCo.Gateway.Sandbox.Oracle.Schema;

/// <summary>An attribute of a resource, read from a word such as <c>Amount:n,m</c>.</summary>
internal sealed class AdfAttribute
{
    private AdfAttribute(string name, AdfKind kind, int length, string flags, int index)
    {
        Name = name;
        EncodedName = JsonEncodedText.Encode(name);
        Kind = kind;
        Length = length;
        Index = index;
        IsKey = flags.Contains('k');
        IsReadOnly = flags.Contains('r');
        IsCreateOnly = flags.Contains('c') || IsKey;
        IsMandatory = flags.Contains('m');
        IsIndexed = flags.Contains('x');
    }

    public string Name { get; }

    public JsonEncodedText EncodedName { get; }

    public AdfKind Kind { get; }

    /// <summary>Longest text in characters.</summary>
    public int Length { get; }

    public int Index { get; }

    public bool IsKey { get; }

    public bool IsReadOnly { get; }

    public bool IsCreateOnly { get; }

    public bool IsMandatory { get; }

    /// <summary>Whether the sandbox keeps an index of the values; says nothing about the vendor.</summary>
    public bool IsIndexed { get; }

    public static AdfAttribute Parse(string word, int index)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        var type = word[(colon + 1)..].Split(',');
        var kind = type[0][0] switch
        {
            's' => AdfKind.Text,
            'n' => AdfKind.Number,
            'i' => AdfKind.Integer,
            'b' => AdfKind.Flag,
            'd' => AdfKind.Date,
            't' => AdfKind.DateTime,
            _ => throw new InvalidOperationException($"No type is called {type[0]}."),
        };
        var length = type[0].Length > 1 ? int.Parse(type[0][1..]) : 240;
        return new AdfAttribute(word[..colon], kind, length, type.Length > 1 ? type[1] : "", index);
    }
}
