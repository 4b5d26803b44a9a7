using System.Text.Json;
using System.Text.RegularExpressions;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>The few words of JSON Schema that a vendor's request bodies are described with.</summary>
internal static class JsonSchemaFile
{
    private static readonly string[] Known =
        ["type", "required", "properties", "additionalProperties", "minLength", "pattern", "enum"];

    /// <summary>Whether a value is valid; a schema with a word that is not known here fails the test.</summary>
    public static bool IsValid(JsonElement schema, JsonElement value)
    {
        foreach (var word in schema.EnumerateObject())
        {
            Assert.Contains(word.Name, Known);
        }

        return HasType(schema, value)
            && (!schema.TryGetProperty("enum", out var values) || values.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)))
            && (value.ValueKind is not JsonValueKind.String || FitsText(schema, value.GetString()!))
            && (value.ValueKind is not JsonValueKind.Object || FitsObject(schema, value));
    }

    private static bool HasType(JsonElement schema, JsonElement value) => !schema.TryGetProperty("type", out var type) || type.GetString() switch
    {
        "object" => value.ValueKind is JsonValueKind.Object,
        "string" => value.ValueKind is JsonValueKind.String,
        "integer" => value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new InvalidOperationException($"The type {type} is not known here."),
    };

    private static bool FitsText(JsonElement schema, string text) =>
        (!schema.TryGetProperty("minLength", out var least) || text.Length >= least.GetInt32())
        && (!schema.TryGetProperty("pattern", out var pattern) || Regex.IsMatch(text, pattern.GetString()!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)));

    private static bool FitsObject(JsonElement schema, JsonElement value)
    {
        if (schema.TryGetProperty("required", out var required) && required.EnumerateArray().Any(name => !value.TryGetProperty(name.GetString()!, out _)))
        {
            return false;
        }

        var properties = schema.GetProperty("properties");
        return value.EnumerateObject().All(field => properties.TryGetProperty(field.Name, out var inner) && IsValid(inner, field.Value));
    }
}
