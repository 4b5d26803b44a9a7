using System.Net;

namespace TeleCo.Gateway.Tests.Unit.GraphQlTransport;

public sealed class BatchTests
{
    [Fact]
    public async Task An_array_is_answered_by_an_array_in_its_order()
    {
        await using var graph = await TestGraph.StartAsync();

        using var response = await graph.PostAsync("""[{"query":"{hello(name:\"1\")}"},{"query":"{"},{"query":"mutation{bump}"},{"query":"subscription{ticks}"}]""");

        var answer = await TestGraph.ReadAsync(response);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Hello 1", answer[0].GetProperty("data").GetProperty("hello").GetString());
        Assert.Equal("graphql_parse_failed", TestGraph.CodeOf(answer[1]));
        Assert.Equal(1, answer[2].GetProperty("data").GetProperty("bump").GetInt32());
        Assert.Equal("invalid_request", TestGraph.CodeOf(answer[3]));
    }

    [Theory]
    [InlineData(11, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task An_array_too_long_or_empty_or_switched_off_is_answered_400(int requests, bool batching)
    {
        await using var graph = await TestGraph.StartAsync(options => options.Batching = batching);

        using var response = await graph.PostAsync("[" + string.Join(',', Enumerable.Repeat("""{"query":"mutation{bump}"}""", requests)) + "]");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(0, graph.Schema.Bumps);
    }

    [Fact]
    public async Task Parents_of_one_level_are_loaded_by_one_call()
    {
        await using var graph = await TestGraph.StartAsync();

        var answer = await graph.QueryAsync("{items(first:50){nodes{batched}}}");

        Assert.Equal("b50", answer.GetProperty("data").GetProperty("items").GetProperty("nodes")[49].GetProperty("batched").GetString());
        Assert.Equal(50, Assert.Single(graph.Schema.BatchSizes));
    }

    [Fact]
    public async Task More_parents_than_a_chunk_holds_are_loaded_by_chunks()
    {
        await using var graph = await TestGraph.StartAsync();

        await graph.QueryAsync("{items(first:250){nodes{batched}}}");

        Assert.Equal([50, 100, 100], graph.Schema.BatchSizes.Order());
    }
}
