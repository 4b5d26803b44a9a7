using System.Net;

namespace TeleCo.Gateway.Tests.Unit.GraphQlTransport;

public sealed class NegotiationTests
{
    private const string Json = "application/json";
    private const string Graph = "application/graphql-response+json";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData(Json, Json)]
    [InlineData(Graph, Graph)]
    [InlineData("APPLICATION/GRAPHQL-RESPONSE+JSON", Graph)]
    [InlineData(Json + ", " + Graph, Graph)]
    [InlineData(Json + ", " + Graph + ";q=0.9", Json)]
    [InlineData(Json + ";q=0.5, " + Graph + ";q=0.4", Json)]
    [InlineData("text/html, " + Json + ";charset=utf-8", Json)]
    [InlineData("text/html, */*;q=0.1", Json)]
    [InlineData(Json + ";q=0, */*", Graph)]
    [InlineData("text/event-stream;q=0.1, " + Graph, Graph)]
    public async Task The_best_acceptable_media_type_is_answered(string? accept, string expected)
    {
        await using var graph = await TestGraph.StartAsync();

        using var response = await graph.PostAsync("""{"query":"{hello}"}""", accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected + "; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.NotNull(response.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData(Json + ";q=0")]
    [InlineData("image/*, text/*")]
    [InlineData(Json + ";charset=latin1")]
    public async Task Nothing_acceptable_is_answered_406(string accept)
    {
        await using var graph = await TestGraph.StartAsync();

        using var response = await graph.PostAsync("""{"query":"{hello}"}""", accept);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Theory]
    [InlineData("{", Json, 200)]
    [InlineData("{", Graph, 400)]
    [InlineData("{nope}", Json, 200)]
    [InlineData("{nope}", Graph, 400)]
    [InlineData("query($a:Int!){hello}", Graph, 400)]
    [InlineData("query A{hello} query B{hello}", Graph, 400)]
    [InlineData("query A{hello} query B{hello}", Json, 200)]
    [InlineData("{boom hello}", Graph, 200)]
    [InlineData("{boom hello}", Json, 200)]
    [InlineData("{must}", Graph, 200)]
    public async Task The_status_says_what_the_media_type_lets_it_say(string query, string accept, int status)
    {
        await using var graph = await TestGraph.StartAsync();

        using var response = await graph.PostAsync(System.Text.Json.JsonSerializer.Serialize(new { query }), accept);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(accept, response.Content.Headers.ContentType?.MediaType);
        var answer = await TestGraph.ReadAsync(response);
        Assert.True(answer.TryGetProperty("errors", out _));
        Assert.Equal(query.Contains("boom") || query.Contains("must"), answer.TryGetProperty("data", out _));
    }
}
