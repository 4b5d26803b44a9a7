using System.Net.Http.Json;
using System.Text.Json;
using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Sandbox.Stripe;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Payments;

/// <summary>A gateway over a Stripe sandbox in the test's own process, which tests make fail and count the money of; the ERP and the rest are the gateway's own sandboxes.</summary>
public sealed class PaymentWorld : IAsyncLifetime
{
    private readonly HttpClient _side = new();
    private SandboxHost _stripe = null!; // set before the first test runs

    internal GatewayUnderTest Gateway { get; private set; } = null!; // likewise

    /// <summary>An account of the first partner.</summary>
    public string Account { get; private set; } = "";

    /// <summary>An account of the second partner.</summary>
    public string Foreign { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _stripe = await SandboxHost.StartAsync(new SandboxOptions { Stripe = new StripeSandboxOptions { Seed = false } });
        Gateway = await GatewayUnderTest.StartAsync(
            ("Vendors__Stripe__BaseUrl", _stripe.BaseUrl("Stripe").ToString()),
            ("Vendors__Stripe__SecretKey", "sk_test_sandbox"),
            ("Vendors__Stripe__WebhookSecret", "whsec_test"),
            ("Vendors__Stripe__ReturnUrl", "https://payer.example/return"),
            ("Routing__erp__0__Vendor", "Sap"),
            ("Payments__CallTimeout", "00:00:03"),
            ("Payments__FirstCheck", "00:00:01"),
            ("Payments__Tick", "00:00:00.200"));
        Account = await AccountAsync("demo-partner");
        Foreign = await AccountAsync("demo-partner-2");
    }

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await _stripe.DisposeAsync();
        _side.Dispose();
    }

    /// <summary>How many charges and refunds carry a correlator: money that moved, also where the answer was never sent.</summary>
    public async Task<int> EffectsAsync(string payment)
    {
        var report = await _side.GetFromJsonAsync<JsonElement>(Side("effects"), TestContext.Current.CancellationToken);
        return report.GetProperty("effects").EnumerateArray().Count(effect => effect.GetRawText().Contains(payment, StringComparison.Ordinal));
    }

    /// <summary>Makes Stripe fail; see the sandbox's fault rules.</summary>
    public async Task FailAsync(string kind, string match)
    {
        using var answer = await _side.PostAsJsonAsync(
            Side("faults"), new Dictionary<string, object> { ["match"] = match, ["kind"] = kind, ["count"] = 1 }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What the holder of the card does when asked.</summary>
    public async Task AuthenticateAsync(string intent)
    {
        using var answer = await _side.PostAsJsonAsync(
            Side("authenticate"), new Dictionary<string, string> { ["id"] = intent, ["outcome"] = "success" }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private Uri Side(string path) => new(_stripe.BaseUrl("Stripe"), $"__sandbox/{path}");

    private async Task<string> AccountAsync(string client)
    {
        var found = await Gateway.SendAsync("GET", "/tmf-api/accountManagement/v4/billingAccount?limit=1", token: await Gateway.TokenAsync(client));
        Assert.True(found.Status is 200 or 206, found.Body);
        return found.Json[0].GetProperty("id").GetString()!;
    }
}
