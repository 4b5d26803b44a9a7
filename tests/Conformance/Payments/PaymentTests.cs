using System.Text.Json.Nodes;
using TeleCo.Gateway.Tests.Conformance.Customers;
using TeleCo.Gateway.Tests.Conformance.Drivers;
using TeleCo.Gateway.Tests.Conformance.Gateway;
using static TeleCo.Gateway.Tests.Conformance.Payments.PaymentWishes;

namespace TeleCo.Gateway.Tests.Conformance.Payments;

/// <summary>What can be done with payments and refunds, the same by every way in.</summary>
public sealed class PaymentTests(PaymentWorld world) : IClassFixture<PaymentWorld>
{
    private readonly GatewayUnderTest _gateway = world.Gateway;

    public static TheoryData<Way> Ways => PaymentDriver.Ways;

    [Theory, MemberData(nameof(Ways))]
    public async Task A_payment_made_by_one_way_is_told_by_every_way(Way way)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var wish = Rich(world.Account);

        var made = await By(way).CreateAsync(wish, token);

        Assert.True(made.Code is null, made.Wire.Body);
        Assert.Equal("captured", made.Status);
        Assert.DoesNotContain("pm_card_visa", made.Wire.Body, StringComparison.Ordinal);
        var expected = Facts.Of(Told(wish), "status", "paymentDate");
        foreach (var other in Ways.Select(row => row.Data))
        {
            var told = await By(other).GetAsync(made.Id, token);
            Assert.Equal(expected, Facts.Of(told.One!, "status", "paymentDate"));
            Assert.Contains((await By(other).SearchAsync(world.Account, "captured", token)).Many, payment => (string)payment["id"]! == made.Id);
        }
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Money_is_given_back_and_never_more_than_was_taken(Way way)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var paid = await By(way).CreateAsync(Plain(world.Account, "20.00"), token);

        var refund = await By(way, "refund").CreateAsync(Refund(world.Account, paid.Id, "15.00"), token);
        var second = await By(way, "refund").CreateAsync(Refund(world.Account, paid.Id, "5.01"), token);

        Assert.True(refund.Code is null, refund.Wire.Body);
        Assert.Equal("done", refund.Status);
        Assert.Equal("conflict", second.Code);
        foreach (var other in Ways.Select(row => row.Data))
        {
            Assert.Equal(paid.Id, (string)(await By(other, "refund").GetAsync(refund.Id, token)).One!["payment"]!["id"]!);
            Assert.Equal([refund.Id], (await By(other, "refund").SearchAsync(paid.Id, "done", token)).Many.Select(found => (string)found["id"]!));
        }
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_declined_card_is_refused_and_refused_again(Way way)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var (wish, key) = (Plain(world.Account, "9.99", "pm_card_chargeDeclined"), Wishes.Key());

        var refused = await By(way).CreateAsync(wish, token, key);
        var again = await By(way).CreateAsync(wish, token, key);

        Assert.Equal(("refused", "refused"), (refused.Code, again.Code));
        Assert.Equal(refused.Message, again.Message);
        Assert.DoesNotContain("stripe", refused.Wire.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_payer_who_has_to_approve_is_told_where_and_then_it_is_captured(Way way)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var made = await By(way).CreateAsync(Plain(world.Account, "30.00", "pm_card_threeDSecure2Required"), token);
        Assert.Equal("pendingAuthorization", made.Status);
        var address = new Uri((string)made.One!["payerActionUrl"]!);
        Assert.Equal("https", address.Scheme);

        await world.AuthenticateAsync(address.Segments[^1]);

        Assert.Equal("captured", await UntilAsync(way, made.Id, token, "pendingAuthorization"));
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_lost_answer_is_a_pending_payment_that_is_settled_with_one_effect(Way way)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var (wish, key) = (Plain(world.Account, "11.11"), Wishes.Key());
        await world.FailAsync("timeoutAfterCommit", "POST /v1/payment_intents");

        var pending = await By(way).CreateAsync(wish, token, key);
        var again = await By(way).CreateAsync(wish, token, key);

        Assert.True(pending.Code is null, pending.Wire.Body);
        Assert.Equal("pending", pending.Status);
        Assert.Equal(pending.Wire.Body, again.Wire.Body);
        if (way == Way.RestV4)
        {
            Assert.Equal((202, 202), (pending.Wire.Status, again.Wire.Status));
            Assert.EndsWith($"/payment/{pending.Id}", pending.Wire.Header("Location"), StringComparison.Ordinal);
            Assert.Equal("true", again.Wire.Header("Idempotency-Replayed"));
        }

        Assert.Equal("captured", await UntilAsync(way, pending.Id, token, "pending"));
        Assert.Equal(1, await world.EffectsAsync(pending.Id));
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task The_same_key_gives_the_same_payment_and_another_wish_with_it_is_refused(Way way)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var key = Wishes.Key();

        var first = await By(way).CreateAsync(Plain(world.Account, "7.00"), token, key);
        var again = await By(way).CreateAsync(Plain(world.Account, "7.00"), token, key);
        var other = await By(way).CreateAsync(Plain(world.Account, "8.00"), token, key);

        Assert.Equal(first.Wire.Body, again.Wire.Body);
        Assert.Equal("idempotency_key_reused", other.Code);
        Assert.Equal(1, await world.EffectsAsync(first.Id));
    }

    [Fact]
    public async Task A_wish_that_comes_again_by_another_protocol_gives_the_same_payment()
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var (wish, key) = (Rich(world.Account), Wishes.Key());

        var first = await By(Way.RestV4).CreateAsync(wish, token, key);

        foreach (var way in Ways.Select(row => row.Data))
        {
            var again = await By(way).CreateAsync(wish, token, key);
            Assert.True(again.Code is null, again.Wire.Body);
            Assert.Equal(first.Id, again.Id);
        }
    }

    private PaymentDriver By(Way way, string resource = "payment") => new(_gateway, way, resource);

    private async Task<string> UntilAsync(Way way, string id, string token, string before)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        for (var turn = 0; turn < 300; turn++)
        {
            if ((await By(way).GetAsync(id, token)).Status is var status && status != before)
            {
                return status;
            }

            await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        return before;
    }
}
