using System.Net.Http.Json;
using System.Text.Json;
using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Sandbox.Stripe;
using TeleCo.Gateway.Tests.Conformance.Gateway;
using TeleCo.Gateway.Tests.Support;

namespace TeleCo.Gateway.Tests.Conformance.Payments;

/// <summary>Money moves once for each wish, though the process is killed while many are on their way. The processor's sandbox counts.</summary>
public sealed class PaymentKillTests : IAsyncLifetime
{
    private const int Wishes = 200;
    private const string Account = "sa-1000001";

    private readonly HttpClient _side = new();
    private SandboxHost _stripe = null!; // set before the first test runs

    private (string Name, string Value)[] Settings =>
    [
        ("Vendors__Stripe__BaseUrl", _stripe.BaseUrl("Stripe").ToString()),
        ("Vendors__Stripe__SecretKey", "sk_test_sandbox"),
        ("Vendors__Stripe__WebhookSecret", "whsec_test"),
        ("Vendors__Stripe__ReturnUrl", "https://payer.example/return"),
        ("Payments__FirstCheck", "00:00:01"),
        ("Payments__Tick", "00:00:00.200"),
    ];

    public async ValueTask InitializeAsync() =>
        _stripe = await SandboxHost.StartAsync(new SandboxOptions { Stripe = new StripeSandboxOptions { Seed = false, Latency = TimeSpan.FromMilliseconds(20) } });

    [Fact]
    public async Task A_gateway_killed_among_200_payments_takes_each_once()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(Settings);
        var token = await gateway.TokenAsync("demo-partner");
        await WarmUpAsync(gateway, token);

        var running = Enumerable.Range(0, Wishes).Select(wish => TryAsync(gateway, gateway.At("/tmf-api/paymentManagement/v4/payment"), wish, token)).ToList();
        await UntilPaidAsync(20);
        await gateway.Process.KillAsync();
        await Task.WhenAll(running);
        await gateway.Process.StartAsync();

        await SettleAsync(gateway, gateway.At("/tmf-api/paymentManagement/v4/payment"), token);
        await AssertPaidOnceAsync();
    }

    [Fact]
    public async Task Two_nodes_of_which_one_is_killed_take_each_of_200_payments_once()
    {
        using var data = new TestFolder();
        using var keys = new TestFolder();
        (string, string)[] settings =
            [.. Settings, ("Gateway__Postgres", await SharedPostgres.CreateDatabaseAsync()), ("Issuer__KeyRing", keys.Path), ("Issuer__Address", "http://127.0.0.1:8080")];
        await using var gateway = await GatewayUnderTest.StartAsync(settings);
        await using var node = await gateway.StartNodeAsync(data, settings);
        var token = await gateway.TokenAsync("demo-partner");
        var there = new Uri(node.Address, "/tmf-api/paymentManagement/v4/payment");
        await WarmUpAsync(gateway, token);

        // Every wish goes to both nodes at once.
        var running = Enumerable.Range(0, Wishes).SelectMany(wish => new[]
        {
            TryAsync(gateway, gateway.At("/tmf-api/paymentManagement/v4/payment"), wish, token), TryAsync(gateway, there, wish, token),
        }).ToList();
        await UntilPaidAsync(20);
        await gateway.Process.KillAsync();
        await Task.WhenAll(running);

        await SettleAsync(gateway, there, token);
        await AssertPaidOnceAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _side.Dispose();
        await _stripe.DisposeAsync();
    }

    // The sandbox ERP's account is known before the crowd comes, so that the kill falls among payments.
    private static async Task WarmUpAsync(GatewayUnderTest gateway, string token) =>
        Assert.Equal(200, (await gateway.SendAsync("GET", $"/tmf-api/accountManagement/v4/billingAccount/{Account}", token: token)).Status);

    private static async Task<int?> TryAsync(GatewayUnderTest gateway, Uri address, int wish, string token)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
        {
            ["correlatorId"] = $"kill-{wish:0000}",
            ["account"] = new Dictionary<string, string> { ["id"] = Account },
            ["totalAmount"] = new Dictionary<string, object> { ["unit"] = "EUR", ["value"] = 10 + (wish / 100m) },
            ["paymentMethod"] = new Dictionary<string, string> { ["@type"] = "tokenizedCard", ["name"] = "Card", ["token"] = "pm_card_visa" },
        });
        try
        {
            return (await gateway.SendAsync("POST", address, body, token, "application/json", ("Idempotency-Key", $"kill-{wish:0000}"))).Status;
        }
        catch (HttpRequestException)
        {
            return null; // the process is gone, and with it the answer
        }
    }

    /// <summary>Asks again for each wish, under its key, until it is answered for good.</summary>
    private static async Task SettleAsync(GatewayUnderTest gateway, Uri address, string token)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(500), TimeProvider.System);
        var open = Enumerable.Range(0, Wishes).ToList();
        while (open.Count > 0)
        {
            var answers = await Task.WhenAll(open.Select(async wish => (Wish: wish, Status: await TryAsync(gateway, address, wish, token))));
            Assert.All(answers, answer => Assert.Contains(answer.Status, new int?[] { 201, 202, 409, 503 }));
            open = [.. answers.Where(answer => answer.Status is 409 or 503).Select(answer => answer.Wish)];
            await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    private async Task UntilPaidAsync(int count)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        while ((await EffectsAsync()).Count < count)
        {
            await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    private async Task AssertPaidOnceAsync()
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        for (var waited = 0; waited < 150 && (await EffectsAsync()).Count < Wishes; waited++)
        {
            await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken); // what is pending is settled by the reconciler
        }

        var amounts = await EffectsAsync();
        Assert.Equal(Enumerable.Range(0, Wishes).Select(wish => 10 + (wish / 100m)), amounts.Order());
    }

    // Each wish has an amount of its own, so that the amounts tell which were paid, and how often.
    private async Task<IReadOnlyList<decimal>> EffectsAsync()
    {
        var report = await _side.GetFromJsonAsync<JsonElement>(new Uri(_stripe.BaseUrl("Stripe"), "__sandbox/effects"), TestContext.Current.CancellationToken);
        return [.. report.GetProperty("effects").EnumerateArray().Select(effect => AmountOf(effect.GetProperty("amount")))];
    }

    private static decimal AmountOf(JsonElement amount) =>
        amount.ValueKind == JsonValueKind.String ? decimal.Parse(amount.GetString()!, System.Globalization.CultureInfo.InvariantCulture) : amount.GetDecimal();
}
