using System.Text.Json;
using TeleCo.Gateway.Schema.Model.Payments;
using static TeleCo.Gateway.Tests.Adapters.FaultServer;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>What the adapters put on the wire is what the vendors' own clients put there.</summary>
public sealed class PaymentGoldenTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_to_Stripe_are_those_of_its_own_client()
    {
        var recorded = GoldenRequests.Read("stripe");
        await using var server = new FaultServer((line, _) => Reply.Of(200, line.Contains("/customers", StringComparison.Ordinal)
            ? """{"id":"cus_123","object":"customer","data":[]}"""
            : """{"id":"pm_123","type":"card","customer":{"id":"cus_123"},"amount":1,"currency":"eur","status":"succeeded"}"""));
        await using var host = AdapterHost.At("Stripe", server.Address);
        var methods = host.Directory<PaymentMethod>();

        await host.Processor.FindAsync("pi_123", Token);
        await host.Processor.FindRefundAsync("re_123", Token);
        var stored = (await methods.CreateAsync(new() { Name = "x", Type = "tokenizedCard", RelatedParty = new() { Party = new() { Id = "P-1" } }, Detail = new() { Token = "pm_123" } }, new("k"), Token)).Value;
        await methods.DeleteAsync(stored, Token);

        foreach (var url in new[] { "/v1/payment_intents/pi_123?expand[0]=latest_charge", "/v1/refunds/re_123", "/v1/payment_methods/pm_123/attach", "/v1/payment_methods/pm_123/detach" })
        {
            var golden = Assert.Single(recorded, request => request.GetProperty("url").GetString() == url);
            AssertSame(golden, Assert.Single(server.Texts, text => text.Split(' ')[1] == url));
        }
    }

    [Fact]
    public async Task Calls_to_PayPal_are_those_of_its_own_client()
    {
        var recorded = GoldenRequests.Read("paypal");
        await using var server = new FaultServer((line, _) => line switch
        {
            _ when line.Contains("oauth2", StringComparison.Ordinal) => Reply.Of(200, """{"access_token":"t","expires_in":32400}"""),
            _ when line.StartsWith("DELETE", StringComparison.Ordinal) => Reply.Of(204, ""),
            _ => Reply.Of(200, """{"id":"8kk8451t","customer":{"id":"customer_4029352050"},"payment_source":{"paypal":{}}}"""),
        });
        await using var host = AdapterHost.At("PayPal", server.Address);
        var methods = host.Directory<PaymentMethod>();

        await host.Processor.FindAsync("5O190127TN364715T", Token);
        await host.Processor.FindRefundAsync("1JU08902781691411", Token);
        var stored = (await methods.CreateAsync(
            new() { Name = "x", Type = "digitalWallet", RelatedParty = new() { Party = new() { Id = "customer_4029352050" } }, Detail = new() { Token = "5C991763VB2781612" } }, new("rq-7"), Token)).Value;
        await methods.DeleteAsync(stored, Token);

        foreach (var (method, url) in new[]
        {
            ("POST", "/v1/oauth2/token"), ("GET", "/v2/checkout/orders/5O190127TN364715T"), ("GET", "/v2/payments/refunds/1JU08902781691411"),
            ("POST", "/v3/vault/payment-tokens"), ("DELETE", "/v3/vault/payment-tokens/8kk8451t"),
        })
        {
            var golden = Assert.Single(recorded, request => request.GetProperty("url").GetString() == url && request.GetProperty("method").GetString() == method);
            AssertSame(golden, Assert.Single(server.Texts, text => text.StartsWith($"{method} {url} ", StringComparison.Ordinal)));
        }
    }

    /// <summary>The same verb, body and header fields; what differs from call to call, such as a key, by its name alone.</summary>
    private static void AssertSame(JsonElement golden, string text)
    {
        var (head, body) = (text[..text.IndexOf("\r\n\r\n", StringComparison.Ordinal)], text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
        var fields = head.Split("\r\n").Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        Assert.StartsWith($"{golden.GetProperty("method").GetString()} ", head, StringComparison.Ordinal);
        Assert.StartsWith($"{golden.GetProperty("auth").GetString()} ", fields["Authorization"], StringComparison.Ordinal);
        foreach (var header in golden.GetProperty("headers").EnumerateObject().Where(header => header.Name != "content-type" || body.Length > 0))
        {
            Assert.True(fields.TryGetValue(header.Name, out var value), $"{header.Name} is missing in {head}");
            Assert.True(header.Name is "idempotency-key" or "accept" || value == header.Value.GetString(), $"{header.Name} is {value}");
        }

        var expected = golden.GetProperty("body");
        Assert.True(
            expected.ValueKind == JsonValueKind.Object ? JsonElement.DeepEquals(expected, JsonElement.Parse(body)) : (expected.GetString() ?? "") == body,
            $"{expected} and {body}");
    }
}
