using System.Net;

namespace TeleCo.Gateway.Tests.Unit.GraphQlTransport;

public sealed class EventStreamTests
{
    private const string Events = "text/event-stream";

    [Fact]
    public async Task A_subscription_is_streamed_and_completed()
    {
        await using var graph = await TestGraph.StartAsync();

        using var response = await graph.PostAsync("""{"query":"subscription{ticks(count:2)}"}""", Events);

        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            "event: next\ndata: {\"data\":{\"ticks\":1}}\n\nevent: next\ndata: {\"data\":{\"ticks\":2}}\n\nevent: complete\ndata:\n\n",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("{hello}", "event: next\ndata: {\"data\":{\"hello\":\"Hello world\"}}\n\nevent: complete\ndata:\n\n")]
    [InlineData("{", "graphql_parse_failed")]
    [InlineData("{nope}", "graphql_validation_failed")]
    [InlineData("subscription{broken}", "internal_error")]
    public async Task A_query_and_errors_are_told_in_the_stream(string query, string expected)
    {
        await using var graph = await TestGraph.StartAsync();

        using var response = await graph.GetAsync("query=" + Uri.EscapeDataString(query), Events);

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(expected, text);
        Assert.EndsWith("event: complete\ndata:\n\n", text);
        Assert.DoesNotContain("secret", text);
    }

    [Fact]
    public async Task The_answer_begins_before_the_first_event()
    {
        await using var graph = await TestGraph.StartAsync(options => options.Streaming.KeepAlive = TimeSpan.FromHours(1));

        using var response = await graph.PostAsync("""{"query":"subscription{events}"}""", Events).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_malformed_request_is_answered_400_without_a_stream()
    {
        await using var graph = await TestGraph.StartAsync();

        using var response = await graph.PostAsync("{", Events);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_quiet_stream_is_kept_alive_and_given_up_when_the_client_goes()
    {
        await using var graph = await TestGraph.StartAsync(options => options.Streaming.KeepAlive = TimeSpan.FromMilliseconds(20));
        var response = await graph.PostAsync("""{"query":"subscription{events}"}""", Events);
        await using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);

        Assert.Equal(":", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        response.Dispose();

        await graph.Schema.Events.Unsubscribed.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_stream_ends_without_complete_when_the_token_ends()
    {
        await using var graph = await TestGraph.StartAsync(expiry: TimeProvider.System.GetUtcNow().AddMilliseconds(200));

        using var response = await graph.PostAsync("""{"query":"subscription{events}"}""", Events);

        Assert.DoesNotContain("complete", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_consumer_that_does_not_read_is_cut_off()
    {
        await using var graph = await TestGraph.StartAsync(options => options.Streaming.OutgoingQueue = 4);
        using var response = await graph.PostAsync("""{"query":"subscription{events}"}""", Events);
        await graph.Schema.Events.Subscribed.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        var large = new string('x', 100_000);
        for (var i = 0; i < 2000 && !graph.Schema.Events.Unsubscribed.Task.IsCompleted; i++)
        {
            graph.Schema.Events.Publish(large);
            await Task.Yield();
        }

        await graph.Schema.Events.Unsubscribed.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<Exception>(() => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
