using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using YamlDotNet.RepresentationModel;

namespace TeleCo.Gateway.Tests.Conformance.Tmf;

/// <summary>Holds documents to the schemas of TM Forum's own specification files, which lie beside the repository and are no part of it.</summary>
internal static class TmfSchemas
{
    private static readonly string Folder = Path.Combine(Environment.GetEnvironmentVariable("SHARED_SPECS") ?? Path.Combine(Repository(), "..", "shared", "specs"), "tmf");
    private static readonly ConcurrentDictionary<(string File, string Name), JsonSchema> Schemas = new();

    /// <summary>Fails with what is wrong, unless the document is valid; skips the test where the files are absent.</summary>
    /// <param name="specification">The file's name without its ending: <c>TMF632-Party-v5.0.0</c>.</param>
    /// <param name="name">The schema's name: <c>Individual</c>.</param>
    /// <param name="json">The document.</param>
    public static void Validate(string specification, string name, string json)
    {
        var problems = Problems(specification, name, json);
        Assert.True(problems.Count == 0, $"{name} breaks {specification}: {string.Join("; ", problems)}\n{json}");
    }

    /// <summary>What is wrong with a document.</summary>
    public static IReadOnlyList<string> Problems(string specification, string name, string json)
    {
        Demand(specification);
        var schema = Schemas.GetOrAdd((FileOf(specification)!, name), static key => Load(key.File, key.Name));
        using var document = JsonDocument.Parse(json);
        var results = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return results.IsValid
            ? []
            : [.. (results.Details ?? []).Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation} {error.Key}: {error.Value}"))];
    }

    /// <summary>Skips the test where a file is absent.</summary>
    public static void Demand(params ReadOnlySpan<string> specifications)
    {
        foreach (var specification in specifications)
        {
            Assert.SkipUnless(FileOf(specification) is not null, $"The TM Forum file {specification} is not in {Folder}; SHARED_SPECS names another folder.");
        }
    }

    private static string? FileOf(string specification) =>
        new[] { ".swagger.json", ".oas.yaml" }.Select(ending => Path.Combine(Folder, specification + ending)).FirstOrDefault(File.Exists);

    private static JsonSchema Load(string file, string name)
    {
        var text = File.ReadAllText(file);
        var document = file.EndsWith(".json", StringComparison.Ordinal) ? JsonNode.Parse(text)!.AsObject() : Yaml(text);
        var schemas = (document["definitions"] ?? document["components"]!["schemas"])!.AsObject();
        return JsonSchema.FromText(OpenApiSchemas.ToJsonSchema(schemas, name).ToJsonString());
    }

    private static JsonObject Yaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return Node(stream.Documents[0].RootNode)!.AsObject();
    }

    // Scalars stay strings: what a schema needs as a number or a flag is read as such where it is used.
    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, Node(entry.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Node)]),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.Parent is not null && !File.Exists(Path.Combine(folder.FullName, "TeleCo.Gateway.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
