using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using TeleCo.Gateway.Adapters.PayPal;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;
using static TeleCo.Gateway.Tests.Adapters.FaultServer;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>PayPal's signature either way, and what its events are about.</summary>
public sealed class PayPalWebhooksTests : IDisposable
{
    private const string WebhookId = "1JE4291016473214C";
    private const string VectorKey = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAo3vrbQCq9ndb6gVaAbpVLr+zYBU+xfoh3qSOiXo8+9QQvrOuMYYPGZZRJDs5xwSOK8mG3EKryqyX1Qo+Zd0z8AA2l2UhsY8Zrt4wsQTUPbIrw0Su+EXAky5NvqkpGDY2gmrGJeFNlpZTZ3JQNqfiBMmN2iBlnLM7CWP4u9Fx0pINJkY8qJvdbV8NfUgorH2lQ/1Ch7wFGWoHQ1bifgCJ52LYdcUhCBGkqGe2ljR04cpeWjGFHKnH1DQW5+TYr77B8yYgr7KiXHC/RCIOm4tgRNMMFgEMGm1GkcpLmEJ+xFjMhB+9xEau2DyZp6KyE7jjua3RugW2bxNcp+Xcw3L7swIDAQAB";
    private const string VectorSignature = "JrNM3g/gfpVXl1av937rSqtxwNkbJGm9BHo6wQ/Ee8N6ILuL2N/oHv5Egy5nYDFZCHJrWlpFiGc27OOK3L8uO5dL2qjB38UGVUlYHua9065WOCmLalZL7RPqweuwe5eh4qjnduYPoMYgWlzkQlAnnepoa+B4VS6U8ZjqPzB6tg3ODXkX5YFXBQvXyWLDEzUc3cvxAgPrJT9H4w0x7A8Ac2JNldRcm91ELSK6dEe0z51+t3tIoRvAPQf3GkvLSsvRgiWojVNOTO+T13lbo+cGOYLRaXrRQ/AiK1TkQxWhIo1O3RsxFx210jq8cxbYoyD97ll71PjgQssWQyv6WIE5Vw==";
    private const string Body = """{"id":"WH-1","event_type":"PAYMENT.CAPTURE.COMPLETED"}""";

    private readonly RSA _key = RSA.Create(2048);

    public void Dispose() => _key.Dispose();

    [Fact]
    public void The_worked_signature_of_the_facts_is_right()
    {
        using var key = RSA.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(VectorKey), out _);
        var transmission = new PayPalTransmission("69cd13f0-d67a-11e5-baa3-778b53f4ae55", "2026-01-01T00:00:00Z", VectorSignature, new("https://api.paypal.com/"), "SHA256withRSA");

        var message = transmission.MessageFor(WebhookId, Encoding.UTF8.GetBytes(Body));

