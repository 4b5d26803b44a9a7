using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace TeleCo.Gateway.Tests.Conformance.Contracts;

/// <summary>Holds JSON to the schemas of one of the gateway's OpenAPI documents.</summary>
internal sealed class DocumentSchemas(JsonObject document)
{
    // The schemas are JSON Schema as it is (OpenAPI 3.1); only the place of the shared ones differs.
    private readonly string _definitions = document["components"]!["schemas"]!.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);

    /// <summary>What is wrong with a value by a schema of the document.</summary>
    public IReadOnlyList<string> Problems(JsonNode schema, JsonElement value)
    {
        var reference = schema.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        var whole = JsonSchema.FromText($$"""{"$schema":"https://json-schema.org/draft/2020-12/schema","allOf":[{{reference}}],"$defs":{{_definitions}}}""");
        var results = whole.Evaluate(value, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return results.IsValid
            ? []
            : [.. (results.Details ?? []).Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation} {error.Key}: {error.Value}"))];
    }

    /// <summary>The part that a reference names, or the part itself.</summary>
    public JsonObject Resolve(JsonNode part)
    {
        if (part["$ref"] is not { } reference)
        {
            return part.AsObject();
        }

        JsonNode found = document;
        foreach (var step in reference.GetValue<string>()[2..].Split('/'))
        {
            found = found[step] ?? throw new InvalidOperationException($"{reference} leads nowhere.");
        }

        return found.AsObject();
    }
}
