using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Orders.Engine;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage.Orders;
using TeleCo.Gateway.Tests.Unit.Storage;
using static TeleCo.Gateway.Tests.Unit.Orders.OrderHouse;

namespace TeleCo.Gateway.Tests.Unit.Orders;

/// <summary>Two nodes that share the orders of one database.</summary>
public sealed class OrderNodesTests
{
    // ORDERS_MEASURED=1000 measures; 240 is enough to find a step that is done twice.
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("ORDERS_MEASURED"), out var count) ? count : 240;

    private const int Callers = 32;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_nodes_do_each_step_of_many_orders_once()
    {
        await using var house = await OrderHouse.StartAsync(Provider.Postgres);
        var other = await house.StartNodeAsync();
        var started = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = Callers, CancellationToken = Token }, async (_, _) => await house.CreateAsync(Order(Add("1"))));
        var taken = Stopwatch.GetElapsedTime(started);

        var workers = new[] { house.Get<OrderWorker>(), other.Services.GetRequiredService<OrderWorker>() };
        await Task.WhenAll(workers.Select(worker => worker.StartAsync(Token)));
        while (await OpenAsync(house) > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
        }

        var done = Stopwatch.GetElapsedTime(started);
        await Task.WhenAll(workers.Select(worker => worker.StopAsync(Token)));

        TestContext.Current.TestOutputHelper!.WriteLine($"{Count} orders on two nodes: taken in after {taken.TotalSeconds:F1} s, done after {done.TotalSeconds:F1} s.");
        Assert.Equal(Count, house.New.Effects.Count);
        Assert.Equal(Count, house.New.Effects.Select(effect => effect.Key.Value).Distinct().Count());
        Assert.Equal(Count, house.New.Services.Count(service => service.Value.State == NetworkState.Active));
        await using var db = house.Node.Open();
        var steps = await db.Set<OrderStepRecord>().ToListAsync(Token);
        Assert.All(steps, step => Assert.Equal(StepState.Done, step.State));
        Assert.All(steps, step => Assert.True(step.Attempts <= 1));
        var events = await db.Outbox.Where(record => record.EventType == "ServiceOrderStateChangeEvent").CountAsync(Token);
        Assert.Equal(2 * Count, events);
    }

    private static async Task<int> OpenAsync(OrderHouse house)
    {
        await using var db = house.Node.Open();
        return await db.Resources.CountAsync(record => record.Kind == ServiceOrder.ResourceName && record.State != "completed", Token);
    }
}
