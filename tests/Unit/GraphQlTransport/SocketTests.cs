namespace TeleCo.Gateway.Tests.Unit.GraphQlTransport;

public sealed class SocketTests
{
    [Fact]
    public async Task A_subscription_gives_its_results_and_completes()
    {
        await using var graph = await TestGraph.StartAsync();
        using var socket = await graph.ConnectAsync();
        await socket.InitAsync();

        await socket.SendAsync("""{"payload":{"query":"subscription{ticks(count:2)}"},"id":"a","type":"subscribe"}""");

        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"ticks":1}}}""", (await socket.ReceiveAsync()).GetRawText());
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"ticks":2}}}""", (await socket.ReceiveAsync()).GetRawText());
        Assert.Equal("""{"id":"a","type":"complete"}""", (await socket.ReceiveAsync()).GetRawText());
    }

    [Fact]
    public async Task A_query_and_a_mutation_may_be_asked_and_an_id_used_again()
    {
        await using var graph = await TestGraph.StartAsync();
        using var socket = await graph.ConnectAsync();
        await socket.InitAsync();

        foreach (var query in new[] { "{hello}", "mutation{bump}" })
        {
            await socket.SendAsync(Subscribe("a", query));
            Assert.Equal("next", (await socket.ReceiveAsync()).GetProperty("type").GetString());
            Assert.Equal("complete", (await socket.ReceiveAsync()).GetProperty("type").GetString());
        }

        Assert.Equal(1, graph.Schema.Bumps);
    }

    [Theory]
    [InlineData("{", "graphql_parse_failed")]
    [InlineData("{nope}", "graphql_validation_failed")]
    [InlineData("subscription{broken}", "internal_error")]
    public async Task An_operation_that_cannot_be_executed_ends_in_an_error(string query, string code)
    {
        await using var graph = await TestGraph.StartAsync();
        using var socket = await graph.ConnectAsync();
        await socket.InitAsync();

        await socket.SendAsync(Subscribe("a", query));

        var message = await socket.ReceiveAsync();
        Assert.Equal("error", message.GetProperty("type").GetString());
        Assert.Equal(code, message.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Complete_of_the_client_ends_a_subscription()
    {
        await using var graph = await TestGraph.StartAsync();
        using var socket = await graph.ConnectAsync();
        await socket.InitAsync();
        await socket.SendAsync(Subscribe("a", "subscription{events}"));
        await graph.Schema.Events.Subscribed.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        await socket.SendAsync("""{"id":"a","type":"complete"}""");
        await graph.Schema.Events.Unsubscribed.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("pong", (await socket.ReceiveAsync()).GetProperty("type").GetString());
    }

    [Theory]
    [InlineData(4400, "nonsense")]
    [InlineData(4400, "{\"type\":\"unknown\"}")]
    [InlineData(4400, "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{hello}\"}}")]
    [InlineData(4400, "{\"type\":\"connection_init\",\"payload\":\"text\"}")]
    [InlineData(4400, "{\"type\":7}")]
    [InlineData(4401, "{\"id\":\"a\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{hello}\"}}")]
    [InlineData(4429, "{\"type\":\"connection_init\"}", "{\"type\":\"connection_init\"}")]
    [InlineData(4400, "{\"type\":\"connection_init\"}", "{\"id\":\"a\",\"type\":\"subscribe\"}")]
    [InlineData(4400, "{\"type\":\"connection_init\"}", "{\"id\":\"a\",\"type\":\"subscribe\",\"payload\":{\"query\":7}}")]
    [InlineData(4409, "{\"type\":\"connection_init\"}", "{\"id\":\"a\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{slow}\"}}", "{\"id\":\"a\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{slow}\"}}")]
    public async Task A_violation_of_the_protocol_closes_with_its_code(int code, params string[] messages)
    {
        await using var graph = await TestGraph.StartAsync();
        using var socket = await graph.ConnectAsync();

        foreach (var message in messages)
        {
            await socket.SendAsync(message);
        }

        Assert.Equal(code, await socket.ClosedAsync());
    }

    [Fact]
    public async Task A_binary_message_and_one_too_big_close_the_connection()
    {
        await using var graph = await TestGraph.StartAsync(options => options.Limits.BodyBytes = 1000);
        using var binary = await graph.ConnectAsync();
        using var big = await graph.ConnectAsync();

        await binary.SendBinaryAsync();
        await big.SendAsync(new string(' ', 5000));

        Assert.Equal(4400, await binary.ClosedAsync());
        Assert.Equal(1009, await big.ClosedAsync());
    }

    [Fact]
    public async Task A_client_of_another_sub_protocol_is_closed()
    {
        await using var graph = await TestGraph.StartAsync();
        using var socket = await graph.ConnectAsync(protocol: null);

        Assert.Equal(4406, await socket.ClosedAsync());
    }

    [Fact]
    public async Task A_client_that_does_not_initialise_is_closed()
    {
        await using var graph = await TestGraph.StartAsync(options => options.Streaming.InitTimeout = TimeSpan.FromMilliseconds(50));
        using var socket = await graph.ConnectAsync();

        Assert.Equal(4408, await socket.ClosedAsync());
    }

    [Theory]
    [InlineData(null, "{}", 4401)]
    [InlineData(null, "{\"Authorization\":\"Bearer bad\"}", 4403)]
    [InlineData(null, "{\"Authorization\":\"Bearer good\"}", null)]
    [InlineData(null, "{\"authorization\":\"good\"}", null)]
    [InlineData("Bearer good", "{}", null)]
    public async Task The_token_is_checked_when_the_connection_is_initialised(string? header, string payload, int? code)
    {
        await using var graph = await TestGraph.StartAsync(open: false);
        using var socket = await graph.ConnectAsync(token: header);

        await socket.SendAsync($$"""{"type":"connection_init","payload":{{payload}}}""");

        if (code is null)
        {
            Assert.Equal("connection_ack", (await socket.ReceiveAsync()).GetProperty("type").GetString());
        }
        else
        {
            Assert.Equal(code, await socket.ClosedAsync());
        }
    }

    [Fact]
    public async Task The_connection_ends_with_the_token()
    {
        await using var graph = await TestGraph.StartAsync(expiry: TimeProvider.System.GetUtcNow().AddMilliseconds(300));
        using var socket = await graph.ConnectAsync();
        await socket.InitAsync();
        await socket.SendAsync(Subscribe("a", "subscription{events}"));

        Assert.Equal(4403, await socket.ClosedAsync());
    }

    [Fact]
    public async Task Operations_on_one_connection_are_bounded()
    {
        await using var graph = await TestGraph.StartAsync(options => options.Streaming.OperationsPerConnection = 2);
        using var socket = await graph.ConnectAsync();
        await socket.InitAsync();

        foreach (var id in new[] { "a", "b", "c" })
        {
            await socket.SendAsync(Subscribe(id, "subscription{events}"));
        }

        var refused = await socket.ReceiveAsync();
        Assert.Equal("error", refused.GetProperty("type").GetString());
        Assert.Equal("c", refused.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_consumer_that_does_not_read_is_cut_off()
    {
        await using var graph = await TestGraph.StartAsync(options =>
        {
            options.Streaming.OutgoingQueue = 4;
            options.Streaming.CloseTimeout = TimeSpan.FromMilliseconds(100);
        });
        using var socket = await graph.ConnectAsync();
        await socket.InitAsync();
        await socket.SendAsync(Subscribe("a", "subscription{events}"));
        await graph.Schema.Events.Subscribed.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        var large = new string('x', 1_000_000);
        for (var i = 0; i < 200 && !graph.Schema.Events.Unsubscribed.Task.IsCompleted; i++)
        {
            graph.Schema.Events.Publish(large);
            await Task.Yield();
        }

        await graph.Schema.Events.Unsubscribed.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_server_that_stops_says_that_it_goes_away()
    {
        await using var graph = await TestGraph.StartAsync();
        using var socket = await graph.ConnectAsync();
        await socket.InitAsync();

        var stopping = graph.StopAsync();

        Assert.Equal(1001, await socket.ClosedAsync());
        await socket.CloseAsync();
        await stopping;
    }

    [Fact]
    public async Task A_client_that_closes_ends_its_operations()
    {
        await using var graph = await TestGraph.StartAsync();
        using var socket = await graph.ConnectAsync();
        await socket.InitAsync();
        await socket.SendAsync(Subscribe("a", "subscription{events}"));
        await graph.Schema.Events.Subscribed.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        await socket.CloseAsync();

        Assert.Equal(1000, socket.CloseCode);
        await graph.Schema.Events.Unsubscribed.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    private static string Subscribe(string id, string query) =>
        $$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{query}}}"}}""";
}
