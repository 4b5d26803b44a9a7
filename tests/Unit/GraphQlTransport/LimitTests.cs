using System.Net;
using System.Text;

namespace TeleCo.Gateway.Tests.Unit.GraphQlTransport;

public sealed class LimitTests
{
    private const string Exceeded = "graphql_limit_exceeded";

    /// <summary>What the usual tools ask, with the deepest type references among them.</summary>
    private const string Introspection = """
        query IntrospectionQuery { __schema { description queryType { name kind } mutationType { name kind } subscriptionType { name kind }
          types { ...FullType } directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } } } }
        fragment FullType on __Type { kind name description specifiedByURL fields(includeDeprecated: true) { name description
            args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
          inputFields(includeDeprecated: true) { ...InputValue } interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
          ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } }
        """;

    [Fact]
    public async Task A_full_introspection_query_passes_the_default_limits()
    {
        await using var graph = await TestGraph.StartAsync();

        // includeDeprecated on arguments and isRepeatable need features that GraphQL.NET leaves off by default
        var query = Introspection.Replace("args(includeDeprecated: true)", "args").Replace("inputFields(includeDeprecated: true)", "inputFields")
            .Replace("isRepeatable", "").Replace("defaultValue isDeprecated deprecationReason", "defaultValue").Replace("specifiedByURL", "");
        var answer = await graph.QueryAsync(query);

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.True(answer.GetProperty("data").GetProperty("__schema").GetProperty("types").GetArrayLength() > 5);
    }

    [Fact]
    public async Task Introspection_can_be_switched_off()
    {
        await using var graph = await TestGraph.StartAsync(options => options.Introspection = false);

        var answer = await graph.QueryAsync("{__schema{types{name}}}");
        var typeName = await graph.QueryAsync("{__typename}");

        Assert.Equal("graphql_validation_failed", TestGraph.CodeOf(answer));
        Assert.Equal("Query", typeName.GetProperty("data").GetProperty("__typename").GetString());
    }

    public static TheoryData<string, string> TooMuch => new()
    {
        { "depth", Nest("{item", "{next", "{id}", 16) },
        { "depth in fragments", "{item{...F0}}" + string.Concat(Enumerable.Range(0, 20).Select(i => $"fragment F{i} on Item{{next{{{(i == 19 ? "id" : $"...F{i + 1}")}}}}}")) },
        { "introspection lists", "{__schema{types{fields{type{fields{type{fields{type{fields{name}}}}}}}}}}" },
        { "introspection depth", Nest("{__type(name:\"Query\")", "{ofType", "{name}", 25) },
        { "aliases", "{" + string.Concat(Enumerable.Range(0, 31).Select(i => $"item{{a{i}:id}}")) + "}" },
        { "root fields", "{" + string.Concat(Enumerable.Repeat("hello ", 21)) + "}" },
        { "directives", "{hello " + string.Concat(Enumerable.Repeat("@skip(if:false)", 51)) + "}" },
        { "tokens", "{" + string.Concat(Enumerable.Repeat("...{hello}", 600)) + "}" },
        { "characters", "{hello} #" + new string('x', 40_000) },
        { "cost by literals", "{items(first:100){nodes{children(first:100){nodes{children(first:100){nodes{id}}}}}}}" },
        { "cost of unsized lists", "{items{nodes{children{nodes{children{nodes{children{nodes{children{nodes{id}}}}}}}}}}}" },
        { "squaring fragments", "{item{...F0}}" + string.Concat(Enumerable.Range(0, 40).Select(i => $"fragment F{i} on Item{{{(i == 39 ? "id" : $"...F{i + 1} ...F{i + 1}")}}}")) },
    };

