using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Operations.Payments;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Tests.Unit.Storage;
using static TeleCo.Gateway.Tests.Unit.Payments.PaymentWorld;

namespace TeleCo.Gateway.Tests.Unit.Payments;

public sealed class CreatePaymentTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EachProvider]
    public async Task A_payment_is_taken_and_stands_in_the_ledger(Provider provider)
    {
        await using var world = await StartAsync(provider);

        var paid = await world.Get<CreatePayment>().RunAsync(Wish(), Call("k"), Token);

        var row = await world.PaymentAsync(paid.Value.Id);
        Assert.Equal((PaymentStatus.Captured, 79.80m, "sf-er-1", new PartnerId("P-1001")), (row.Status, row.Captured, row.CustomerId, row.Partner!.Value));
        Assert.Matches("^py-[a-z2-7]{26}$", row.Id.Value);
        Assert.Equal(row.Status, paid.Value.Status);
        Assert.Equal(["PaymentCreateEvent"], await world.EventsAsync());
        Assert.Equal(0, await world.OpenAsync());
    }

    [Fact]
    public async Task The_token_is_kept_nowhere_once_the_processor_has_answered()
    {
        await using var world = await StartAsync();
        await world.Get<CreatePayment>().RunAsync(Wish(), Call("k"), Token);

        await using var db = world.Node.Open();
        var kept = string.Join('\n', [
            .. await db.Resources.Select(record => record.Body).ToListAsync(Token), .. await db.Outbox.Select(record => record.Payload).ToListAsync(Token),
            .. await db.Idempotency.Select(record => record.Outcome ?? "").ToListAsync(Token)]);
        Assert.DoesNotContain("tok_secret", kept, StringComparison.Ordinal);
        Assert.Null((await db.PaymentAttempts.SingleAsync(Token)).Order);
        Assert.DoesNotContain(world.Log.Lines, line => line.Text.Contains("tok_secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Way.LostBefore)]
    [InlineData(Way.LostAfter)]
    [InlineData(Way.ThrowsAfter)]
    public async Task A_lost_answer_is_a_pending_payment_that_is_settled_by_asking(Way way)
    {
        await using var world = await StartAsync();
        world.Processor.OnCall = name => name == "pay" ? way : Way.Fine;

        var pending = await world.Get<CreatePayment>().RunAsync(Wish(), Call("k"), Token);
        var replay = Call("k");
        var again = await world.Get<CreatePayment>().RunAsync(Wish(), replay, Token);
        await world.SettleAsync();

        Assert.True(pending.Value.IsAccepted);
        Assert.True(replay.Replayed);
        Assert.Equal(Json(pending), Json(again));
        Assert.Equal(PaymentStatus.Captured, (await world.PaymentAsync(pending.Value.Id)).Status);
        Assert.Equal([1], world.Processor.Effects.Values);
        Assert.Equal(["PaymentCreateEvent", "PaymentStateChangeEvent"], await world.EventsAsync());
    }

    [Fact]
    public async Task The_token_of_a_pending_payment_is_not_to_be_read_in_the_database()
    {
        await using var world = await StartAsync();
        world.Processor.OnCall = _ => Way.LostBefore;
        await world.Get<CreatePayment>().RunAsync(Wish(), Call("k"), Token);

        await using var db = world.Node.Open();
        var order = (await db.PaymentAttempts.SingleAsync(Token)).Order!;
        Assert.DoesNotContain("tok_secret", System.Text.Encoding.Latin1.GetString(order), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_a_denied_payment_and_is_said_again()
    {
        await using var world = await StartAsync();
        world.Processor.OnCall = _ => Way.Declined;

        var refused = await world.Get<CreatePayment>().RunAsync(Wish(), Call("k"), Token);
        var replay = Call("k");
        var again = await world.Get<CreatePayment>().RunAsync(Wish(), replay, Token);

        Assert.Equal((FaultKind.Refused, "The card was declined."), (refused.Fault!.Kind, refused.Fault.Message));
        Assert.True(replay.Replayed);
        Assert.Equal(refused.Fault, again.Fault);
        Assert.Single(world.Processor.Calls);
        await using var db = world.Node.Open();
        Assert.Equal("denied", (await db.Resources.SingleAsync(Token)).State);
        Assert.Equal(["PaymentCreateEvent"], await world.EventsAsync());
    }

    [Fact]
    public async Task What_the_processor_never_took_on_leaves_nothing_and_gives_the_key_back()
    {
        await using var world = await StartAsync();
        world.Processor.OnCall = _ => Way.NotReached;
        var failed = await world.Get<CreatePayment>().RunAsync(Wish(), Call("k"), Token);
        Assert.Equal(0, await world.RowsAsync());

        world.Processor.OnCall = _ => Way.Fine;
        var paid = await world.Get<CreatePayment>().RunAsync(Wish(value: 10), Call("k"), Token);

        Assert.Equal(FaultKind.VendorUnavailable, failed.Fault?.Kind);
        Assert.Equal(PaymentStatus.Captured, paid.Value.Status);
        Assert.Equal(["PaymentCreateEvent"], await world.EventsAsync());
    }

    [Fact]
    public async Task A_payment_that_the_payer_has_to_approve_is_taken_once_he_did()
    {
        await using var world = await StartAsync();
        world.Processor.First = PaymentStatus.PendingAuthorization;
        var made = await world.Get<CreatePayment>().RunAsync(Wish(), Call("k"), Token);
        Assert.Equal("https://pay.example/approve", made.Value.PayerActionUrl);
        Assert.False(made.Value.IsAccepted);

        world.Processor.Change("pi_1", payment => payment with { Status = PaymentStatus.Authorized });
        await world.SettleAsync();

        var row = await world.PaymentAsync(made.Value.Id);
        Assert.Equal((PaymentStatus.Captured, 79.80m, null), (row.Status, row.Captured, row.PayerActionUrl));
        Assert.Contains("capture", world.Processor.Calls);
    }

    [Fact]
    public async Task A_crash_after_the_money_moved_is_settled_after_the_restart()
    {
        await using var world = await StartAsync();
        world.Processor.Within = _ => world.Node.Journal.StopAsync(CancellationToken.None); // the answer comes, and can be written nowhere
        await Assert.ThrowsAnyAsync<Exception>(() => world.Get<CreatePayment>().RunAsync(Wish(correlator: "w"), Call("k"), Token));
        world.Processor.Within = _ => Task.CompletedTask;

        await world.RestartAsync();
        var again = await world.Get<CreatePayment>().RunAsync(Wish(correlator: "w"), Call("k"), Token);

        Assert.Equal(PaymentStatus.Captured, again.Value.Status);
        Assert.Equal([1], world.Processor.Effects.Values);
        Assert.Equal(["PaymentCreateEvent"], await world.EventsAsync());
    }

    [Fact]
    public async Task A_crash_is_settled_without_the_caller_too()
    {
        await using var world = await StartAsync();
        world.Processor.Within = _ => world.Node.Journal.StopAsync(CancellationToken.None);
        await Assert.ThrowsAnyAsync<Exception>(() => world.Get<CreatePayment>().RunAsync(Wish(), Call("k"), Token));
        world.Processor.Within = _ => Task.CompletedTask;

        await world.RestartAsync();
        Assert.Equal(1, await world.Get<Gateway.Payments.PaymentReconciler>().RunOnceAsync(Token));

        await using var db = world.Node.Open();
        Assert.Equal("captured", (await db.Resources.SingleAsync(Token)).State);
        Assert.Equal([1], world.Processor.Effects.Values);
    }

    [Fact]
    public async Task A_key_that_the_ledger_knows_is_not_taken_for_another_wish_when_its_record_is_gone()
    {
        await using var world = await StartAsync();
        var first = await world.Get<CreatePayment>().RunAsync(Wish(), Call("k"), Token);
        await using (var db = world.Node.Open())
        {
            await db.Idempotency.ExecuteDeleteAsync(Token);
        }

        var same = await world.Get<CreatePayment>().RunAsync(Wish(), Call("k"), Token);
        await using (var db = world.Node.Open())
        {
            await db.Idempotency.ExecuteDeleteAsync(Token);
        }

        var other = await world.Get<CreatePayment>().RunAsync(Wish(value: 5), Call("k"), Token);

        Assert.Equal(first.Value.Id, same.Value.Id);
        Assert.Equal(FaultKind.IdempotencyKeyReused, other.Fault?.Kind);
        Assert.Equal([1], world.Processor.Effects.Values);
    }

    [Fact]
    public async Task A_stored_means_of_payment_decides_its_processor_by_itself()
    {
        await using var world = await StartAsync();

        var paid = await world.Get<CreatePayment>().RunAsync(Stored("py-card"), Call("k"), Token);

        Assert.Equal("py-card", paid.Value.PaymentMethod.Name);
    }

    [Theory]
    [InlineData("py-other")]
    [InlineData("py-none")]
    [InlineData("xx-1")]
    [InlineData("nothing")]
    public async Task A_foreign_and_an_unknown_means_of_payment_answer_alike(string id)
    {
        await using var world = await StartAsync();

        var refused = await world.Get<CreatePayment>().RunAsync(Stored(id), Call("k"), Token);

        Assert.Equal(("paymentMethod.id", "paymentMethod.id names no payment method of this account."), (refused.Fault!.Field, refused.Fault.Message));
        Assert.Empty(world.Processor.Calls);
    }

    [Theory]
    [InlineData("er-2")]
    [InlineData("er-3")]
    [InlineData("er-9")]
    [InlineData("zz-1")]
    [InlineData("er")]
    public async Task A_foreign_and_an_unknown_account_answer_alike(string account)
    {
        await using var world = await StartAsync();

        var refused = await world.Get<CreatePayment>().RunAsync(Wish(account: account), Call("k"), Token);

        Assert.Equal(("account.id", "account.id names no billing account."), (refused.Fault!.Field, refused.Fault.Message));
        Assert.Equal(0, await world.RowsAsync());
    }

    [Fact]
    public async Task Without_the_erp_nothing_is_paid_and_the_key_is_free()
    {
        await using var world = await StartAsync();
        world.Accounts.Failure = new Fault(FaultKind.VendorUnavailable, "Down.");

        var refused = await world.Get<CreatePayment>().RunAsync(Wish(), Call("k"), Token);

        Assert.Equal(FaultKind.VendorUnavailable, refused.Fault?.Kind);
        await using var db = world.Node.Open();
        Assert.Equal(0, await db.Idempotency.CountAsync(Token));
    }

    [Fact]
    public async Task A_partner_sees_its_own_payments_alone()
    {
        await using var world = await StartAsync();
        var paid = await world.Get<CreatePayment>().RunAsync(Wish(), Call("k"), Token);

        var own = await world.Get<GetPayment>().RunAsync(paid.Value.Id, Call(), Token);
        var foreign = await world.Get<GetPayment>().RunAsync(paid.Value.Id, Call(partner: "P-1002"), Token);
        var list = await world.Get<SearchPayments>().RunAsync(new(), Call(partner: "P-1002"), Token);

        Assert.True(own.IsSuccess);
        Assert.Equal(Fault.NotFound("payment"), foreign.Fault);
        Assert.Equal(0, list.Value.TotalCount);
    }

    private static Payment Stored(string id) => Wish() with { PaymentMethod = new PaymentMethodRefOrValue { Id = id, Name = "mine" } };

    private static string Json(Outcome<Payment> outcome) => JsonSerializer.Serialize(outcome.Value, ModelJson.Default.Payment);
}
