using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Hostile;

/// <summary>The graph in the hands of someone who means harm.</summary>
public sealed class GraphQlTests(SharedGateway shared)
{
    private readonly GatewayUnderTest _gateway = shared.Gateway;

    public static TheoryData<string, string> Documents() => new()
    {
        { "nested without end", $"{{{Repeat("customers{nodes{", 60)}id{new string('}', 120)}}}" },
        { "braces", $"{new string('{', 20_000)}" },
        { "aliases", $"{{{string.Concat(Enumerable.Range(0, 100).Select(number => $"a{number}:customer(id:\"x\"){{id}} "))}}}" },
        { "fields doubled", $"{{{Repeat("__typename ", 10_000)}}}" },
        { "circle of fragments", "query{...a} fragment a on Query{...b} fragment b on Query{...a}" },
        { "fragments that multiply", FragmentBomb() },
        { "introspection in a circle", "{__schema{types{fields{type{fields{type{fields{type{fields{type{name}}}}}}}}}}}" },
        { "number beyond every range", "{customers(first:99999999999999999999999){totalCount}}" },
        { "list size beyond the bound", "{customers(first:500){nodes{id}} b:customers(first:500){nodes{id}} c:customers(first:2147483647){nodes{id}}}" },
        { "directives", $"{{__typename {Repeat("@skip(if:false)", 500)}}}" },
        { "variables", $"query({string.Concat(Enumerable.Range(0, 3000).Select(number => $"$v{number}:Int "))}){{__typename}}" },
        { "comments and commas", $"{{__typename {new string(',', 40_000)}}}" },
        { "nested lists as a value", $"mutation{{createCustomer(input:{{name:\"x\",engagedParty:{{id:\"1\"}},characteristic:[{{name:\"a\",value:{new string('[', 500)}{new string(']', 500)}}}]}}){{userErrors{{code}}}}}}" },
        { "control character", "{__typename \u0001}" },
        { "nothing", "" },
        { "two operations", "query a{__typename} query b{__typename}" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_that_asks_too_much_is_refused_soon(string what, string document)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var body = new JsonObject { ["query"] = document }.ToJsonString();
        var clock = Stopwatch.StartNew();

        var answer = await _gateway.SendAsync("POST", "/graphql", body, token, headers: [("Accept", "application/graphql-response+json")]);

        Assert.True(answer.Status is 200 or 400, $"{what}: {answer.Status} {answer.Body}");
        var errors = answer.Json.GetProperty("errors");
        Assert.NotEqual(0, errors.GetArrayLength());
        Assert.All(errors.EnumerateArray(), error => Assert.NotEqual("internal_error", error.GetProperty("extensions").GetProperty("code").GetString()));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{what} took {clock.Elapsed}.");
    }

    [Theory]
    [InlineData("not JSON", "{\"query\":")]
    [InlineData("no query", "{}")]
    [InlineData("query is a number", "{\"query\":1}")]
    [InlineData("variables are a list", "{\"query\":\"{__typename}\",\"variables\":[]}")]
    [InlineData("half a surrogate pair", "{\"query\":\"{__typename}\",\"variables\":{\"a\":\"\\ud800\"}}")]
    [InlineData("null", "null")]
    [InlineData("empty batch", "[]")]
    public async Task A_request_that_makes_no_sense_is_a_400(string what, string body)
    {
        var answer = await _gateway.SendAsync("POST", "/graphql", body, await _gateway.TokenAsync("demo-internal"));

        Assert.True(answer.Status == 400, $"{what}: {answer.Status} {answer.Body}");
    }

    [Fact]
    public async Task A_batch_beyond_the_bound_is_refused_whole()
    {
        var body = $"[{string.Join(',', Enumerable.Repeat("""{"query":"{__typename}"}""", 1000))}]";

        var answer = await _gateway.SendAsync("POST", "/graphql", body, await _gateway.TokenAsync("demo-internal"));

        Assert.Equal(400, answer.Status);
        Assert.Equal(JsonValueKind.Object, answer.Json.ValueKind);
    }

    [Fact]
    public async Task Nobody_without_a_token_learns_the_graph_by_asking_it()
    {
        var answer = await _gateway.SendAsync("POST", "/graphql", """{"query":"{__schema{types{name}}}"}""");

        Assert.Equal(401, answer.Status);
        Assert.DoesNotContain("Customer", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mutation_by_GET_is_refused()
    {
        var document = Uri.EscapeDataString("""mutation{deleteCustomer(input:{id:"sf-0015g000000001dAAA"}){userErrors{code}}}""");

        var answer = await _gateway.SendAsync("GET", $"/graphql?query={document}", token: await _gateway.TokenAsync("demo-internal"));

        Assert.Equal(405, answer.Status);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string FragmentBomb() =>
        $"{{...f0}} {string.Concat(Enumerable.Range(0, 25).Select(number => $"fragment f{number} on Query{{...f{number + 1} ...f{number + 1}}} "))}fragment f25 on Query{{__typename}}";
}
