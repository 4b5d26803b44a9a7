using TeleCo.Gateway.Sandbox.Payments;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Payments and refunds at a merchant of PayPal's, with its failures.</summary>
public sealed class PayPalSandboxPaymentsTests
{
    private static readonly SeededPayment Seeded = SeededPayments.All.First(payment => payment.Vendor == "PayPal");

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stored_wallet_pays_once_whatever_the_number_of_attempts()
    {
        await using var host = await AdapterHost.SandboxAsync("PayPal");
        var (order, key) = PaymentOrders.Stored(Seeded.MethodId, "digitalWallet");

        var first = (await host.Processor.PayAsync(order, key, Token)).Value;
        var settled = (await host.Processor.SettleAsync(order, key, Now, Token)).Value;
        var found = (await host.Processor.FindAsync(first.Reference, Token)).Value;

        Assert.Equal((PaymentStatus.Captured, 79.80m, order.PaymentId), (found.Status, found.Captured, found.PaymentId));
        Assert.Equal((first.Reference, first.CaptureReference), (settled.Reference, settled.CaptureReference));
        Assert.Equal(1, await StripeSandboxPaymentsTests.EffectsAsync(host));
    }

    [Fact]
    public async Task A_payer_who_approves_is_charged_once_by_us()
    {
        await using var host = await AdapterHost.SandboxAsync("PayPal");
        var (order, key) = PaymentOrders.Wallet();

        var waiting = (await host.Processor.PayAsync(order, key, Token)).Value;
        var early = (await host.Processor.CaptureAsync(waiting.Reference, order.Amount, key, Token)).Value;
        await StripeSandboxPaymentsTests.SideAsync(host, "approve", new { order = waiting.Reference });
        var approved = (await host.Processor.FindAsync(waiting.Reference, Token)).Value;
        var paid = (await host.Processor.CaptureAsync(waiting.Reference, order.Amount, key, Token)).Value;
        var again = (await host.Processor.CaptureAsync(waiting.Reference, order.Amount, new("another"), Token)).Value;

        Assert.Equal(PaymentStatus.PendingAuthorization, waiting.Status);
        Assert.StartsWith("https://", waiting.PayerActionUrl, StringComparison.Ordinal);
        Assert.Equal(PaymentStatus.PendingAuthorization, early.Status);
        Assert.Equal(PaymentStatus.Authorized, approved.Status);
        Assert.Equal(PaymentStatus.Captured, paid.Status);
        Assert.Equal(paid.CaptureReference, again.CaptureReference);
        Assert.Equal(1, await StripeSandboxPaymentsTests.EffectsAsync(host));
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("resetAfterCommit")]
    [InlineData("commitThenError")]
    [InlineData("rateLimit")]
    public async Task A_call_that_fails_once_is_made_again_and_pays_once(string kind)
    {
        await using var host = await AdapterHost.SandboxAsync("PayPal");
        await host.FaultAsync($$"""{"kind":"{{kind}}","match":"POST /v2/checkout/orders","count":1}""");
        var (order, key) = PaymentOrders.Stored(Seeded.MethodId, "digitalWallet");

        Assert.Equal(PaymentStatus.Captured, (await host.Processor.PayAsync(order, key, Token)).Value.Status);
        Assert.Equal(1, await StripeSandboxPaymentsTests.EffectsAsync(host));
    }

    [Fact]
    public async Task A_payment_of_unknown_outcome_is_settled_by_the_same_call()
    {
        await using var host = await AdapterHost.SandboxAsync("PayPal", ("Retries", "0"));
        await host.FaultAsync("""{"kind":"resetAfterCommit","match":"POST /v2/checkout/orders","count":1}""");
        var (order, key) = PaymentOrders.Stored(Seeded.MethodId, "digitalWallet");

        var lost = await host.Processor.PayAsync(order, key, Token);
        var settled = await host.Processor.SettleAsync(order, key, Now, Token);

        Assert.Equal(FaultKind.OutcomeUnknown, lost.Fault?.Kind);
        Assert.Equal(PaymentStatus.Captured, settled.Value.Status);
        Assert.Equal(1, await StripeSandboxPaymentsTests.EffectsAsync(host));
    }

    [Fact]
    public async Task Money_goes_back_once_and_is_found_after_the_request_id_is_forgotten()
    {
        await using var host = await AdapterHost.SandboxAsync("PayPal", ("Retries", "0"));
        await using var later = AdapterHost.At("PayPal", host.Address, new ShiftedClock(TimeSpan.FromDays(50)));
        await host.FaultAsync("""{"kind":"resetAfterCommit","match":"POST */refund","count":1}""");
        var part = new Schema.Ports.RefundOrder("xx-r1", Seeded.PaymentId, null, Money.Of(10m, "EUR"), "Sorry");

        var lost = await host.Processor.RefundAsync(part, new("r-1"), Token);
        var late = await later.Processor.SettleRefundAsync(part, new("r-1"), Now, Token);
        var settled = (await host.Processor.SettleRefundAsync(part, new("r-1"), Now, Token)).Value;
        var tooMuch = await host.Processor.RefundAsync(part with { RefundId = "xx-r2", Amount = Money.Of(1000m, "EUR") }, new("r-2"), Token);
        var never = await later.Processor.SettleRefundAsync(part with { RefundId = "xx-r9" }, new("r-9"), Now, Token);

        Assert.Equal(FaultKind.OutcomeUnknown, lost.Fault?.Kind);
        Assert.Equal((settled.Reference, PaymentStatus.Done), (late.Value.Reference, settled.Status));
        Assert.Equal(10m, (await host.Processor.FindAsync(Seeded.PaymentId, Token)).Value.Refunded);
        Assert.Equal(settled.Reference, (await host.Processor.FindRefundAsync(settled.Reference, Token)).Value.Reference);
        Assert.Equal(FaultKind.Refused, tooMuch.Fault?.Kind);
        Assert.Equal(FaultKind.NotFound, never.Fault?.Kind);
        Assert.Equal(1, await StripeSandboxPaymentsTests.EffectsAsync(host));
    }

    [Theory]
    [InlineData("5NOTHING000000000")]
    [InlineData("../x")]
    [InlineData("")]
    public async Task What_is_not_there_is_not_found(string reference)
    {
        await using var host = await AdapterHost.SandboxAsync("PayPal");

        Assert.Equal(FaultKind.NotFound, (await host.Processor.FindAsync(reference, Token)).Fault?.Kind);
        Assert.Equal(FaultKind.NotFound, (await host.Processor.FindRefundAsync(reference, Token)).Fault?.Kind);
    }
}
