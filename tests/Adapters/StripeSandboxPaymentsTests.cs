using System.Net.Http.Json;
using System.Text.Json;
using TeleCo.Gateway.Sandbox.Payments;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Payments and refunds at an account of Stripe's, with its failures.</summary>
public sealed class StripeSandboxPaymentsTests
{
    private static readonly SeededPayment Seeded = SeededPayments.All.First(payment => payment is { Vendor: "Stripe", Status: "succeeded", RefundIds: [] });

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("pm_card_visa")]
    [InlineData("tok_visa")]
    public async Task A_token_pays_once_whatever_the_number_of_attempts(string token)
    {
        await using var host = await AdapterHost.SandboxAsync("Stripe");
        var (order, key) = PaymentOrders.Card(token);

        var first = (await host.Processor.PayAsync(order, key, Token)).Value;
        var again = (await host.Processor.PayAsync(order, key with { MayHaveHappened = true }, Token)).Value;
        var settled = (await host.Processor.SettleAsync(order, key, Now, Token)).Value;
        var found = (await host.Processor.FindAsync(first.Reference, Token)).Value;

        Assert.Equal((PaymentStatus.Captured, 79.80m, order.PaymentId, "4242"), (found.Status, found.Captured, found.PaymentId, found.Method?.LastFourDigits));
        Assert.All([again, settled], one => Assert.Equal(first, one));
        Assert.Equal(1, await EffectsAsync(host));
    }

    [Fact]
    public async Task A_stored_card_and_a_stored_account_pay()
    {
        await using var host = await AdapterHost.SandboxAsync("Stripe");
        var debit = SeededPayments.All.First(payment => payment.Vendor == "Stripe" && payment.MethodId.EndsWith("C07M0", StringComparison.Ordinal));
        var (card, cardKey) = PaymentOrders.Stored(Seeded.MethodId);
        var (bank, bankKey) = PaymentOrders.Stored(debit.MethodId, "bankAccountDebit");

        var byCard = await host.Processor.PayAsync(card, cardKey, Token);
        var byBank = await host.Processor.PayAsync(bank, bankKey, Token);

        Assert.Equal(PaymentStatus.Captured, byCard.Value.Status);
        Assert.Contains(byBank.Value.Status, new[] { PaymentStatus.Processing, PaymentStatus.Captured });
    }

    [Theory]
    [InlineData("pm_card_visa_chargeDeclinedInsufficientFunds")]
    [InlineData("pm_card_chargeDeclined")]
    [InlineData("tok_chargeDeclinedExpiredCard")]
    public async Task A_declined_payment_is_refused_in_our_words_however_often(string token)
    {
        await using var host = await AdapterHost.SandboxAsync("Stripe");
        var (order, key) = PaymentOrders.Card(token);

        var first = await host.Processor.PayAsync(order, key, Token);
        var settled = await host.Processor.SettleAsync(order, key, Now, Token);

        Assert.Equal(FaultKind.Refused, first.Fault?.Kind);
        Assert.StartsWith("The payment was declined", first.Fault!.Message, StringComparison.Ordinal);
        Assert.Equal(first.Fault, settled.Fault);
        Assert.Equal(0, await EffectsAsync(host));
    }

    [Fact]
    public async Task A_payer_who_has_to_authenticate_is_told_where()
    {
        await using var host = await AdapterHost.SandboxAsync("Stripe");
        var (order, key) = PaymentOrders.Card("pm_card_threeDSecure2Required");

        var waiting = (await host.Processor.PayAsync(order, key, Token)).Value;
        await SideAsync(host, "authenticate", new { id = waiting.Reference, outcome = "success" });
        var paid = (await host.Processor.FindAsync(waiting.Reference, Token)).Value;

        Assert.Equal(PaymentStatus.PendingAuthorization, waiting.Status);
        Assert.StartsWith("https://", waiting.PayerActionUrl, StringComparison.Ordinal);
        Assert.Equal(PaymentStatus.Captured, paid.Status);
    }

    [Fact]
    public async Task Without_a_place_to_come_back_to_an_authentication_is_a_decline()
    {
        await using var host = await AdapterHost.SandboxAsync("Stripe", ("ReturnUrl", ""));
        var (order, key) = PaymentOrders.Card("pm_card_threeDSecure2Required");

        Assert.Equal(FaultKind.Refused, (await host.Processor.PayAsync(order, key, Token)).Fault?.Kind);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("resetAfterCommit")]
    [InlineData("commitThenError")]
    [InlineData("rateLimit")]
    public async Task A_call_that_fails_once_is_made_again_and_pays_once(string kind)
    {
        await using var host = await AdapterHost.SandboxAsync("Stripe");
        await host.FaultAsync($$"""{"kind":"{{kind}}","match":"POST /v1/payment_intents","count":1}""");
        var (order, key) = PaymentOrders.Card("pm_card_visa");

        var paid = await host.Processor.PayAsync(order, key, Token);

        Assert.Equal(PaymentStatus.Captured, paid.Value.Status);
        Assert.Equal(1, await EffectsAsync(host));
    }

    [Theory]
    [InlineData("resetAfterCommit", 1)]
    [InlineData("timeoutAfterCommit", 1)]
    [InlineData("commitThenSavedError", 1)]
    [InlineData("reset", 0)]
    public async Task A_payment_of_unknown_outcome_is_settled_in_time_and_late(string kind, int effects)
    {
        await using var host = await AdapterHost.SandboxAsync("Stripe", ("AttemptTimeout", "00:00:00.5"), ("Retries", "0"));
        await using var later = AdapterHost.At("Stripe", host.Address, new ShiftedClock(TimeSpan.FromHours(24)));
        await host.FaultAsync($$"""{"kind":"{{kind}}","match":"POST /v1/payment_intents","count":1}""");
        var (order, key) = PaymentOrders.Card("pm_card_visa");

        var lost = await host.Processor.PayAsync(order, key, Token);
        var late = await later.Processor.SettleAsync(order, key, Now, Token);
        var settled = await host.Processor.SettleAsync(order, key, Now, Token);

        Assert.Equal(FaultKind.OutcomeUnknown, lost.Fault?.Kind);
        Assert.Equal(effects == 1 ? null : FaultKind.NotFound, late.Fault?.Kind);
        Assert.Equal(PaymentStatus.Captured, settled.Value.Status);
        Assert.Equal(1, await EffectsAsync(host));
    }

    [Fact]
    public async Task Money_goes_back_once_in_part_and_never_more_than_came()
    {
        await using var host = await AdapterHost.SandboxAsync("Stripe");
        var (order, key) = PaymentOrders.Card("pm_card_visa");
        var paid = (await host.Processor.PayAsync(order, key, Token)).Value;
        var part = new RefundOrder("xx-r1", paid.Reference, null, Money.Of(30m, "EUR"), "Sorry & goodbye");

        var first = (await host.Processor.RefundAsync(part, new("r-1"), Token)).Value;
        var again = (await host.Processor.RefundAsync(part, new("r-1"), Token)).Value;
        var tooMuch = await host.Processor.RefundAsync(part with { RefundId = "xx-r2", Amount = Money.Of(50m, "EUR") }, new("r-2"), Token);
        var found = (await host.Processor.FindRefundAsync(first.Reference, Token)).Value;

        Assert.Equal(first, again);
        Assert.Equal((PaymentStatus.Done, Money.Of(30m, "EUR"), paid.Reference), (found.Status, found.Amount, found.PaymentReference));
        Assert.Contains(tooMuch.Fault!.Kind, new[] { FaultKind.Refused, FaultKind.Invalid });
        Assert.Equal(30m, (await host.Processor.FindAsync(paid.Reference, Token)).Value.Refunded);
        Assert.Equal(2, await EffectsAsync(host));
    }

    [Theory]
    [InlineData("resetAfterCommit")]
    [InlineData("commitThenSavedError")]
    public async Task A_refund_of_unknown_outcome_is_settled_in_time_and_late(string kind)
    {
        await using var host = await AdapterHost.SandboxAsync("Stripe", ("Retries", "0"));
        await using var later = AdapterHost.At("Stripe", host.Address, new ShiftedClock(TimeSpan.FromDays(3)));
        await host.FaultAsync($$"""{"kind":"{{kind}}","match":"POST /v1/refunds","count":1}""");
        var whole = new RefundOrder("xx-r1", Seeded.PaymentId, null, Money.Of(Seeded.Amount, "EUR"), null);

        var lost = await host.Processor.RefundAsync(whole, new("r-1"), Token);
        var late = await later.Processor.SettleRefundAsync(whole, new("r-1"), Now, Token);
        var settled = await host.Processor.SettleRefundAsync(whole, new("r-1"), Now, Token);
        var never = await later.Processor.SettleRefundAsync(whole with { RefundId = "xx-r9" }, new("r-9"), Now, Token);

        Assert.Equal(FaultKind.OutcomeUnknown, lost.Fault?.Kind);
        Assert.Equal(settled.Value, late.Value);
        Assert.Equal(FaultKind.NotFound, never.Fault?.Kind);
        Assert.Equal(1, await EffectsAsync(host));
    }

    [Fact]
    public async Task Held_money_is_taken_or_let_go_once()
    {
        await using var host = await AdapterHost.SandboxAsync("Stripe");
        var held = SeededPayments.All.Where(payment => payment is { Vendor: "Stripe", Status: "requires_capture" }).ToArray();

        var taken = (await host.Processor.CaptureAsync(held[0].PaymentId, Money.Of(10m, "EUR"), new("c-1"), Token)).Value;
        var again = (await host.Processor.CaptureAsync(held[0].PaymentId, Money.Of(10m, "EUR"), new("c-2"), Token)).Value;
        var off = (await host.Processor.CancelAsync(held[1].PaymentId, new("x-1"), Token)).Value;

        Assert.Equal((PaymentStatus.Captured, 10m), (taken.Status, taken.Captured));
        Assert.Equal((PaymentStatus.Captured, 10m), (again.Status, again.Captured));
        Assert.Equal(PaymentStatus.Canceled, off.Status);
        Assert.Equal(1, await EffectsAsync(host));
    }

    [Theory]
    [InlineData("pi_nothing")]
    [InlineData("../customers")]
    [InlineData("")]
    public async Task What_is_not_there_is_not_found(string reference)
    {
        await using var host = await AdapterHost.SandboxAsync("Stripe");

        Assert.Equal(FaultKind.NotFound, (await host.Processor.FindAsync(reference, Token)).Fault?.Kind);
        Assert.Equal(FaultKind.NotFound, (await host.Processor.FindRefundAsync(reference.Replace("pi_", "re_", StringComparison.Ordinal), Token)).Fault?.Kind);
    }

    internal static async Task<int> EffectsAsync(AdapterHost host)
    {
        using var side = new HttpClient();
        var report = await side.GetFromJsonAsync<JsonElement>(new Uri(host.Address, "/__sandbox/effects"), Token);
        return report.GetProperty("count").GetInt32();
    }

    internal static async Task SideAsync(AdapterHost host, string action, object body)
    {
        using var side = new HttpClient();
        using var answer = await side.PostAsJsonAsync(new Uri(host.Address, $"/__sandbox/{action}"), body, Token);
        answer.EnsureSuccessStatusCode();
    }
}
