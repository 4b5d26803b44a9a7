namespace TeleCo.Gateway.Tests.Unit.GraphQlTransport;

public sealed class DocumentCacheTests
{
    [Fact]
    public async Task A_valid_document_is_kept_and_a_wrong_one_never()
    {
        await using var graph = await TestGraph.StartAsync();

        await graph.QueryAsync("{");
        await graph.QueryAsync("{nope}");
        await graph.QueryAsync("query($n:Int!){items(first:$n){nodes{id}}}");
        Assert.Equal(0, graph.Documents.Cached);
        await graph.QueryAsync("{hello}");
        await graph.QueryAsync("{hello}");

        Assert.Equal(1, graph.Documents.Cached);
    }

    [Fact]
    public async Task A_cached_document_still_checks_its_variables()
    {
        await using var graph = await TestGraph.StartAsync();
        const string query = "query($n:Int!){items(first:$n){nodes{id}}}";

        var good = await graph.QueryAsync(query, new { n = 1 });
        var missing = await graph.QueryAsync(query);
        var wrong = await graph.QueryAsync(query, new { n = "x" });
        var again = await graph.QueryAsync(query, new { n = 3 });

        Assert.True(good.TryGetProperty("data", out _));
        Assert.Equal("graphql_validation_failed", TestGraph.CodeOf(missing));
        Assert.Equal("graphql_validation_failed", TestGraph.CodeOf(wrong));
        Assert.Equal(3, again.GetProperty("data").GetProperty("items").GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public async Task The_cache_is_bounded()
    {
        await using var graph = await TestGraph.StartAsync(options => options.Documents.CachedDocuments = 3);

        for (var i = 0; i < 10; i++)
        {
            await graph.QueryAsync($"query A{i}{{hello}}");
        }

        Assert.Equal(3, graph.Documents.Cached);
    }

    [Fact]
    public async Task An_operation_is_validated_even_when_its_neighbour_in_the_document_was()
    {
        await using var graph = await TestGraph.StartAsync();
        const string document = "query A{hello} query B($n:Int){items(first:$n){nodes{id}}}";

        using var first = await graph.PostAsync(System.Text.Json.JsonSerializer.Serialize(new { query = document, operationName = "A" }));
        using var second = await graph.PostAsync(System.Text.Json.JsonSerializer.Serialize(new { query = document, operationName = "B", variables = new { n = 1 } }));

        Assert.True((await TestGraph.ReadAsync(first)).TryGetProperty("data", out _));
        Assert.Single((await TestGraph.ReadAsync(second)).GetProperty("data").GetProperty("items").GetProperty("nodes").EnumerateArray());
    }
}
