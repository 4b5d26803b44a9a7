using System.Text.Json;
using System.Xml;
using TeleCo.Gateway.Schema.Model;

namespace TeleCo.Gateway.Schema.Contracts.Soap;

/// <summary>A JSON value as text. Its JSON type is told by TM Forum's <c>valueType</c> where that says it, else by <c>jsonType</c>, so that a number comes back as a number.</summary>
internal static class JsonValue
{
    private static readonly JsonDocumentOptions Bounds = new() { MaxDepth = 32 };

    /// <summary>JSON's null.</summary>
    public static JsonElement Null { get; } = JsonDocument.Parse("null").RootElement.Clone();

    /// <summary>What stands in <c>value</c>.</summary>
    public static string? TextOf(JsonElement? value) => value is { ValueKind: not JsonValueKind.Undefined } some
        ? some.ValueKind == JsonValueKind.String ? some.GetString() : some.GetRawText()
        : null;

    /// <summary>What stands in <c>jsonType</c>: nothing where <paramref name="valueType"/> leads to the same.</summary>
    public static string? TypeOf(JsonElement? value, string? valueType) =>
        value is { ValueKind: not JsonValueKind.Undefined } some && Word(some.ValueKind) is var word && word != Implied(valueType) ? word : null;

    /// <summary>Text whose type is not known yet.</summary>
    public static JsonElement Unread(string text) => JsonSerializer.SerializeToElement(text, ModelJson.Default.String);

    /// <summary>The value that unread text is, by <c>jsonType</c> or else by <c>valueType</c>.</summary>
    /// <exception cref="XmlException">The text is not of its type.</exception>
    public static JsonElement? Parse(JsonElement? unread, string? jsonType, string? valueType)
    {
        var word = jsonType ?? Implied(valueType);
        if (unread is null || word == "string")
        {
            return unread;
        }

        try
        {
            using var document = JsonDocument.Parse(unread.Value.GetString()!, Bounds); // unread text is a JSON string
            if (Word(document.RootElement.ValueKind) == word)
            {
                return document.RootElement.Clone();
            }
        }
        catch (JsonException)
        {
            // Told below, in words without the text itself.
        }

        throw new XmlException($"a value is not of its type, {word}");
    }

    private static string Word(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.Null => "null",
        _ => "string",
    };

    private static string Implied(string? valueType) => valueType?.ToLowerInvariant() switch
    {
        "number" or "integer" or "int" or "long" or "decimal" or "float" or "double" => "number",
        "boolean" or "bool" => "boolean",
        "object" => "object",
        "array" => "array",
        _ => "string",
    };
}
