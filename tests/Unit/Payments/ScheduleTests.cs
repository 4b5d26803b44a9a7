using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Operations.Payments;
using TeleCo.Gateway.Payments;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Tests.Unit.Storage;
using static TeleCo.Gateway.Tests.Unit.Payments.PaymentWorld;

namespace TeleCo.Gateway.Tests.Unit.Payments;

/// <summary>
/// Thousands of payments and refunds with everything going wrong at once: lost answers before and after the money moved, crashes of a node at any
/// write, the same key twice at the same time, callers that try again and callers that don't, calls of the processor late, twice and out of order.
/// </summary>
public sealed class ScheduleTests
{
    private const int Rounds = 25;
    private const int WishesOfRound = 60;

    private readonly ConcurrentBag<(Payment Payment, int Wish)> _paid = [];
    private int _lastEvent;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EachProvider]
    public async Task Each_wish_has_one_effect_at_most_and_in_the_end_the_ledger_is_what_the_processor_has(Provider provider)
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new SharedRandom(seed);
        await using var world = await StartAsync(provider, provider == Provider.Postgres ? 2 : 1);
        for (var round = 0; round < Rounds; round++)
        {
            await RunAsync(world, random, round);
        }

        world.Processor.OnCall = _ => Way.Fine;
        world.Processor.Within = _ => Task.CompletedTask;
        await world.SettleAsync();
        await CheckAsync(world);
    }

    /// <summary>A round: many callers at once; in most rounds a node dies in the middle of it.</summary>
    private async Task RunAsync(PaymentWorld world, SharedRandom random, int round)
    {
        var (calls, crashAt, victim) = (0, random.Next(4) == 0 ? int.MaxValue : random.Next(WishesOfRound * 2), random.Next(world.Nodes.Count));
        var dying = world.Nodes[victim];
        world.Processor.First = random.Next(3) == 0 ? PaymentStatus.Authorized : PaymentStatus.Captured;
        world.Processor.OnCall = _ => random.Next(10) switch { 0 => Way.NotReached, 1 => Way.LostBefore, 2 => Way.LostAfter, 3 => Way.ThrowsAfter, 4 => Way.Declined, _ => Way.Fine };
        world.Processor.Within = _ => Interlocked.Increment(ref calls) == crashAt ? dying.Journal.StopAsync(CancellationToken.None) : Task.CompletedTask;

        await Task.WhenAll(Enumerable.Range(0, WishesOfRound).SelectMany(number => Wishes(world, random, round, number)));

        await world.RestartAsync(victim);
        for (var node = 0; node < world.Nodes.Count && random.Next(2) == 0; node++)
        {
            await world.Get<PaymentReconciler>(node).RunOnceAsync(Token);
        }
    }

    private IEnumerable<Task> Wishes(PaymentWorld world, SharedRandom random, int round, int number)
    {
        var wish = random.Next(3) == 0 ? random.Next((round * WishesOfRound) + 1) : (round * WishesOfRound) + number; // some try again what may be long done
        var times = random.Next(4) == 0 ? 2 : 1;
        for (var time = 0; time < times; time++)
        {
            yield return Task.Run(() => TryAsync(() => PayAsync(world, random.Next(world.Nodes.Count), wish)), Token);
        }

        if (_paid.TryPeek(out var some))
        {
            yield return Task.Run(() => TryAsync(() => RefundAsync(world, random.Next(world.Nodes.Count), some.Payment, wish, 1 + random.Next(40))), Token);
            yield return Task.Run(() => TryAsync(() => CallInAsync(world, random)), Token);
        }
    }

    private async Task PayAsync(PaymentWorld world, int node, int wish)
    {
        var paid = await world.Get<CreatePayment>(node).RunAsync(Wish(10 + (wish % 90), correlator: $"pay {wish}"), Call($"pay-{wish}"), CancellationToken.None);
        if (paid is { IsSuccess: true, Value.Status: PaymentStatus.Captured })
        {
            _paid.Add((paid.Value, wish));
        }
    }

    private static async Task RefundAsync(PaymentWorld world, int node, Payment payment, int wish, int value) =>
        await world.Get<CreateRefund>(node).RunAsync(RefundWish(payment, value, $"refund {wish}"), Call($"refund-{wish}"), CancellationToken.None);

    private async Task CallInAsync(PaymentWorld world, SharedRandom random)
    {
        var number = random.Next(3) == 0 ? random.Next(1 + _lastEvent) : Interlocked.Increment(ref _lastEvent);
        await world.Get<WebhookInbox>().ReceiveAsync("pay", _ => "good", Encoding.UTF8.GetBytes($"evt_{number} Payment pi_{1 + random.Next(500)}"), CancellationToken.None);
    }

    /// <summary>A node that died answers nobody.</summary>
    private static async Task TryAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            // As for a caller whose connection broke.
        }
    }

    private static async Task CheckAsync(PaymentWorld world)
    {
        Assert.Equal(0, await world.OpenAsync());
        Assert.All(world.Processor.Effects, effect => Assert.Equal(1, effect.Value));
        Assert.All(world.Processor.OrdersOfWish, wish => Assert.Single(wish.Value));
        var ledger = world.Get<PaymentLedger>().Store;
        foreach (var seen in world.Processor.Payments.Values)
        {
            var row = (await ledger.FindAsync(new(seen.PaymentId!), Token)).Value;
            Assert.Equal((seen.Status, seen.Captured, seen.Refunded), (row.Status, row.Captured, row.Refunded));
            Assert.True(row.Refunded <= row.Captured);
        }

        await using var db = world.Node.Open();
        var rows = await db.Resources.Where(record => record.Kind == "payment").Select(record => record.State).ToListAsync(Token);
        Assert.Equal(world.Processor.Payments.Count, rows.Count(state => state == "captured"));
        Assert.All(rows, state => Assert.Contains(state, (string[])["captured", "denied", "failed"]));

        Assert.Equal(await db.Resources.CountAsync(Token), await db.Outbox.CountAsync(record => record.EventType == "PaymentCreateEvent" || record.EventType == "RefundCreateEvent", Token));

        // The test is worth something only when much of everything happened.
        TestContext.Current.TestOutputHelper?.WriteLine($"{world.Processor.Payments.Count} payments, {world.Processor.Effects.Count} effects, {world.Processor.Calls.Count} calls");
        Assert.True(world.Processor.Payments.Count > Rounds * WishesOfRound / 4);
        Assert.Contains("settle", world.Processor.Calls);
        Assert.Contains("settleRefund", world.Processor.Calls);
    }

    private sealed class SharedRandom(int seed)
    {
        private readonly Random _random = new(seed);

        public int Next(int bound)
        {
            lock (_random)
            {
                return _random.Next(bound);
            }
        }
    }
}
