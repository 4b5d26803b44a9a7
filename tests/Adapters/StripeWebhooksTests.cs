using System.Security.Cryptography;
using System.Text;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Stripe's signature, and what its events are about.</summary>
public sealed class StripeWebhooksTests
{
    private const string Vector = "238d47ccc3251152491130a4587f0a855c0e33e88993ce968255c6d168ef7601";
    private const string VectorBody = """{"id":"evt_1","object":"event"}""";
    private const long VectorTime = 1_767_225_600;

    private static readonly Uri Anywhere = new("http://127.0.0.1:9");

    [Theory]
    [InlineData($"t=1767225600,v1={Vector}", 0, true)]
    [InlineData($"t=1767225600,v1={Vector}", 299, true)]
    [InlineData($"t=1767225600,v1={Vector}", 302, false)]
    [InlineData($"t=1767225600,v0={Vector}", 0, false)]
    [InlineData($"t=1767225600,v1=00,v1={Vector},v0=11", 0, true)]
    [InlineData($"t=1767225601,v1={Vector}", 0, false)]
    [InlineData($"t=+1767225600,v1={Vector}", 0, false)]
    [InlineData($"v1={Vector}", 0, false)]
    [InlineData("t=1767225600", 0, false)]
    [InlineData("t=1767225600,v1=", 0, false)]
    [InlineData("t=1767225600,v1", 0, false)]
    [InlineData("", 0, false)]
    [InlineData(null, 0, false)]
    public async Task The_vendor_s_vector_is_taken_and_nothing_near_it(string? header, int secondsLater, bool isTaken)
    {
        await using var host = AdapterHost.At("Stripe", Anywhere, ClockAt(VectorTime + secondsLater));

        var read = await ReadAsync(host, header, VectorBody);

        // The vector's body is signed and no whole event: told apart from one that is not signed.
        Assert.Equal(isTaken ? FaultKind.Invalid : FaultKind.Unauthenticated, read.Fault?.Kind);
    }

    [Fact]
    public async Task One_byte_more_or_less_is_another_body()
    {
        await using var host = AdapterHost.At("Stripe", Anywhere, ClockAt(VectorTime));

        Assert.Equal(FaultKind.Unauthenticated, (await ReadAsync(host, $"t={VectorTime},v1={Vector}", VectorBody + " ")).Fault?.Kind);
        Assert.Equal(FaultKind.Unauthenticated, (await ReadAsync(host, $"t={VectorTime},v1={Vector}", VectorBody[..^1])).Fault?.Kind);
    }

    [Theory]
    [InlineData("whsec_new, whsec_test_secret", true)]
    [InlineData("whsec_test_secret,whsec_new", true)]
    [InlineData("whsec_new", false)]
    [InlineData("", false)]
    public async Task Secrets_can_be_changed_without_a_gap(string secrets, bool isTaken)
    {
        await using var host = AdapterHost.At("Stripe", Anywhere, ClockAt(VectorTime), ("WebhookSecret", secrets));

        Assert.Equal(isTaken, (await ReadAsync(host, $"t={VectorTime},v1={Vector}", VectorBody)).Fault?.Kind == FaultKind.Invalid);
    }

    [Theory]
    [InlineData("payment_intent.succeeded", """ "id":"pi_1" """, VendorSubject.Payment, "pi_1")]
    [InlineData("payment_intent.payment_failed", """ "id":"pi_1","amount":1,"last_payment_error":{"x":[]} """, VendorSubject.Payment, "pi_1")]
    [InlineData("charge.refunded", """ "id":"ch_1","payment_intent":"pi_1" """, VendorSubject.Payment, "pi_1")]
    [InlineData("charge.refunded", """ "id":"ch_1","payment_intent":{"id":"pi_1"} """, VendorSubject.Payment, "pi_1")]
    [InlineData("charge.dispute.created", """ "id":"dp_1","payment_intent":"pi_1" """, VendorSubject.Payment, "pi_1")]
    [InlineData("charge.succeeded", """ "id":"ch_1","payment_intent":null """, VendorSubject.Other, null)]
    [InlineData("charge.refund.updated", """ "id":"re_1","payment_intent":"pi_1" """, VendorSubject.Refund, "re_1")]
    [InlineData("refund.failed", """ "id":"re_1" """, VendorSubject.Refund, "re_1")]
    [InlineData("payment_method.detached", """ "id":"pm_1" """, VendorSubject.PaymentMethod, "pm_1")]
    [InlineData("customer.updated", """ "id":"cus_1" """, VendorSubject.Other, null)]
    public async Task An_event_leads_to_what_we_follow(string type, string about, VendorSubject subject, string? reference)
    {
        await using var host = AdapterHost.At("Stripe", Anywhere);

        var read = (await ReadSignedAsync(host, $$$"""{"id":"evt_9","object":"event","type":"{{{type}}}","created":1694545200,"data":{"object":{ {{{about}}} } } }""")).Value;

        Assert.Equal(new VendorEvent("evt_9", type, subject, reference, new(2023, 9, 12, 19, 0, 0, DateTimeKind.Utc)), read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"id":"evt_1","object":"event","type":7}""")]
    [InlineData("""{"id":"ch_1","object":"charge","type":"x"}""")]
    [InlineData("""{"id":"","object":"event","type":"x"}""")]
    public async Task A_signed_body_that_is_no_event_is_invalid(string body)
    {
        await using var host = AdapterHost.At("Stripe", Anywhere);

        Assert.Equal(FaultKind.Invalid, (await ReadSignedAsync(host, body)).Fault?.Kind);
    }

    [Fact]
    public async Task A_time_beyond_all_times_is_still_a_time()
    {
        await using var host = AdapterHost.At("Stripe", Anywhere);

        Assert.True((await ReadSignedAsync(host, """{"id":"evt_1","object":"event","type":"x","created":9223372036854775807}""")).IsSuccess);
    }

    private static Task<Outcome<VendorEvent>> ReadSignedAsync(AdapterHost host, string body)
    {
        var time = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData("whsec_test_secret"u8, Encoding.UTF8.GetBytes($"{time}.{body}")));
        return ReadAsync(host, $"t={time},v1={signature}", body);
    }

    private static Task<Outcome<VendorEvent>> ReadAsync(AdapterHost host, string? header, string body) => host.Webhooks.ReadAsync(
        name => string.Equals(name, "stripe-signature", StringComparison.OrdinalIgnoreCase) ? header : null, Encoding.UTF8.GetBytes(body), TestContext.Current.CancellationToken);

    private static ShiftedClock ClockAt(long seconds) => new(DateTimeOffset.FromUnixTimeSeconds(seconds) - TimeProvider.System.GetUtcNow());
}
