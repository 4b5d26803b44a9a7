using TeleCo.Gateway.Tests.Conformance.Drivers;
using TeleCo.Gateway.Tests.Conformance.Gateway;
using TeleCo.Gateway.Tests.Support;

namespace TeleCo.Gateway.Tests.Conformance.Customers;

/// <summary>Many calls with one key at the same time.</summary>
public sealed class ConcurrencyTests(SharedGateway shared)
{
    [Theory]
    [EachWay]
    public async Task Fifty_creations_with_one_key_at_once_make_one_customer(Way way)
    {
        var gateway = shared.Gateway;
        var driver = gateway.By(way);
        var token = await gateway.TokenAsync("demo-internal");
        var (wish, key) = (Wishes.Plain(Wishes.Name("Crowd")), Wishes.Key());

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => driver.CreateAsync(wish, token, key)));

        AssertOne(answers);
        Assert.Equal(1, (await driver.SearchAsync(token, (string)wish["name"]!)).Total);
    }

    [Fact]
    public async Task Two_nodes_of_one_database_make_one_customer_with_one_key()
    {
        var database = await SharedPostgres.CreateDatabaseAsync();
        using var data = new TestFolder();
        using var keys = new TestFolder();
        (string, string)[] settings = [("Gateway__Postgres", database), ("Issuer__KeyRing", keys.Path), ("Issuer__Address", "http://127.0.0.1:8080")];
        await using var gateway = await GatewayUnderTest.StartAsync(settings);
        await using var node = await gateway.StartNodeAsync(data, settings);
        var driver = gateway.By(Way.RestV5);
        var token = await gateway.TokenAsync("demo-internal");
        var (wish, key) = (Wishes.Plain(Wishes.Name("Two nodes")), Wishes.Key());
        var other = new Uri(node.Address, "/tmf-api/customerManagement/v5/customer");
        var body = System.Text.Encoding.UTF8.GetBytes(RestWords.WriteV5(wish).ToJsonString());

        var here = Task.WhenAll(Enumerable.Range(0, 10).Select(_ => driver.CreateAsync(wish, token, key)));
        var there = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => gateway.SendAsync("POST", other, body, token, "application/json", ("Idempotency-Key", key))));

        AssertOneOrRunning(await here);
        Assert.All(there, answer => Assert.Contains(answer.Status, new[] { 201, 409 }));
        var ids = (await here).Where(told => told.Code is null).Select(told => told.Id)
            .Concat(there.Where(answer => answer.Status == 201).Select(answer => answer.Json.GetProperty("id").GetString()!));
        Assert.Single(ids.Distinct());
        var replay = await gateway.SendAsync("POST", other, body, token, "application/json", ("Idempotency-Key", key));
        Assert.Equal((201, "true"), (replay.Status, replay.Header("Idempotency-Replayed")));
        Assert.Equal(1, (await driver.SearchAsync(token, (string)wish["name"]!)).Total);
    }

    [Fact]
    public async Task A_second_node_with_keys_of_its_own_says_which_setting_is_missing()
    {
        var database = await SharedPostgres.CreateDatabaseAsync();
        await using var gateway = await GatewayUnderTest.StartAsync(("Gateway__Postgres", database));
        using var data = new TestFolder();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => gateway.StartNodeAsync(data, ("Gateway__Postgres", database)));

        Assert.Contains("Issuer:KeyRing", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_that_hangs_up_breaks_nothing()
    {
        var gateway = shared.Gateway;
        var driver = gateway.By(Way.RestV5);
        var token = await gateway.TokenAsync("demo-internal");
        var (wish, key) = (Wishes.Plain(Wishes.Name("Hung up")), Wishes.Key());
        await gateway.Vendors.FailAsync("slow", "POST /services/data/*/composite", count: 1, delayMilliseconds: 700);
        var calls = await gateway.Vendors.CallsAsync("POST /services/data/*/composite");
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, gateway.At("/tmf-api/customerManagement/v5/customer"))
        {
            Content = new StringContent(RestWords.WriteV5(wish).ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
            Headers = { { "Authorization", $"Bearer {token}" }, { "Idempotency-Key", key } },
        };
        var call = gateway.Http.SendAsync(request, gone.Token);
        await gateway.Vendors.UntilCalledAsync("POST /services/data/*/composite", calls + 1);

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        var answer = await UntilSettledAsync(() => driver.CreateAsync(wish, token, key));

        Assert.Null(answer.Code);
        Assert.Equal("true", answer.Wire.Header("Idempotency-Replayed"));
        Assert.Equal(1, (await driver.SearchAsync(token, (string)wish["name"]!)).Total);
    }

    private static async Task<Told> UntilSettledAsync(Func<Task<Told>> call)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        while (true)
        {
            var told = await call();
            if (told.Code != "idempotency_key_in_progress")
            {
                return told;
            }

            await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    private static void AssertOneOrRunning(Told[] answers) =>
        Assert.All(answers, told => Assert.True(told.Code is null or "idempotency_key_in_progress", $"{told.Wire.Status} {told.Wire.Body}"));

    private static void AssertOne(Told[] answers)
    {
        AssertOneOrRunning(answers);
        Assert.Single(answers.Where(told => told.Code is null).Select(told => told.Id).Distinct());
    }
}
