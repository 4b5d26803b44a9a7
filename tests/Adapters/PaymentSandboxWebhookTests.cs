using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using TeleCo.Gateway.Sandbox.PayPal;
using TeleCo.Gateway.Sandbox.Stripe;

namespace TeleCo.Gateway.Tests.Adapters;

public sealed class PaymentSandboxWebhookTests : IAsyncLifetime
{
    private readonly BlockingCollection<(string Body, IHeaderDictionary Headers)> _received = [];
    private WebApplication _receiver = null!; // set before each test
    private int _refusals;

    private string Url => $"{_receiver.Urls.First()}/hook";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _receiver = builder.Build();
        _receiver.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            if (Interlocked.Decrement(ref _refusals) >= 0)
            {
                context.Response.StatusCode = 503;
                return;
            }

            _received.Add((body, new HeaderDictionary(context.Request.Headers.ToDictionary())));
        });
        await _receiver.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _receiver.DisposeAsync();
        _received.Dispose();
    }

    [Fact]
    public void Signatures_are_those_of_the_documented_vectors()
    {
        Assert.Equal(
            "t=1767225600,v1=238d47ccc3251152491130a4587f0a855c0e33e88993ce968255c6d168ef7601",
            StripeEvents.Signature("whsec_test_secret", 1767225600, """{"id":"evt_1","object":"event"}"""u8));
        Assert.Equal(2325436976u, PayPalSigner.Crc32("""{"id":"WH-1","event_type":"PAYMENT.CAPTURE.COMPLETED"}"""u8));
    }

    [Fact]
    public async Task Stripe_sends_signed_events_again_until_they_are_taken()
    {
        await using var account = await PaymentClient.StripeAsync();
        _refusals = 2;
        var endpoint = await account.FormAsync("/v1/webhook_endpoints", $"url={Uri.EscapeDataString(Url)}&enabled_events[]=payment_intent.succeeded");

        await account.FormAsync("/v1/payment_intents", "amount=100&currency=eur&payment_method_types[]=card&confirm=true&payment_method=pm_card_visa", ("Idempotency-Key", "k-1"));

        var (body, headers) = Take();
        var json = JsonElement.Parse(body);
        Assert.Equal("payment_intent.succeeded", json.GetProperty("type").GetString());
        Assert.Equal("k-1", json.GetProperty("request").GetProperty("idempotency_key").GetString());
        var time = long.Parse(headers["Stripe-Signature"].ToString().Split(',')[0][2..]);
        Assert.Equal(StripeEvents.Signature(endpoint.Text("secret")!, time, Encoding.UTF8.GetBytes(body)), headers["Stripe-Signature"].ToString());
        Assert.Equal(json.GetProperty("id").GetString(), (await account.GetAsync("/v1/events?types[]=payment_intent.succeeded")).Json.GetProperty("data")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Events_come_twice_and_out_of_order_when_that_is_asked_for()
    {
        await using var account = await PaymentClient.StripeAsync();
        await account.AdminAsync("webhooks", $$"""{"url":"{{Url}}","secret":"whsec_x","duplicate":true,"shuffle":true,"events":["charge.succeeded","payment_intent.succeeded"]}""");

        await account.FormAsync("/v1/payment_intents", "amount=100&currency=eur&payment_method_types[]=card&confirm=true&payment_method=pm_card_visa");

        string[] types = [.. Enumerable.Range(0, 4).Select(_ => JsonElement.Parse(Take().Body).GetProperty("type").GetString()!)];
        Assert.Equal(["payment_intent.succeeded", "payment_intent.succeeded", "charge.succeeded", "charge.succeeded"], types);
    }

    [Fact]
    public async Task PayPal_signs_events_so_that_they_verify_offline_and_online()
    {
        await using var merchant = await PaymentClient.PayPalAsync(new());
        var webhook = await merchant.JsonAsync("/v1/notifications/webhooks", $$"""{"url":"{{Url}}","event_types":[{"name":"PAYMENT.CAPTURE.REFUNDED"}]}""");
        var capture = TeleCo.Gateway.Sandbox.Payments.SeededPayments.All.First(payment => payment.Vendor == "PayPal").CaptureId;

        await merchant.JsonAsync($"/v2/payments/captures/{capture}/refund");

        var (body, headers) = Take();
        var (id, time, signature) = (headers["PAYPAL-TRANSMISSION-ID"].ToString(), headers["PAYPAL-TRANSMISSION-TIME"].ToString(), headers["PAYPAL-TRANSMISSION-SIG"].ToString());
        var pem = await merchant.GetAsync(new Uri(headers["PAYPAL-CERT-URL"].ToString()).PathAndQuery);
        using var certificate = X509Certificate2.CreateFromPem(pem.Body);
        var message = $"{id}|{time}|{webhook.Text("id")}|{PayPalSigner.Crc32(Encoding.UTF8.GetBytes(body))}";
        Assert.True(certificate.GetRSAPublicKey()!.VerifyData(Encoding.UTF8.GetBytes(message), Convert.FromBase64String(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        Assert.Equal("SUCCESS", await VerifyAsync(merchant, webhook.Text("id")!, body, headers));
        Assert.Equal("FAILURE", await VerifyAsync(merchant, webhook.Text("id")!, body.Replace("refund", "refunD"), headers));
        Assert.Equal("FAILURE", await VerifyAsync(merchant, "OTHER", body, headers));
    }

    [Fact]
    public async Task An_event_is_sent_by_hand_for_an_object()
    {
        await using var account = await PaymentClient.StripeAsync(new());
        await account.AdminAsync("webhooks", $$"""{"url":"{{Url}}","secret":"whsec_x"}""");
        var id = TeleCo.Gateway.Sandbox.Payments.SeededPayments.All[0].PaymentId;

        Assert.Equal(200, (await account.JsonAsync("/__sandbox/emit", $$"""{"type":"payment_intent.canceled","id":"{{id}}"}""")).Status);

        Assert.Equal(id, JsonElement.Parse(Take().Body).GetProperty("data").GetProperty("object").GetProperty("id").GetString());
        Assert.Equal(404, (await account.JsonAsync("/__sandbox/emit", """{"type":"payment_intent.canceled","id":"pi_none"}""")).Status);
        Assert.Equal(400, (await account.JsonAsync("/__sandbox/webhooks", """{"url":"https://example.com/hook"}""")).Status);
    }

    private static async Task<string?> VerifyAsync(PaymentClient merchant, string webhookId, string body, IHeaderDictionary headers) =>
        (await merchant.JsonAsync("/v1/notifications/verify-webhook-signature", $$"""
            {"auth_algo":"{{headers["PAYPAL-AUTH-ALGO"]}}","cert_url":"{{headers["PAYPAL-CERT-URL"]}}","transmission_id":"{{headers["PAYPAL-TRANSMISSION-ID"]}}",
            "transmission_sig":"{{headers["PAYPAL-TRANSMISSION-SIG"]}}","transmission_time":"{{headers["PAYPAL-TRANSMISSION-TIME"]}}","webhook_id":"{{webhookId}}","webhook_event":{{body}} }
            """)).Text("verification_status");

    private (string Body, IHeaderDictionary Headers) Take() =>
        _received.TryTake(out var one, TimeSpan.FromSeconds(20)) ? one : throw new TimeoutException("No event came.");
}
