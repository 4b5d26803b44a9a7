using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Tests.Conformance.Published;

/// <summary>Reads an OpenAPI document.</summary>
internal static class OpenApiContract
{
    private static readonly string[] Asking = ["Create", "Update", "Patch", "Query"];

    public static Contract Of(string text)
    {
        var document = JsonNode.Parse(text)!;
        var contract = new Contract();
        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject())
            {
                AddOperation(contract, $"{method} {path}", operation!, document);
            }
        }

        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
        {
            AddSchema(contract, name, $"schema {name}", schema!);
        }

        return contract;
    }

    private static void AddOperation(Contract contract, string operation, JsonNode content, JsonNode document)
    {
        contract.Promises.Add(operation);
        contract.Promises.Add($"{operation} is {content["operationId"]}");
        contract.Demands.Add((operation, $"scope {content["security"]![0]!["oauth2"]![0]}"));
        foreach (var type in content["requestBody"]?["content"]?.AsObject() ?? [])
        {
            contract.Promises.Add($"{operation} takes {type.Key}");
        }

        foreach (var response in content["responses"]!.AsObject().Where(response => response.Key[0] is '2' or '3'))
        {
            contract.Promises.Add($"{operation} answers {response.Key}");
        }

        foreach (var parameter in content["parameters"]!.AsArray().Select(parameter => Resolve(parameter!, document)))
        {
            contract.Promises.Add($"{operation} parameter {parameter["name"]} in {parameter["in"]}");
            if (parameter["required"]?.GetValue<bool>() == true)
            {
                contract.Demands.Add((operation, $"parameter {parameter["name"]}"));
            }
        }
    }

    private static void AddSchema(Contract contract, string root, string at, JsonNode schema)
    {
        contract.Promises.Add(at);
        foreach (var value in schema["enum"]?.AsArray() ?? [])
        {
            contract.Promises.Add($"{at} value {value?.ToJsonString() ?? "null"}");
        }

        foreach (var keyword in (string[])["type", "format", "$ref"])
        {
            if (schema[keyword] is { } value)
            {
                contract.Promises.Add($"{at} {keyword} {value.ToJsonString()}");
            }
        }

        foreach (var name in schema["required"]?.AsArray() ?? [])
        {
            // Shared schemas are both answered and taken: what is required there is promised.
            if (Asking.Any(ending => root.EndsWith(ending, StringComparison.Ordinal)))
            {
                contract.Demands.Add((at, $"needs {name}"));
            }
            else
            {
                contract.Promises.Add($"{at} always has {name}");
            }
        }

        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
        {
            AddSchema(contract, root, $"{at}.{name}", property!);
        }

        foreach (var part in (schema["allOf"] ?? schema["anyOf"])?.AsArray() ?? [])
        {
            AddSchema(contract, root, at, part!);
        }

        if (schema["items"] is { } items)
        {
            AddSchema(contract, root, $"{at}[]", items);
        }
    }

    private static JsonNode Resolve(JsonNode part, JsonNode document) =>
        part["$ref"] is { } reference ? reference.GetValue<string>()[2..].Split('/').Aggregate(document, (found, step) => found[step]!) : part;
}
