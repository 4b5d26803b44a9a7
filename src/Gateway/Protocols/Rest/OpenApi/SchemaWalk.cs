using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>JSON schemas (2020-12) of wire records, from the same metadata by which they are written and read.</summary>
internal sealed class SchemaWalk(Components components)
{
    /// <summary>The schema that describes a record as it is answered.</summary>
    public JsonObject Refer(JsonTypeInfo type, string name) => components.Use(Components.Schemas, name, () => Of(type, SchemaUse.Answer, null));

    /// <summary>The schema of a record's attributes.</summary>
    /// <param name="type">The record.</param>
    /// <param name="use">What the schema is for.</param>
    /// <param name="subject">The resource, when the record is one.</param>
    public JsonObject Of(JsonTypeInfo type, SchemaUse use, RestSubject? subject)
    {
        var properties = new JsonObject();
        foreach (var property in type.Properties.Where(property => !property.IsExtensionData && IsShown(property.Name, use, subject)).OrderBy(property => Rank(property.Name)))
        {
            var schema = Of(property, subject is null ? [] : Nested(subject.Required, property, use));
            if (subject is not null)
            {
                Complete(schema, property, use, subject);
            }

            properties[property.Name] = use == SchemaUse.Change ? Nullable(schema) : schema;
        }

        var whole = new JsonObject { ["type"] = "object" };
        if (SchemaTexts.Of(type.Type) is { } text)
        {
            whole["description"] = text;
        }

        if (Required(use, subject) is { Length: > 0 } required)
        {
            whole["required"] = new JsonArray(required);
        }

        whole["properties"] = properties;
        if (type.Properties.Any(property => property.IsExtensionData))
        {
            whole["additionalProperties"] = true;
        }

        return whole;
    }

    /// <summary>The schema's name: the record's without the version, which is the document's.</summary>
    public static string NameOf(Type type) => type.Name is [.. var name, 'V', >= '0' and <= '9'] ? name : type.Name;

    private static bool IsShown(string name, SchemaUse use, RestSubject? subject) =>
        subject is null || use == SchemaUse.Answer
        || ((use == SchemaUse.New || subject.Changeable.Count == 0 || subject.Changeable.Contains(name) || name.StartsWith('@')) && name != "href" && (name != "id" || (use == SchemaUse.New && subject.Version.Major >= 5)));

    private static int Rank(string name) => name switch { "id" => 0, "href" => 1, _ when name.StartsWith('@') => 3, _ => 2 };

    private static JsonNode[] Required(SchemaUse use, RestSubject? subject) => (use, subject) switch
    {
        (_, null) or (SchemaUse.Change, _) => [],
        (SchemaUse.Answer, { IsHub: true }) => ["id", "callback"],
        (SchemaUse.Answer, _) => ["id", "href", "@type"],
        _ => [.. subject.Required.Where(path => !path.Contains('.', StringComparison.Ordinal)).Select(path => (JsonNode)path)],
    };

    /// <summary>What a body's attribute must have inside, as the paths that begin with it say. A merge patch leaves the rest of an object as it is, but replaces a list.</summary>
    private static string[] Nested(IEnumerable<string> required, JsonPropertyInfo property, SchemaUse use) =>
        use == SchemaUse.Answer || (use == SchemaUse.Change && !property.PropertyType.IsArray)
            ? []
            : [.. required.Where(path => path.StartsWith($"{property.Name}.", StringComparison.Ordinal)).Select(path => path[(property.Name.Length + 1)..])];

    private static void Complete(JsonObject schema, JsonPropertyInfo property, SchemaUse use, RestSubject subject)
    {
        if (use == SchemaUse.Answer && property.Name is "id" or "href")
        {
            schema["readOnly"] = true;
        }

        if (property.Name == "href")
        {
            schema["format"] = "uri";
        }

        if (property.Name == "@type")
        {
            schema["description"] = $"The concrete class: `{subject.Class}`, or one that extends it.";
        }
    }

