using System.Text;
using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Operations.Payments;
using TeleCo.Gateway.Payments;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Tests.Unit.Storage;
using static TeleCo.Gateway.Tests.Unit.Payments.PaymentWorld;

namespace TeleCo.Gateway.Tests.Unit.Payments;

public sealed class WebhookInboxTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EachProvider]
    public async Task A_call_makes_the_gateway_look_at_the_object_itself_and_its_duplicates_do_nothing(Provider provider)
    {
        await using var world = await StartAsync(provider);
        var payment = (await world.Get<CreatePayment>().RunAsync(Wish(), Call("k"), Token)).Value;
        world.Processor.Change("pi_1", seen => seen with { Refunded = 9m });

        var first = await CallInAsync(world, "evt_1 Payment pi_1");
        await world.SettleAsync();
        var asked = world.Processor.Calls.Count;
        var second = await CallInAsync(world, "evt_1 Payment pi_1");
        await world.SettleAsync();

        Assert.True(first.Value);
        Assert.False(second.Value);
        Assert.Equal(9m, (await world.PaymentAsync(payment.Id)).Refunded);
        Assert.Equal(asked, world.Processor.Calls.Count);
        Assert.Equal(["PaymentCreateEvent", "PaymentAttributeValueChangeEvent"], await world.EventsAsync());
    }

    [Fact]
    public async Task A_wrong_signature_leaves_no_trace()
    {
        await using var world = await StartAsync();

        var refused = await CallInAsync(world, "evt_1 Payment pi_1", "bad");

        Assert.Equal(FaultKind.Unauthenticated, refused.Fault?.Kind);
        await using var db = world.Node.Open();
        Assert.Equal(0, await db.Webhooks.CountAsync(Token));
    }

    [Fact]
    public async Task An_object_that_is_none_of_ours_is_kept_and_ignored()
    {
        await using var world = await StartAsync();

        Assert.True((await CallInAsync(world, "evt_1 Payment pi_77")).Value);
        Assert.True((await CallInAsync(world, "evt_2 Other x")).Value);

        await using var db = world.Node.Open();
        Assert.Equal([false, false], await db.Webhooks.Select(call => call.Matched).ToListAsync(Token));
        Assert.Empty(world.Processor.Calls);
    }

    [Fact]
    public async Task A_call_that_is_faster_than_the_answer_is_not_lost()
    {
        await using var world = await StartAsync();
        world.Processor.First = PaymentStatus.Processing;
        world.Processor.Within = async name =>
        {
            if (name == "pay")
            {
                world.Processor.Change("pi_1", seen => seen with { Status = PaymentStatus.Captured, Captured = 79.80m });
                await CallInAsync(world, "evt_1 Payment pi_1");
            }
        };
        var payment = (await world.Get<CreatePayment>().RunAsync(Wish(), Call("k"), Token)).Value;
        Assert.Equal(PaymentStatus.Processing, payment.Status);

        Assert.Equal(1, await world.Get<PaymentReconciler>().RunOnceAsync(Token)); // due at once, without waiting for a pause

        Assert.Equal(PaymentStatus.Captured, (await world.PaymentAsync(payment.Id)).Status);
    }

    [Theory]
    [InlineData("nobody", "evt_1 Payment pi_1", FaultKind.NotFound)]
    [InlineData("Erp", "evt_1 Payment pi_1", FaultKind.NotFound)]
    [InlineData("Pay", "rubbish", FaultKind.Invalid)]
    public async Task What_makes_no_sense_is_refused(string vendor, string body, FaultKind kind)
    {
        await using var world = await StartAsync();

        var refused = await world.Get<WebhookInbox>().ReceiveAsync(vendor, _ => "good", Encoding.UTF8.GetBytes(body), Token);

        Assert.Equal(kind, refused.Fault?.Kind);
    }

    private static Task<Outcome<bool>> CallInAsync(PaymentWorld world, string body, string signature = "good") =>
        world.Get<WebhookInbox>().ReceiveAsync("pay", name => name == "Signature" ? signature : null, Encoding.UTF8.GetBytes(body), Token);
}
