using System.Text.Json;

namespace TeleCo.Gateway.Sandbox.Sap.Schema;

/// <summary>A property as the service's metadata states it; <c>Length</c> is a text's length or a number's precision, 0 for none.</summary>
internal sealed class EdmProperty(string name, EdmKind kind, int length, int scale, string flags, int index)
{
    public string Name => name;

    public JsonEncodedText EncodedName { get; } = JsonEncodedText.Encode(name);

    public EdmKind Kind => kind;

    public int Length => length;

    public int Scale => scale;

    public int Index => index;

    public bool IsKey { get; } = flags.Contains('k');

    public bool IsReadOnly { get; } = flags.Contains('r');

    public bool IsFilterable { get; } = !flags.Contains('f');

    public bool IsETag { get; } = flags.Contains('e');

    /// <summary>Whether the sandbox keeps an index of the values; says nothing about the vendor.</summary>
    public bool IsIndexed { get; } = flags.Contains('x');

    public bool IsUpperCase { get; } = flags.Contains('U');

    // The system's tables know no nulls but for dates: what was never written reads as the type's initial value.
    public object? Initial => kind switch
    {
        EdmKind.String => "",
        EdmKind.Boolean => false,
        EdmKind.Decimal => 0m,
        EdmKind.Double => 0d,
        EdmKind.Int16 => 0,
        _ => null,
    };
}
