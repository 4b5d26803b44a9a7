using System.Globalization;
using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Tests.Conformance.Tmf;

/// <summary>
/// Turns the schemas of an OpenAPI 2 or 3.0 file into one JSON Schema. A discriminator chooses by <c>@type</c>; so each schema is there twice:
/// under its own name it chooses, and as <c>X__self</c>, what others extend, it does not, so that a base and its classes don't call each other for ever.
/// </summary>
internal static class OpenApiSchemas
{
    private static readonly string[] Copied = ["type", "enum", "pattern", "required"];
    private static readonly string[] Numbers = ["minItems", "maxItems", "minLength", "maxLength", "minimum", "maximum"];

    public static JsonObject ToJsonSchema(JsonObject schemas, string name)
    {
        var definitions = new JsonObject();
        foreach (var (key, schema) in schemas)
        {
            definitions[$"{key}__self"] = Convert(schema!.AsObject());
            definitions[key] = Choose(key, schema.AsObject());
        }

        return new() { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$ref"] = $"#/$defs/{name}", ["$defs"] = definitions };
    }

    private static JsonObject Choose(string name, JsonObject schema)
    {
        var all = new JsonArray(Reference($"{name}__self"));
        if (schema["discriminator"] is JsonObject discriminator && discriminator["mapping"] is JsonObject mapping)
        {
            foreach (var (type, target) in mapping)
            {
                all.Add(new JsonObject { ["if"] = IsType(new() { ["const"] = type }), ["then"] = Reference($"{NameIn(target!)}__self") });
            }

            if (schema["oneOf"] is not null)
            {
                all.Add(IsType(new() { ["enum"] = new JsonArray([.. mapping.Select(entry => JsonValue.Create(entry.Key))]) }));
            }
        }

        return new() { ["allOf"] = all };
    }

    private static JsonObject Convert(JsonObject schema)
    {
        if (schema["$ref"] is { } reference)
        {
            return Reference(NameIn(reference));
        }

        var converted = new JsonObject();
        foreach (var keyword in Copied.Where(schema.ContainsKey))
        {
            converted[keyword] = schema[keyword]!.DeepClone();
        }

        foreach (var keyword in Numbers.Where(schema.ContainsKey))
        {
            converted[keyword] = decimal.Parse(schema[keyword]!.ToString(), CultureInfo.InvariantCulture);
        }

        if (schema["format"]?.ToString() is "date-time" or "date")
        {
            converted["format"] = schema["format"]!.ToString();
        }

        if (schema["properties"] is JsonObject properties)
        {
            converted["properties"] = new JsonObject(properties.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)Convert(entry.Value!.AsObject()))));
        }

        if (schema["items"] is JsonObject items)
        {
            converted["items"] = Convert(items);
        }

        if (schema["allOf"] is JsonArray parts)
        {
            converted["allOf"] = new JsonArray([.. parts.Select(part => Extend(part!.AsObject()))]);
        }

        if (schema["oneOf"] is JsonArray choices && schema["discriminator"] is null)
        {
            converted["oneOf"] = new JsonArray([.. choices.Select(choice => Convert(choice!.AsObject()))]);
        }

        return converted;
    }

    private static JsonObject Extend(JsonObject part) => part["$ref"] is { } reference ? Reference($"{NameIn(reference)}__self") : Convert(part);

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    private static JsonObject IsType(JsonObject test) => new() { ["properties"] = new JsonObject { ["@type"] = test }, ["required"] = new JsonArray("@type") };

    private static string NameIn(JsonNode reference) => reference.ToString()[(reference.ToString().LastIndexOf('/') + 1)..];
}
