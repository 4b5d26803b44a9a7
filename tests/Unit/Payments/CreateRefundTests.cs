using TeleCo.Gateway.Operations.Payments;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Tests.Unit.Storage;
using static TeleCo.Gateway.Tests.Unit.Payments.PaymentWorld;

namespace TeleCo.Gateway.Tests.Unit.Payments;

public sealed class CreateRefundTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EachProvider]
    public async Task Fifty_at_once_on_every_node_never_give_back_more_than_was_captured(Provider provider)
    {
        var nodes = provider == Provider.Postgres ? 2 : 1;
        await using var world = await StartAsync(provider, nodes);
        var payment = await PayAsync(world, 100m);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(
            () => world.Get<CreateRefund>(number % nodes).RunAsync(RefundWish(payment, 7m), Call($"r{number}"), Token), Token)));

        Assert.Equal(14, outcomes.Count(outcome => outcome.IsSuccess));
        Assert.All(outcomes.Where(outcome => !outcome.IsSuccess), outcome => Assert.Equal(FaultKind.Conflict, outcome.Fault!.Kind));
        Assert.Equal(98m, (await world.PaymentAsync(payment.Id)).Refunded);
        Assert.Equal(98m, world.Processor.Payments["pi_1"].Refunded);
    }

    [Theory]
    [InlineData(Way.LostBefore)]
    [InlineData(Way.LostAfter)]
    [InlineData(Way.ThrowsAfter)]
    public async Task A_lost_answer_is_a_pending_refund_whose_sum_stays_reserved_until_it_is_settled(Way way)
    {
        await using var world = await StartAsync();
        var payment = await PayAsync(world, 100m);
        world.Processor.OnCall = name => name == "refund" ? way : Way.Fine;

        var pending = await world.Get<CreateRefund>().RunAsync(RefundWish(payment, 60m), Call("r1"), Token);
        var tooMuch = await world.Get<CreateRefund>().RunAsync(RefundWish(payment, 60m), Call("r2"), Token);
        await world.SettleAsync();

        Assert.True(pending.Value.IsAccepted);
        Assert.Equal(FaultKind.Conflict, tooMuch.Fault?.Kind);
        Assert.Equal(PaymentStatus.Done, (await world.RefundAsync(pending.Value.Id)).Status);
        Assert.Equal(60m, world.Processor.Payments["pi_1"].Refunded);
    }

    [Fact]
    public async Task A_refund_that_was_refused_gives_its_sum_back_and_learns_what_others_gave_back()
    {
        await using var world = await StartAsync();
        var payment = await PayAsync(world, 100m);
        world.Processor.Change("pi_1", seen => seen with { Refunded = 80m });

        var refused = await world.Get<CreateRefund>().RunAsync(RefundWish(payment, 60m), Call("r1"), Token);
        await world.SettleAsync();

        Assert.Equal(FaultKind.Refused, refused.Fault?.Kind);
        Assert.Equal(80m, (await world.PaymentAsync(payment.Id)).Refunded);
    }

    [Fact]
    public async Task What_the_processor_never_took_on_gives_its_sum_back()
    {
        await using var world = await StartAsync();
        var payment = await PayAsync(world, 100m);
        world.Processor.OnCall = name => name == "refund" ? Way.NotReached : Way.Fine;

        var failed = await world.Get<CreateRefund>().RunAsync(RefundWish(payment, 60m), Call("r1"), Token);

        Assert.Equal(FaultKind.VendorUnavailable, failed.Fault?.Kind);
        Assert.Equal(0m, (await world.PaymentAsync(payment.Id)).Refunded);
        Assert.Equal(1, await world.RowsAsync());
    }

    [Fact]
    public async Task A_foreign_and_an_unknown_payment_answer_alike()
    {
        await using var world = await StartAsync();
        var payment = await PayAsync(world, 100m);

        var foreign = await world.Get<CreateRefund>().RunAsync(RefundWish(payment, 1m), Call("a", "P-1002"), Token);
        var unknown = await world.Get<CreateRefund>().RunAsync(RefundWish(payment with { Id = new("py-none") }, 1m), Call("b", "P-1002"), Token);

        Assert.Equal("payment.id", foreign.Fault?.Field);
        Assert.Equal(foreign.Fault, unknown.Fault);
    }

    [Fact]
    public async Task Another_currency_account_or_too_early_is_refused()
    {
        await using var world = await StartAsync();
        var payment = await PayAsync(world, 100m);
        world.Processor.First = PaymentStatus.Processing;
        var early = await PayAsync(world, 100m, "early");
        var wish = RefundWish(payment, 1m);

        async Task<Fault?> RefundAsync(Refund refund) => (await world.Get<CreateRefund>().RunAsync(refund, Call(), Token)).Fault;

        Assert.Equal("totalAmount.unit", (await RefundAsync(wish with { TotalAmount = Money.Of(1, "USD") }))?.Field);
        Assert.Equal("account.id", (await RefundAsync(wish with { Account = new EntityReference { Id = "er-2" } }))?.Field);
        Assert.Equal("payment.id", (await RefundAsync(wish with { Payment = null }))?.Field);
        Assert.Equal(FaultKind.Conflict, (await RefundAsync(RefundWish(early, 1m)))?.Kind);
    }

    private static async Task<Payment> PayAsync(PaymentWorld world, decimal value, string key = "pay") =>
        (await world.Get<CreatePayment>().RunAsync(Wish(value), Call(key), Token)).Value;
}
