using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Operations.Orders;
using TeleCo.Gateway.Operations.Services;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Orders.Engine;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage.Orders;
using TeleCo.Gateway.Tests.Unit.Storage;
using static TeleCo.Gateway.Tests.Unit.Orders.OrderHouse;

namespace TeleCo.Gateway.Tests.Unit.Orders;

/// <summary>A node that dies in the middle: at each call to a network, before it had its effect and after. Another goes on from what is stored.</summary>
public sealed class OrderCrashTests
{
    // Three services made, two of them one after the other; one changed, one ended: 5 changes and 5 looks at them.
    private const int CallsOfTheOrder = 10;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EachProvider]
    public async Task Wherever_a_node_dies_each_step_is_done_once_and_inventory_and_network_agree(Provider provider)
    {
        for (var call = 1; call <= CallsOfTheOrder; call++)
        {
            await DieAsync(provider, call, afterEffect: false);
            await DieAsync(provider, call, afterEffect: true);
        }
    }

    [Fact]
    public async Task A_node_that_dies_at_every_call_gets_there_in_the_end()
    {
        await using var house = await OrderHouse.StartAsync();
        var id = await TakeAsync(house);

        for (var life = 0; life < 3 * CallsOfTheOrder && !OrderStates.IsFinal((await house.ReadAsync(id)).State); life++)
        {
            await LiveAsync(house, dieAt: 1, afterEffect: true);
            await house.RestartAsync();
        }

        await CheckAsync(house, id);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    public async Task A_node_that_dies_while_it_takes_an_order_back_leaves_the_network_as_before(int call, bool afterEffect)
    {
        await using var house = await OrderHouse.StartAsync();
        var changed = await house.SeedAsync("changed-0");
        var id = (await house.CreateAsync(Order(Change("1", changed, OrderItemAction.Modify, null, ("speed", "500")), Add("2", reliesOn: "1")))).Id;
        Assert.True(await LiveAsync(house, dieAt: 3, afterEffect: true)); // the second item is in the network, and nobody knows
        await house.RestartAsync();
        await house.Get<CreateCancelServiceOrder>().RunAsync(new CancelServiceOrder { ServiceOrder = new EntityReference { Id = id.Value } }, Call(), Token);

        Assert.True(await LiveAsync(house, call, afterEffect));
        await house.RestartAsync();
        var ended = await house.FinishAsync(id);

        Assert.Equal(ServiceOrderState.Cancelled, ended.State);
        Assert.Equal(["modify", "activate", "deactivate", "modify"], house.New.Effects.Select(effect => effect.Call));
        Assert.Equal("100", Assert.Single(house.New.Services).Value.Characteristics["speed"].GetString());
        Assert.Single((await house.Get<SearchServices>().RunAsync(new(), Call(), Token)).Value.Items);
    }

    [Fact]
    public async Task Whoever_lost_its_lease_writes_nothing_more()
    {
        await using var house = await OrderHouse.StartAsync(Provider.Postgres);
        var id = (await house.CreateAsync(Order(Add("1")))).Id;
        var (begun, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        house.New.Before = async (call, _) =>
        {
            if (call.Call == "activate" && begun.TrySetResult())
            {
                await gate.Task;
                return new Fault(FaultKind.Refused, "Too late.");
            }

            return null;
        };

        var slow = house.WorkAsync();
        await begun.Task;
        house.Database.Clock.Advance(TimeSpan.FromMinutes(5));
        var other = await house.StartNodeAsync();
        await other.Services.GetRequiredService<OrderWorker>().RunDueAsync(Token);
        gate.SetResult();
        await slow;

        Assert.Equal(ServiceOrderState.Completed, (await house.ReadAsync(id)).State);
        Assert.Null((await house.ReadAsync(id)).ErrorMessage);
    }

    private static async Task DieAsync(Provider provider, int call, bool afterEffect)
    {
        await using var house = await OrderHouse.StartAsync(provider);
        var id = await TakeAsync(house);

        Assert.True(await LiveAsync(house, call, afterEffect), $"There was no call {call} to die at.");
        Assert.NotEqual(ServiceOrderState.Completed, (await house.ReadAsync(id)).State);
        await house.RestartAsync();

        await CheckAsync(house, id);
    }

    private static async Task<Id<ServiceOrder>> TakeAsync(OrderHouse house)
    {
        var (changed, ended) = (await house.SeedAsync("changed-0"), await house.SeedAsync("ended-000"));
        return (await house.CreateAsync(Order(
            Add("1"), Add("2", reliesOn: "1"), Add("3", technology: "copper"),
            Change("4", changed, OrderItemAction.Modify, null, ("speed", "500")), Change("5", ended, OrderItemAction.Delete)))).Id;
    }

    /// <summary>Works until a call to a network, at which the node dies.</summary>
    private static async Task<bool> LiveAsync(OrderHouse house, int dieAt, bool afterEffect)
    {
        using var life = new CancellationTokenSource();
        var calls = 0;
        async Task<Outcome<NetworkChange>?> Die(Effect call, bool isAfter)
        {
            // A look has no effect: there the node dies before the answer either way.
            if (isAfter == (afterEffect && call.Call != "read") && Interlocked.Increment(ref calls) == dieAt)
            {
                await life.CancelAsync();
                life.Token.ThrowIfCancellationRequested();
            }

            return null;
        }

        foreach (var network in new[] { house.New, house.Old })
        {
            (network.Before, network.After) = ((call, _) => Die(call, isAfter: false), (call, _) => Die(call, isAfter: true));
        }

        try
        {
            await house.Get<OrderWorker>().RunDueAsync(life.Token);
        }
        catch (OperationCanceledException) when (life.IsCancellationRequested)
        {
            // it is dead
        }

        foreach (var network in new[] { house.New, house.Old })
        {
            (network.Before, network.After) = (null, null);
        }

        return life.IsCancellationRequested;
    }

    private static async Task CheckAsync(OrderHouse house, Id<ServiceOrder> id)
    {
        var ended = await house.FinishAsync(id);

        Assert.Equal(ServiceOrderState.Completed, ended.State);
        var effects = house.New.Effects.Concat(house.Old.Effects).ToList();
        Assert.Equal(5, effects.Count);
        Assert.Equal(5, effects.Select(effect => effect.Key.Value).Distinct().Count());
        foreach (var item in ended.ServiceOrderItem)
        {
            var service = (await house.FindServiceAsync(item.Service.Id!))!;
            var network = service.Id.Vendor is "ol" ? house.Old : house.New;
            Assert.Equal(service.State == ServiceState.Active, network.Services.ContainsKey(service.Id.VendorId));
            Assert.True(service.State == ServiceState.Terminated
                || network.Services[service.Id.VendorId].Characteristics.Count == ServiceShapes.Configuration(service).Characteristics.Count);
        }

        Assert.Equal("500", house.New.Services["changed-0"].Characteristics["speed"].GetString());
        await using var db = house.Node.Open();
        Assert.Equal(0, await db.Set<OrderServiceRecord>().CountAsync(Token));
        Assert.All(await db.Set<OrderStepRecord>().ToListAsync(Token), step => Assert.Equal(StepState.Done, step.State));
    }
}