    private static JsonObject Nullable(JsonObject schema)
    {
        if (schema["type"] is JsonValue type && type.GetValueKind() == JsonValueKind.String)
        {
            schema["type"] = new JsonArray(type.GetValue<string>(), "null");
            (schema["enum"] as JsonArray)?.Add(null);
            return schema;
        }

        if (schema["$ref"] is null && schema["allOf"] is null)
        {
            return schema;
        }

        var description = schema["description"]?.DeepClone();
        schema.Remove("description");
        var nullable = new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        if (description is not null)
        {
            nullable["description"] = description;
        }

        return nullable;
    }

    private JsonObject Of(JsonPropertyInfo property, string[] nested)
    {
        var member = property.AttributeProvider as PropertyInfo;
        var schema = OfType(property.PropertyType, property.Options, nested);
        if (member?.DeclaringType is { } declaring && SchemaTexts.Of(declaring, member.Name) is { } text)
        {
            schema["description"] = text;
        }

        if (member?.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed)
        {
            schema["enum"] = new JsonArray([.. allowed.Values.Select(value => (JsonNode?)(string)value!)]);
        }

        if (FormatOf(property) is { } format)
        {
            schema["format"] = format;
        }

        if (property.Name.StartsWith('@'))
        {
            schema["xml"] = new JsonObject { ["name"] = property.Name[1..], ["attribute"] = true };
        }

        return schema;
    }

    private static string? FormatOf(JsonPropertyInfo property) => property.PropertyType != typeof(string) ? null : property.Name switch
    {
        "callback" => "uri",
        "href" or "url" or "@schemaLocation" => "uri-reference",
        _ => null,
    };

    private JsonObject OfType(Type declared, JsonSerializerOptions options, string[] nested)
    {
        var type = System.Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(JsonElement))
        {
            return [];
        }

        var info = options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Enumerable => new() { ["type"] = "array", ["items"] = OfType(info.ElementType!, options, nested) },
            JsonTypeInfoKind.Dictionary => new() { ["type"] = "object", ["additionalProperties"] = OfType(info.ElementType!, options, []) },
            JsonTypeInfoKind.Object => OfObject(info, nested),
            _ => OfValue(type, info),
        };
    }

    private JsonObject OfObject(JsonTypeInfo type, string[] nested)
    {
        var reference = Refer(type, NameOf(type.Type));
        return nested.Length == 0
            ? reference
            : new() { ["allOf"] = new JsonArray(reference, new JsonObject { ["type"] = "object", ["required"] = new JsonArray([.. nested.Select(name => (JsonNode)name)]) }) };
    }

    private static JsonObject OfValue(Type type, JsonTypeInfo info)
    {
        if (type.IsEnum)
        {
            return new() { ["type"] = "string", ["enum"] = new JsonArray([.. Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => JsonSerializer.SerializeToNode(Enum.ToObject(type, value), info))]) };
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => new() { ["type"] = "boolean" },
            TypeCode.Int32 => new() { ["type"] = "integer", ["format"] = "int32" },
            TypeCode.Int64 => new() { ["type"] = "integer", ["format"] = "int64" },
            TypeCode.Decimal or TypeCode.Double or TypeCode.Single => new() { ["type"] = "number" },
            TypeCode.DateTime => new() { ["type"] = "string", ["format"] = "date-time" },
            _ when type == typeof(DateOnly) => new() { ["type"] = "string", ["format"] = "date" },
            _ => new() { ["type"] = "string" },
        };
    }
}

/// <summary>What a schema is for.</summary>
internal enum SchemaUse
{
    /// <summary>What is answered.</summary>
    Answer,

    /// <summary>The body that makes a resource.</summary>
    New,

    /// <summary>A merge patch: nothing is needed, and null takes an attribute away.</summary>
    Change,
}
