using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>A vendor's specification, and whether a request keeps to it; custom fields, which no specification can know, apart.</summary>
internal sealed class OpenApiFile
{
    private readonly JsonElement _root;

    private OpenApiFile(JsonElement root) => _root = root;

    /// <summary>Reads a file of the shared specifications; skips the test where they are not.</summary>
    public static OpenApiFile Shared(string path, [CallerFilePath] string here = "")
    {
        var repository = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
        var folder = Environment.GetEnvironmentVariable("SHARED_SPECS") ?? Path.Combine(repository, "..", "shared", "specs");
        var file = Path.Combine(folder, "vendors", path);
        Assert.SkipUnless(File.Exists(file), $"The shared specification {path} is not there; set SHARED_SPECS to its folder.");
        return new(JsonElement.Parse(File.ReadAllBytes(file)));
    }

    /// <summary>What is wrong with a request; empty when nothing is.</summary>
    public IEnumerable<string> Problems(string method, string target, ReadOnlyMemory<byte> body)
    {
        var parts = target.Split('?', 2);
        if (OperationOf(method.ToLowerInvariant(), parts[0]) is not { } operation)
        {
            return [$"{method} {parts[0]} is not in the specification"];
        }

        var parameters = operation.TryGetProperty("parameters", out var list)
            ? list.EnumerateArray().Select(Resolve).Where(one => one.GetProperty("in").GetString() == "query").Select(one => one.GetProperty("name").GetString()!).ToHashSet()
            : [];
        var unknown = parts.Length == 1 ? [] : parts[1].Split('&').Select(pair => pair.Split('=')[0]).Where(name => !parameters.Contains(name));
        return [.. unknown.Select(name => $"no parameter {name}"), .. body.IsEmpty ? [] : BodyProblems(operation, body)];
    }

    /// <summary>What is wrong with a value by a schema of the file.</summary>
    public IEnumerable<string> Problems(string schema, JsonElement value) =>
        Problems(_root.GetProperty("components").GetProperty("schemas").GetProperty(schema), value, "$");

    private IEnumerable<string> BodyProblems(JsonElement operation, ReadOnlyMemory<byte> body) => operation.TryGetProperty("requestBody", out var content)
        ? Problems(content.GetProperty("content").GetProperty("application/json").GetProperty("schema"), JsonElement.Parse(body.Span), "$")
        : ["there is no body"];

    private JsonElement? OperationOf(string method, string path)
    {
        foreach (var template in _root.GetProperty("paths").EnumerateObject().OrderBy(template => template.Name.Count(letter => letter == '{')))
        {
            var pattern = $"^{Regex.Replace(template.Name, "{[^}]+}", "[^/]+", RegexOptions.None, TimeSpan.FromSeconds(1))}$";
            if (Regex.IsMatch(path, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)) && template.Value.TryGetProperty(method, out var operation))
            {
                return operation;
            }
        }

        return null;
    }

    private IEnumerable<string> Problems(JsonElement schema, JsonElement value, string at)
    {
        schema = Resolve(schema);
        if (value.ValueKind == JsonValueKind.Null)
        {
            return schema.TryGetProperty("nullable", out var nullable) && nullable.GetBoolean() ? [] : [$"{at} must not be null"];
        }

        if (schema.TryGetProperty("anyOf", out var choices))
        {
            return choices.EnumerateArray().Any(choice => !Problems(choice, value, at).Any()) ? [] : [$"{at} is none of the choices"];
        }

        return value.ValueKind switch
        {
            _ when schema.TryGetProperty("type", out var type) && !IsOf(type.GetString(), value) => [$"{at} must be a {type}"],
            JsonValueKind.Object => ObjectProblems(schema, value, at),
            JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Problems(schema.GetProperty("items"), item, $"{at}[{index}]")),
            JsonValueKind.String => TextProblems(schema, value.GetString()!, at),
            _ => [],
        };
    }

    private IEnumerable<string> ObjectProblems(JsonElement schema, JsonElement value, string at)
    {
        var known = schema.TryGetProperty("properties", out var properties) ? properties : default;
        var free = schema.TryGetProperty("additionalProperties", out var additional) && additional.ValueKind != JsonValueKind.False;
        foreach (var property in value.EnumerateObject())
        {
            var isCustom = property.Name.EndsWith("__c", StringComparison.Ordinal) || property.Name.StartsWith("teleco_", StringComparison.Ordinal);
            if (known.ValueKind == JsonValueKind.Object && known.TryGetProperty(property.Name, out var inner))
            {
                foreach (var problem in Problems(inner, property.Value, $"{at}.{property.Name}"))
                {
                    yield return problem;
                }
            }
            else if (!isCustom && !free)
            {
                yield return $"{at}.{property.Name} is unknown";
            }
        }

        foreach (var name in schema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(one => one.GetString()!) : [])
        {
            if (!value.TryGetProperty(name, out _))
            {
                yield return $"{at}.{name} is missing";
            }
        }
    }

    private static IEnumerable<string> TextProblems(JsonElement schema, string text, string at)
    {
        if (schema.TryGetProperty("enum", out var values) && values.EnumerateArray().All(one => one.GetString() != text))
        {
            yield return $"{at} is none of the values";
        }

        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            yield return $"{at} does not match";
        }
    }

    private JsonElement Resolve(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            schema = reference.GetString()!.Split('/').Skip(1).Aggregate(_root, (at, name) => at.GetProperty(name));
        }

        return schema.TryGetProperty("allOf", out var parts) ? Merge(schema, parts) : schema;
    }

    private JsonElement Merge(JsonElement schema, JsonElement parts)
    {
        var (properties, required) = (new JsonObject(), new JsonArray());
        foreach (var part in parts.EnumerateArray().Select(Resolve).Append(schema))
        {
            foreach (var property in part.TryGetProperty("properties", out var members) ? members.EnumerateObject() : default)
            {
                properties[property.Name] = JsonNode.Parse(property.Value.GetRawText());
            }

            foreach (var name in part.TryGetProperty("required", out var names) ? names.EnumerateArray() : default)
            {
                required.Add((JsonNode?)name.GetString());
            }
        }

        return JsonElement.Parse(new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required }.ToJsonString());
    }

    private static bool IsOf(string? type, JsonElement value) => (type, value.ValueKind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("integer" or "number", JsonValueKind.Number) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        _ => false,
    };
}