    [Theory]
    [MemberData(nameof(TooMuch))]
    public async Task A_document_beyond_a_limit_is_refused(string what, string query)
    {
        await using var graph = await TestGraph.StartAsync();

        var answer = await graph.QueryAsync(query);

        Assert.True(answer.TryGetProperty("errors", out _), what);
        Assert.Equal(Exceeded, TestGraph.CodeOf(answer));
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData(100_000, "{a")]
    [InlineData(5_000, "{a")]
    [InlineData(5_000, "{a(b:[")]
    [InlineData(5_000, "query($a:[")]
    public async Task Deep_nesting_is_refused_and_the_server_lives_on(int levels, string level)
    {
        await using var graph = await TestGraph.StartAsync(options =>
        {
            // without the other bounds, so that the parser itself is what is tried
            options.Limits.BodyBytes = int.MaxValue;
            options.Limits.QueryCharacters = int.MaxValue;
            options.Limits.Tokens = int.MaxValue;
        });

        var answer = await graph.QueryAsync(new StringBuilder().Insert(0, level, levels).ToString());
        var after = await graph.QueryAsync("{hello}");

        Assert.Contains(TestGraph.CodeOf(answer), new[] { Exceeded, "graphql_parse_failed" });
        Assert.Equal("Hello world", after.GetProperty("data").GetProperty("hello").GetString());
    }

    [Fact]
    public async Task Circular_fragments_are_refused()
    {
        await using var graph = await TestGraph.StartAsync();

        var answer = await graph.QueryAsync("{item{...A}} fragment A on Item{next{...B}} fragment B on Item{next{...A}}");

        Assert.Equal("graphql_validation_failed", TestGraph.CodeOf(answer));
    }

    [Fact]
    public async Task Deep_json_is_refused()
    {
        await using var graph = await TestGraph.StartAsync();

        using var response = await graph.PostAsync("{\"query\":\"{hello}\",\"variables\":{\"a\":" + new string('[', 5000) + new string(']', 5000) + "}}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_large_body_is_answered_413(bool chunked)
    {
        await using var graph = await TestGraph.StartAsync(options => options.Limits.BodyBytes = 1000);
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("{\"query\":\"" + new string(' ', 2000) + "{hello}\"}", Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = chunked;

        using var response = await graph.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_size_in_a_variable_counts_on_every_call()
    {
        await using var graph = await TestGraph.StartAsync();
        const string query = "query($n:Int){items(first:$n){nodes{children(first:$n){nodes{id}}}}}";

        var small = await graph.QueryAsync(query, new { n = 2 });
        var large = await graph.QueryAsync(query, new { n = 1000 });

        Assert.Equal(2, small.GetProperty("data").GetProperty("items").GetProperty("nodes").GetArrayLength());
        Assert.Equal(Exceeded, TestGraph.CodeOf(large));
    }

    [Theory]
    [InlineData("{hello}", 0)]
    [InlineData("{item{id}}", 1)]
    [InlineData("{item{next{id}}}", 2)]
    [InlineData("{items(first:50){nodes{id}}}", 51)]
    [InlineData("{items{nodes{id}}}", 11)]
    [InlineData("{items(first:50){nodes{children(first:20){nodes{id}}}}}", 1101)]
    public async Task The_host_is_told_the_cost_and_may_refuse(string query, long expected)
    {
        long told = -1;
        await using var graph = await TestGraph.StartAsync(options => options.Admit = (admission, _) =>
        {
            told = admission.Cost;
            return ValueTask.FromResult<TeleCo.Gateway.Protocols.GraphQl.Transport.GraphQlRefusal?>(
                new(429, "tooManyRequests", "Slow down.", TimeSpan.FromSeconds(2)));
        });

        using var response = await graph.PostAsync(System.Text.Json.JsonSerializer.Serialize(new { query }));

        Assert.Equal(expected, told);
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal("2", response.Headers.GetValues("Retry-After").Single());
    }

    private static string Nest(string first, string level, string last, int levels) =>
        first + new StringBuilder().Insert(0, level, levels) + last + new string('}', levels + 1);
}
