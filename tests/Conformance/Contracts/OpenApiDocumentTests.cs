using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace TeleCo.Gateway.Tests.Conformance.Contracts;

/// <summary>The OpenAPI documents say what is true.</summary>
public sealed class OpenApiDocumentTests(ContractGateway gateway)
{
    [Fact]
    public async Task The_index_lists_documents_that_can_be_read_without_a_token()
    {
        var apis = await IndexAsync();

        Assert.Contains(apis, api => api["url"]!.GetValue<string>() == "/openapi/customerManagement-v4.json");
        foreach (var api in apis)
        {
            var document = await DocumentAsync(api);
            Assert.Equal("3.1.0", document["openapi"]!.GetValue<string>());
            Assert.Equal(api["title"]!.GetValue<string>(), document["info"]!["title"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task A_document_that_the_caller_knows_is_not_sent_again()
    {
        var (first, _) = await gateway.SendAsync("GET", "/openapi/customerManagement-v5.json");

        var (second, body) = await gateway.SendAsync("GET", "/openapi/customerManagement-v5.json", headers: ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(body);
    }

    [Fact]
    public async Task A_document_says_the_same_in_YAML()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(await gateway.ReadAsync("/openapi/customerManagement-v4.yaml")));

        var json = JsonNode.Parse(await gateway.ReadAsync("/openapi/customerManagement-v4.json"))!;
        Assert.Equal(string.Join('\n', Leaves("", json)), string.Join('\n', Leaves("", yaml.Documents[0].RootNode)));
    }

    [Fact]
    public async Task An_unknown_document_is_not_found()
    {
        var (answer, body) = await gateway.SendAsync("GET", "/openapi/customerManagement-v9.json");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("not_found", JsonNode.Parse(body)!["code"]!.GetValue<string>());
    }

    [Fact]
    public Task A_path_has_the_methods_that_its_document_says() => ForEachDocument(async document =>
    {
        var token = await gateway.TokenAsync("demo-internal");
        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            var (answer, _) = await gateway.SendAsync("OPTIONS", path.Replace("{id}", "x", StringComparison.Ordinal), token);

            var documented = operations!.AsObject().Select(operation => operation.Key.ToUpperInvariant()).Order(StringComparer.Ordinal);
            var answered = answer.Content.Headers.Allow.Where(method => method is not ("HEAD" or "OPTIONS")).Order(StringComparer.Ordinal);
            Assert.Equal(answered, documented);
        }
    });

    [Fact]
    public Task Every_example_is_valid_by_its_schema() => ForEachDocument(document =>
    {
        var schemas = new DocumentSchemas(document);
        var examples = 0;
        foreach (var media in Media(document, schemas).Where(media => media["schema"] is not null))
        {
            foreach (var (name, example) in media["examples"]?.AsObject() ?? [])
            {
                examples++;
                var problems = schemas.Problems(media["schema"]!, JsonSerializer.SerializeToElement(schemas.Resolve(example!)["value"]));
                Assert.True(problems.Count == 0, $"{name} of {media["schema"]}: {string.Join("; ", problems)}");
            }
        }

        Assert.True(examples > 20);
        return Task.CompletedTask;
    });

    [Fact]
    public Task Every_body_in_JSON_has_an_example() => ForEachDocument(document =>
    {
        var schemas = new DocumentSchemas(document);
        Assert.All(
            Contents(document, schemas).SelectMany(content => content).Where(media => media.Key.EndsWith("json", StringComparison.Ordinal)),
            media => Assert.True(media.Value!["examples"] is JsonObject { Count: > 0 }, media.ToString()));
        return Task.CompletedTask;
    });

    [Fact]
    public Task Every_attribute_says_what_it_is() => ForEachDocument(document =>
    {
        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
        {
            Assert.All(schema!["properties"]?.AsObject() ?? [], property => Assert.True(property.Value!["description"] is not null, $"{name}.{property.Key} has no description."));
        }

        return Task.CompletedTask;
    });

    [Fact]
    public Task Every_operation_names_the_scope_that_it_needs() => ForEachDocument(document =>
    {
        var scopes = document["components"]!["securitySchemes"]!["oauth2"]!["flows"]!["clientCredentials"]!["scopes"]!.AsObject();
        Assert.All(Operations(document), operation => Assert.Contains(operation["security"]![0]!["oauth2"]![0]!.GetValue<string>(), (IDictionary<string, JsonNode?>)scopes));
        return Task.CompletedTask;
    });

    [Fact]
    public async Task Only_the_operations_of_a_deprecated_version_are_deprecated()
    {
        foreach (var api in await IndexAsync())
        {
            var isDeprecated = api["status"]!.GetValue<string>() != "current";
            Assert.All(Operations(await DocumentAsync(api)), operation => Assert.Equal(isDeprecated, operation["deprecated"] is not null));
        }
    }

    [Theory]
    [InlineData("customerManagement", 4, "customer")]
    [InlineData("customerManagement", 5, "customer")]
    [InlineData("partyManagement", 4, "individual")]
    [InlineData("partyManagement", 5, "individual")]
    [InlineData("partyManagement", 4, "organization")]
    [InlineData("partyManagement", 5, "organization")]
    public async Task The_example_of_a_new_resource_makes_one_and_the_answers_are_valid(string api, int major, string resource)
    {
        var document = JsonNode.Parse(await gateway.ReadAsync($"/openapi/{api}-v{major}.json"))!.AsObject();
        var schemas = new DocumentSchemas(document);
        var token = await gateway.TokenAsync("demo-internal");
        var path = $"/tmf-api/{api}/v{major}/{resource}";
        var post = document["paths"]![path]!["post"]!;
        var example = schemas.Resolve(post["requestBody"]!["content"]!["application/json"]!["examples"]!["example"]!)["value"]!;

        var (created, body) = await gateway.SendAsync("POST", path, token, example.ToJsonString());
        Assert.True(created.StatusCode == HttpStatusCode.Created, body);
        AssertValid(post, "201", body);

        var item = document["paths"]![$"{path}/{{id}}"]!;
        var (_, read) = await gateway.SendAsync("GET", created.Headers.Location!.ToString(), token);
        AssertValid(item["get"]!, "200", read);

        foreach (var (type, media) in item["patch"]!["requestBody"]!["content"]!.AsObject())
        {
            var patch = schemas.Resolve(media!["examples"]!["example"]!)["value"]!;
            var (patched, answer) = await gateway.SendAsync("PATCH", created.Headers.Location!.ToString(), token, patch.ToJsonString(), type);
            Assert.True(patched.IsSuccessStatusCode, $"{type}: {answer}");
            AssertValid(item["patch"]!, "200", answer);
        }

        var (listed, page) = await gateway.SendAsync("GET", $"{path}?limit=1", token);
        AssertValid(document["paths"]![path]!["get"]!, ((int)listed.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture), page);

        void AssertValid(JsonNode operation, string status, string json)
        {
            var answer = schemas.Resolve(operation["responses"]![status]!);
            var problems = schemas.Problems(answer["content"]!["application/json"]!["schema"]!, JsonElement.Parse(json));
            Assert.True(problems.Count == 0, $"{string.Join("; ", problems)}\n{json}");
        }
    }

    private static IEnumerable<string> Leaves(string path, JsonNode? node) => node switch
    {
        JsonObject { Count: > 0 } parts => parts.SelectMany(part => Leaves($"{path}/{part.Key}", part.Value)),
        JsonArray { Count: > 0 } items => items.SelectMany((item, index) => Leaves($"{path}/{index}", item)),
        JsonObject or JsonArray => [],
        _ => [$"{path}: {node?.ToString() ?? "null"}"],
    };

    private static IEnumerable<string> Leaves(string path, YamlNode node) => node switch
    {
        YamlMappingNode parts => parts.Children.SelectMany(part => Leaves($"{path}/{part.Key}", part.Value)),
        YamlSequenceNode items => items.Children.SelectMany((item, index) => Leaves($"{path}/{index}", item)),
        _ => [$"{path}: {node}"],
    };

    private static IEnumerable<JsonNode> Operations(JsonObject document) => document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!);

    private static IEnumerable<JsonObject> Contents(JsonObject document, DocumentSchemas schemas) => Operations(document)
        .SelectMany(operation => operation["responses"]!.AsObject().Select(response => schemas.Resolve(response.Value!)).Append(operation["requestBody"]?.AsObject() ?? []))
        .Select(body => body["content"]?.AsObject() ?? []);

    private static IEnumerable<JsonNode> Media(JsonObject document, DocumentSchemas schemas) => Contents(document, schemas).SelectMany(content => content).Select(media => media.Value!);

    private async Task ForEachDocument(Func<JsonObject, Task> check)
    {
        foreach (var api in await IndexAsync())
        {
            await check(await DocumentAsync(api));
        }
    }

    private async Task<IReadOnlyList<JsonNode>> IndexAsync() => [.. JsonNode.Parse(await gateway.ReadAsync("/openapi/index.json"))!["apis"]!.AsArray().Select(api => api!)];

    private async Task<JsonObject> DocumentAsync(JsonNode api) => JsonNode.Parse(await gateway.ReadAsync(api["url"]!.GetValue<string>()))!.AsObject();
}
