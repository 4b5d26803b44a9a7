using System.Net;
using System.Text;

namespace TeleCo.Gateway.Tests.Unit.GraphQlTransport;

public sealed class HttpRuleTests
{
    [Fact]
    public async Task A_get_executes_a_query_with_its_parameters()
    {
        await using var graph = await TestGraph.StartAsync();

        using var response = await graph.GetAsync("query=query%20A($n:String){hello(name:$n)}query%20B{caller}&operationName=A&variables={\"n\":\"Ann\"}&extensions={}");

        Assert.Equal("Hello Ann", (await TestGraph.ReadAsync(response)).GetProperty("data").GetProperty("hello").GetString());
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    [InlineData("text/event-stream")]
    public async Task A_get_never_executes_a_mutation(string accept)
    {
        await using var graph = await TestGraph.StartAsync();

        using var response = await graph.GetAsync("query=mutation{bump}", accept);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("POST", Assert.Single(response.Content.Headers.Allow));
        Assert.Equal(0, graph.Schema.Bumps);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Other_methods_are_answered_405_with_those_allowed(string method)
    {
        await using var graph = await TestGraph.StartAsync();

        using var response = await graph.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/graphql"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("POST", response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Options_tells_the_methods_and_head_is_a_get_without_a_body()
    {
        await using var graph = await TestGraph.StartAsync();

        using var options = await graph.Http.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/graphql"), TestContext.Current.CancellationToken);
        using var head = await graph.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/graphql?query={hello}"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, options.StatusCode);
        Assert.Contains("GET", options.Content.Headers.Allow);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("nonsense")]
    public async Task Other_media_types_are_answered_415(string contentType)
    {
        await using var graph = await TestGraph.StartAsync();

        using var response = await graph.PostAsync("""{"query":"{hello}"}""", contentType: contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"query\":")]
    [InlineData("{} {}")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("{\"query\":7}")]
    [InlineData("{\"query\":\"\"}")]
    [InlineData("{\"query\":\"{hello}\",\"variables\":[]}")]
    [InlineData("{\"query\":\"{hello}\",\"variables\":\"{}\"}")]
    [InlineData("{\"query\":\"{hello}\",\"operationName\":{}}")]
    [InlineData("{\"query\":\"{hello}\",\"extensions\":1}")]
    [InlineData("{\"query\":\"{hello}\",\"variables\":{\"a\":1e999}}")]
    [InlineData("{\"query\":\"\\ud800\"}")]
    public async Task A_malformed_request_is_answered_400(string body)
    {
        await using var graph = await TestGraph.StartAsync();

        using var response = await graph.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("invalid_request", TestGraph.CodeOf(await TestGraph.ReadAsync(response)));
    }

    [Fact]
    public async Task Malformed_json_is_told_with_its_place()
    {
        await using var graph = await TestGraph.StartAsync();

        using var response = await graph.PostAsync("{\n  \"query\": oops }");

        var location = (await TestGraph.ReadAsync(response)).GetProperty("errors")[0].GetProperty("locations")[0];
        Assert.Equal((2, 12), (location.GetProperty("line").GetInt32(), location.GetProperty("column").GetInt32()));
    }

    [Theory]
    [InlineData("query={hello}&query={hello}")]
    [InlineData("query={hello}&variables=[]")]
    [InlineData("query={hello}&variables={")]
    [InlineData("operationName=A")]
    public async Task A_malformed_get_is_answered_400(string query)
    {
        await using var graph = await TestGraph.StartAsync();

        using var response = await graph.GetAsync(query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_caller_without_a_token_is_answered_401_before_anything_else()
    {
        await using var graph = await TestGraph.StartAsync(open: false);

        using var response = await graph.PostAsync("not even json", "text/html", "text/plain");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Text_beyond_ascii_and_a_byte_order_mark_pass()
    {
        await using var graph = await TestGraph.StartAsync();

        var answer = await graph.QueryAsync("query($n:String){hello(name:$n)}", new { n = "Zoë 🏃 \"<" });
        using var marked = await graph.PostAsync("\uFEFF{\"query\":\"{hello}\"}");

        Assert.Equal("Hello Zoë 🏃 \"<", answer.GetProperty("data").GetProperty("hello").GetString());
        Assert.Equal(HttpStatusCode.OK, marked.StatusCode);
    }

    [Fact]
    public async Task An_unhandled_exception_tells_the_caller_nothing()
    {
        await using var graph = await TestGraph.StartAsync();

        using var response = await graph.PostAsync("""{"query":"{boom refused}"}""");

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("secret", text);
        Assert.Contains("\"message\":\"Internal error\"", text);
        Assert.Contains("\"code\":\"internal_error\"", text);
        Assert.Contains("\"code\":\"insufficient_scope\"", text);
    }

    [Fact]
    public async Task A_client_that_goes_away_cancels_its_query()
    {
        await using var graph = await TestGraph.StartAsync();
        using var leaving = new CancellationTokenSource();
        var content = new StringContent("""{"query":"{slow}"}""", Encoding.UTF8, "application/json");

        var request = graph.Http.PostAsync("/graphql", content, leaving.Token);
        await graph.Schema.Started.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await leaving.CancelAsync();

        await graph.Schema.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
    }

    [Fact]
    public async Task A_query_that_takes_too_long_is_answered_504()
    {
        await using var graph = await TestGraph.StartAsync(options => options.ExecutionTimeout = TimeSpan.FromMilliseconds(50));

        using var response = await graph.PostAsync("""{"query":"{slow}"}""");

        Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
        Assert.Equal("vendor_timeout", TestGraph.CodeOf(await TestGraph.ReadAsync(response)));
    }

    [Fact]
    public async Task A_subscription_without_a_stream_is_refused()
    {
        await using var graph = await TestGraph.StartAsync();

        using var response = await graph.PostAsync("""{"query":"subscription{ticks}"}""", "application/json");

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }
}
