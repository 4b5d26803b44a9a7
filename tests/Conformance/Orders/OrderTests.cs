using System.Text.Json;
using System.Text.RegularExpressions;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Orders;

/// <summary>Orders say and do the same by every way in.</summary>
public sealed partial class OrderTests(SharedGateway shared)
{
    private readonly GatewayUnderTest _gateway = shared.Gateway;

    public static TheoryData<OrderWay> Ways => [.. Enum.GetValues<OrderWay>()];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_order_completes_and_says_what_was_ordered(OrderWay way)
    {
        var (driver, token) = (_gateway.By(way), await _gateway.TokenAsync("demo-partner"));
        var wish = OrderWish.Internet(await CustomerAsync("demo-partner"), $"ext-{Guid.NewGuid():N}");

        var created = await driver.CreateAsync(wish, token);
        Assert.True(created.Code is null, $"{created.Code} {created.Message}");
        Assert.Equal("acknowledged", created.State);
        AssertSays(wish, created);

        var done = await EndAsync(driver, created.Id!, token);
        Assert.Equal("completed", done.State);
        AssertSays(wish, done);
        var found = await driver.SearchAsync(wish.ExternalId!, token);
        Assert.Equal((1, created.Id), (found.Total, found.Id));
        AssertSays(wish, found);

        // Services stand under a scope of their own, which the partner holds for reading.
        var service = await driver.GetServiceAsync(done.ServiceId!, token);
        Assert.Equal((done.ServiceId, "active", "internet-access"), (service.Id, service.State, service.Specification));
        Assert.Equal(Expected(wish), service.Characteristics.OrderBy(one => one.Key, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_replayed_key_orders_once(OrderWay way)
    {
        var (driver, token) = (_gateway.By(way), await _gateway.TokenAsync("demo-partner"));
        var wish = OrderWish.Internet(await CustomerAsync("demo-partner"), $"ext-{Guid.NewGuid():N}");
        var key = Guid.NewGuid().ToString();

        var first = await driver.CreateAsync(wish, token, key);
        var second = await driver.CreateAsync(wish, token, key);
        var other = await driver.CreateAsync(wish with { Description = "another" }, token, key);

        Assert.True(first.Code is null, first.Message);
        Assert.Equal(first.Id, second.Id);
        Assert.Equal("idempotency_key_reused", other.Code);
        Assert.Equal(1, (await driver.SearchAsync(wish.ExternalId!, token)).Total);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_is_wrong_with_an_order_is_told(OrderWay way)
    {
        var (driver, token) = (_gateway.By(way), await _gateway.TokenAsync("demo-partner"));
        var wish = OrderWish.Internet(await CustomerAsync("demo-partner"), "wrong");

        var unknown = await driver.CreateAsync(wish with { Specification = "pigeon-post" }, token);
        var missing = await driver.CreateAsync(wish with { Characteristics = wish.Characteristics.Where(one => one.Key != "accessPort").ToDictionary() }, token);
        var priority = await driver.CreateAsync(wish with { Priority = "9" }, token);

        Assert.Equal("invalid_request", unknown.Code);
        Assert.Equal("invalid_request", missing.Code);
        Assert.Contains("accessPort", missing.Message, StringComparison.Ordinal);
        Assert.Equal("invalid_request", priority.Code);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_move_that_the_service_forbids_is_a_conflict(OrderWay way)
    {
        var token = await _gateway.TokenAsync("demo-partner");

        var told = await _gateway.By(way).CreateAsync(new OrderWish { Action = "modify", ServiceId = await ServiceAsync("demo-partner"), State = "terminated" }, token);

        Assert.Equal("conflict", told.Code);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_foreign_service_cannot_be_ordered_and_answers_as_an_unknown_one(OrderWay way)
    {
        var (driver, token) = (_gateway.By(way), await _gateway.TokenAsync("demo-partner"));
        var foreign = await ServiceAsync("demo-partner-2");

        var hidden = await driver.CreateAsync(new OrderWish { Action = "modify", ServiceId = foreign }, token);
        var unknown = await driver.CreateAsync(new OrderWish { Action = "modify", ServiceId = "cn-nosuchservice" }, token);

        Assert.Equal("invalid_request", hidden.Code);
        Assert.Equal(Anonymous(unknown.Wire.Body), Anonymous(hidden.Wire.Body));
        Assert.Equal("not_found", (await driver.GetServiceAsync(foreign, token)).Code);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_completed_order_cannot_be_called_off(OrderWay way)
    {
        var driver = _gateway.By(way);
        var token = await _gateway.TokenAsync("demo-partner");
        var order = await OrderAsync("demo-partner");

        Assert.Equal("conflict", (await driver.CancelAsync(order, token)).Code);
        Assert.Equal("completed", (await driver.GetAsync(order, token)).State);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_order_that_waits_is_called_off_at_once(OrderWay way)
    {
        var (driver, token) = (_gateway.By(way), await _gateway.TokenAsync("demo-partner"));
        var wish = OrderWish.Internet(await CustomerAsync("demo-partner"), $"ext-{Guid.NewGuid():N}") with { RequestedStartDate = new(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc) };
        var created = await driver.CreateAsync(wish, token);
        Assert.True(created.Code is null, created.Message);

        var task = await driver.CancelAsync(created.Id!, token);

        Assert.Equal("done", task.State);
        Assert.Equal("cancelled", (await driver.GetAsync(created.Id!, token)).State);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_unknown_order_and_a_foreign_one_answer_alike(OrderWay way)
    {
        var (driver, token) = (_gateway.By(way), await _gateway.TokenAsync("demo-partner"));
        var foreign = await OrderAsync("demo-partner-2");

        var (hidden, unknown) = (await driver.GetAsync(foreign, token), await driver.GetAsync("gw-aaaaaaaaaaaaaaaaaaaaaaaaaa", token));

        Assert.Equal("not_found", hidden.Code);
        Assert.Equal(Anonymous(unknown.Wire.Body), Anonymous(hidden.Wire.Body));
        Assert.Equal(
            Anonymous((await driver.CancelAsync("gw-aaaaaaaaaaaaaaaaaaaaaaaaaa", token)).Wire.Body), Anonymous((await driver.CancelAsync(foreign, token)).Wire.Body));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_missing_scope_is_insufficient(OrderWay way)
    {
        var driver = _gateway.By(way);
        var stranger = await _gateway.TokenAsync("demo-internal", "bills.read");

        Assert.Equal("insufficient_scope", (await driver.CreateAsync(new OrderWish { Specification = "internet-access" }, await _gateway.TokenAsync("demo-readonly"))).Code);
        Assert.Equal("insufficient_scope", (await driver.CancelAsync("gw-1", await _gateway.TokenAsync("demo-readonly"))).Code);
        Assert.Equal("insufficient_scope", (await driver.GetAsync("gw-1", stranger)).Code);
        Assert.Equal("insufficient_scope", (await driver.GetServiceAsync("cn-1", stranger)).Code);
    }

    [Fact]
    public async Task Customers_services_and_orders_lead_to_one_another()
    {
        var token = await _gateway.TokenAsync("demo-partner");
        var service = await ServiceAsync("demo-partner");
        var body = JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["query"] = $"{{ service(id: \"{service}\") {{ customer {{ id services {{ totalCount nodes {{ id customer {{ id }} }} }} orders {{ nodes {{ id services {{ id }} }} }} }} }} }}",
        });

        var customer = (await _gateway.SendAsync("POST", "/graphql", body, token)).Json.GetProperty("data").GetProperty("service").GetProperty("customer");

        Assert.Contains(customer.GetProperty("services").GetProperty("nodes").EnumerateArray(), node => node.GetProperty("id").GetString() == service);
        Assert.All(
            customer.GetProperty("services").GetProperty("nodes").EnumerateArray(),
            node => Assert.Equal(customer.GetProperty("id").GetString(), node.GetProperty("customer").GetProperty("id").GetString()));
    }

    private static void AssertSays(OrderWish wish, OrderTold told)
    {
        Assert.Equal(
            (wish.ExternalId, wish.Description, wish.Priority, wish.Action, wish.Specification, wish.CustomerId),
            (told.ExternalId, told.Description, told.Priority, told.Action, told.Specification, told.CustomerId));
        Assert.Equal(Expected(wish), told.Characteristics.OrderBy(one => one.Key, StringComparer.Ordinal));
    }

    private static IEnumerable<KeyValuePair<string, string>> Expected(OrderWish wish) =>
        wish.Characteristics.Select(one => KeyValuePair.Create(one.Key, one.Value.ToJsonString())).OrderBy(one => one.Key, StringComparer.Ordinal);

    private static string Anonymous(string body) => TraceId().Replace(body, "trace");

    [GeneratedRegex("[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex TraceId();

    private static async Task<OrderTold> EndAsync(IOrderDriver driver, string id, string token)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            var told = await driver.GetAsync(id, token);
            if (told.State is "completed" or "failed" or "partial" or "rejected" or "cancelled")
            {
                return told;
            }

            await tick.WaitForNextTickAsync(patience.Token);
        }
    }

    private async Task<string> CustomerAsync(string client) =>
        (await ListAsync(client, RestOrderDriver.Services))[0].GetProperty("relatedParty").EnumerateArray().First(party => party.GetProperty("role").GetString() == "customer").GetProperty("id").GetString()!;

    private async Task<string> ServiceAsync(string client) =>
        (await ListAsync(client, $"{RestOrderDriver.Services}?state=active&category=CFS"))[0].GetProperty("id").GetString()!;

    private async Task<string> OrderAsync(string client) => (await ListAsync(client, $"{RestOrderDriver.Orders}?category=demo"))[0].GetProperty("id").GetString()!;

    private async Task<JsonElement> ListAsync(string client, string path)
    {
        var answer = await _gateway.SendAsync("GET", path, token: await _gateway.TokenAsync(client));
        Assert.True(answer.Status is 200 or 206, answer.Body);
        Assert.SkipWhen(answer.Json.GetArrayLength() == 0, "No network is connected to this gateway: there is nothing to order.");
        return answer.Json;
    }
}