        Assert.Equal("69cd13f0-d67a-11e5-baa3-778b53f4ae55|2026-01-01T00:00:00Z|1JE4291016473214C|2325436976", message);
        Assert.True(key.VerifyData(Encoding.UTF8.GetBytes(message), Convert.FromBase64String(VectorSignature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public async Task A_signed_event_is_taken_and_its_certificate_fetched_once()
    {
        await using var server = CertificateServer();
        await using var host = AdapterHost.At("PayPal", server.Address);

        var first = await ReadAsync(host, Headers(server.Address, Body), Body);
        var second = await ReadAsync(host, Headers(server.Address, Body), Body);

        Assert.Equal(("WH-1", VendorSubject.Other), (first.Value.Id, first.Value.Subject));
        Assert.True(second.IsSuccess);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("PayPal-Transmission-Id", "another")]
    [InlineData("PayPal-Transmission-Id", null)]
    [InlineData("PayPal-Transmission-Time", "2026-01-01T00:00:00Z")]
    [InlineData("PayPal-Transmission-Time", "yesterday")]
    [InlineData("PayPal-Transmission-Sig", "AAAA")]
    [InlineData("PayPal-Transmission-Sig", "no base64")]
    [InlineData("PayPal-Transmission-Sig", null)]
    [InlineData("PayPal-Auth-Algo", "none")]
    [InlineData("PayPal-Auth-Algo", null)]
    [InlineData("PayPal-Cert-Url", null)]
    [InlineData("PayPal-Cert-Url", "http://api.paypal.com/v1/notifications/certs/CERT-1")]
    [InlineData("PayPal-Cert-Url", "https://paypal.com.evil.example/v1/notifications/certs/CERT-1")]
    [InlineData("PayPal-Cert-Url", "https://evilpaypal.com/v1/notifications/certs/CERT-1")]
    [InlineData("PayPal-Cert-Url", "https://api.paypal.com@evil.example/v1/notifications/certs/CERT-1")]
    [InlineData("PayPal-Cert-Url", "https://api.paypal.com:8443/v1/notifications/certs/CERT-1")]
    [InlineData("PayPal-Cert-Url", "https://api.paypal.com/v1/other/CERT-1")]
    [InlineData("PayPal-Cert-Url", "https://api.paypal.com/v1/notifications/certs/../../x")]
    [InlineData("PayPal-Cert-Url", "file:///v1/notifications/certs/x")]
    [InlineData("PayPal-Cert-Url", "http://169.254.169.254/v1/notifications/certs/x")]
    public async Task One_wrong_header_field_is_one_too_many(string name, string? value)
    {
        await using var server = CertificateServer();
        await using var host = AdapterHost.At("PayPal", server.Address);
        var headers = Headers(server.Address, Body);
        headers[name] = value;

        Assert.Equal(FaultKind.Unauthenticated, (await ReadAsync(host, headers, Body)).Fault?.Kind);
        Assert.True(server.Requests.Count <= (name == "PayPal-Cert-Url" ? 0 : 1));
    }

    [Fact]
    public async Task Another_body_another_webhook_and_another_key_are_refused()
    {
        await using var server = CertificateServer();
        await using var host = AdapterHost.At("PayPal", server.Address);
        await using var other = AdapterHost.At("PayPal", server.Address, ("WebhookId", "ANOTHER"));
        await using var none = AdapterHost.At("PayPal", server.Address, ("WebhookId", ""));
        using var thief = RSA.Create(2048);

        Assert.Equal(FaultKind.Unauthenticated, (await ReadAsync(host, Headers(server.Address, Body), Body + " ")).Fault?.Kind);
        Assert.Equal(FaultKind.Unauthenticated, (await ReadAsync(host, Headers(server.Address, Body, thief), Body)).Fault?.Kind);
        Assert.Equal(FaultKind.Unauthenticated, (await ReadAsync(other, Headers(server.Address, Body), Body)).Fault?.Kind);
        Assert.Equal(FaultKind.Unauthenticated, (await ReadAsync(none, Headers(server.Address, Body), Body)).Fault?.Kind);
    }

    [Fact]
    public async Task A_certificate_without_a_chain_or_past_its_time_is_none()
    {
        await using var server = CertificateServer();
        await using var expired = CertificateServer(TimeSpan.FromDays(-1));
        await using var strict = AdapterHost.At("PayPal", server.Address, ("WebhookCertificateChain", "true"));
        await using var late = AdapterHost.At("PayPal", expired.Address);

        Assert.Equal(FaultKind.Unauthenticated, (await ReadAsync(strict, Headers(server.Address, Body), Body)).Fault?.Kind);
        Assert.Equal(FaultKind.Unauthenticated, (await ReadAsync(late, Headers(expired.Address, Body), Body)).Fault?.Kind);
    }

    [Theory]
    [InlineData(404, "gone", FaultKind.Unauthenticated)]
    [InlineData(200, "no certificate", FaultKind.Unauthenticated)]
    [InlineData(503, "", FaultKind.VendorUnavailable)]
    public async Task A_flood_of_certificates_that_are_not_there_costs_PayPal_little(int status, string answer, FaultKind kind)
    {
        await using var server = new FaultServer((_, _) => Reply.Of(status, answer));
        await using var host = AdapterHost.At("PayPal", server.Address);

        var answers = new List<Outcome<VendorEvent>>();
        for (var number = 0; number < 10; number++)
        {
            var headers = Headers(server.Address, Body);
            headers["PayPal-Cert-Url"] += $"{number}";
            answers.Add(await ReadAsync(host, headers, Body));
        }

        Assert.Equal(kind, answers[0].Fault?.Kind);
        Assert.All(answers, one => Assert.False(one.IsSuccess));
        Assert.True(server.Requests.Count <= 4, $"{server.Requests.Count} requests");
    }

    [Theory]
    [InlineData("SUCCESS", null)]
    [InlineData("FAILURE", FaultKind.Unauthenticated)]
    public async Task PayPal_is_asked_with_the_event_as_it_came(string verdict, FaultKind? kind)
    {
        await using var server = new FaultServer((line, _) => Reply.Of(200, line.Contains("oauth2", StringComparison.Ordinal)
            ? """{"access_token":"t","expires_in":32400}"""
            : $$"""{"verification_status":"{{verdict}}"}"""));
        await using var host = AdapterHost.At("PayPal", server.Address, ("WebhookCheck", "Call"));
        const string Odd = """{ "event_type" : "X.Y",  "id":"WH-2", "n": 1.50 }""";

        var read = await ReadAsync(host, Headers(server.Address, Odd), Odd);

        Assert.Equal(kind, read.Fault?.Kind);
        Assert.Contains(server.Texts, text => text.Contains($"\"webhook_id\":\"{WebhookId}\",\"webhook_event\":{Odd}}}", StringComparison.Ordinal));
        var bad = Headers(server.Address, "{");
        Assert.Equal(FaultKind.Invalid, (await ReadAsync(host, bad, "{")).Fault?.Kind);
    }

    [Theory]
    [InlineData("CHECKOUT.ORDER.APPROVED", "checkout-order", """ "id":"5O1" """, VendorSubject.Payment, "5O1")]
    [InlineData("CHECKOUT.PAYMENT-APPROVAL.REVERSED", "checkout-order", """ "order_id":"5O1" """, VendorSubject.Payment, "5O1")]
    [InlineData("PAYMENT.CAPTURE.COMPLETED", "capture", """ "id":"3C","supplementary_data":{"related_ids":{"order_id":"5O1"}} """, VendorSubject.Payment, "5O1")]
    [InlineData("PAYMENT.CAPTURE.DENIED", "capture", """ "id":"3C" """, VendorSubject.Other, null)]
    [InlineData("PAYMENT.CAPTURE.REFUNDED", "refund", """ "id":"1J" """, VendorSubject.Refund, "1J")]
    [InlineData("PAYMENT.REFUND.FAILED", "refund", """ "id":"1J" """, VendorSubject.Refund, "1J")]
    [InlineData("VAULT.PAYMENT-TOKEN.DELETED", "payment_token", """ "id":"8k" """, VendorSubject.PaymentMethod, "8k")]
    [InlineData("CUSTOMER.DISPUTE.CREATED", "dispute", """ "dispute_id":"PP-D-1" """, VendorSubject.Other, null)]
    public async Task An_event_leads_to_what_we_follow(string type, string kind, string about, VendorSubject subject, string? reference)
    {
        await using var server = CertificateServer();
        await using var host = AdapterHost.At("PayPal", server.Address);
        var body = $$"""{"id":"WH-9","event_type":"{{type}}","resource_type":"{{kind}}","create_time":"2026-01-15T09:31:05Z","resource":{ {{about}} } }""";

        var read = (await ReadAsync(host, Headers(server.Address, body), body)).Value;

        Assert.Equal(new VendorEvent("WH-9", type, subject, reference, new(2026, 1, 15, 9, 31, 5, DateTimeKind.Utc)), read);
    }

    private static Task<Outcome<VendorEvent>> ReadAsync(AdapterHost host, Dictionary<string, string?> headers, string body) =>
        host.Webhooks.ReadAsync(name => headers.GetValueOrDefault(name), Encoding.UTF8.GetBytes(body), TestContext.Current.CancellationToken);

    private Dictionary<string, string?> Headers(Uri server, string body, RSA? key = null)
    {
        var time = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var message = $"tr-1|{time}|{WebhookId}|{Crc32.Of(Encoding.UTF8.GetBytes(body))}";
        return new(StringComparer.OrdinalIgnoreCase)
        {
            ["PayPal-Transmission-Id"] = "tr-1",
            ["PayPal-Transmission-Time"] = time,
            ["PayPal-Transmission-Sig"] = Convert.ToBase64String((key ?? _key).SignData(Encoding.UTF8.GetBytes(message), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
            ["PayPal-Cert-Url"] = new Uri(server, "/v1/notifications/certs/CERT-1").ToString(),
            ["PayPal-Auth-Algo"] = "SHA256withRSA",
        };
    }

    private FaultServer CertificateServer(TimeSpan? end = null)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=messageverificationcerts.paypal.com", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-2), now + (end ?? TimeSpan.FromDays(1)));
        var pem = certificate.ExportCertificatePem();
        return new((_, _) => Reply.Of(200, pem));
    }
}
