using TeleCo.Gateway.Operations.Orders;
using TeleCo.Gateway.Orders.Engine;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Ports;
using static TeleCo.Gateway.Tests.Unit.Orders.OrderHouse;

namespace TeleCo.Gateway.Tests.Unit.Orders;

/// <summary>An order called off: before it is begun, while it runs, and too late.</summary>
public sealed class OrderCancellationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_not_begun_is_called_off_at_once()
    {
        await using var house = await OrderHouse.StartAsync();
        var taken = await house.CreateAsync(Order(Add("1")));

        var task = await CancelAsync(house, taken.Id);
        await house.WorkAsync();

        Assert.Equal(TaskState.Done, task.Value.State);
        Assert.Equal(ServiceOrderState.Cancelled, (await house.ReadAsync(taken.Id)).State);
        Assert.Empty(house.New.Calls);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Called_off_at_any_call_of_a_running_order_the_network_is_as_before(int at)
    {
        await using var house = await OrderHouse.StartAsync();
        var seeded = await house.SeedAsync("seeded-1");
        var taken = await house.CreateAsync(Order(Change("1", seeded, OrderItemAction.Modify, null, ("speed", "500")), Add("2", reliesOn: "1"), Add("3", reliesOn: "2")));
        var (calls, task) = (0, default(Outcome<CancelServiceOrder>));
        house.New.Before = async (_, _) =>
        {
            if (Interlocked.Increment(ref calls) == at)
            {
                task = await CancelAsync(house, taken.Id);
            }

            return null;
        };

        var ended = await house.FinishAsync(taken.Id);

        Assert.Equal(TaskState.InProgress, task.Value.State);
        Assert.Equal(ServiceOrderState.Cancelled, ended.State);
        Assert.All(ended.ServiceOrderItem, item => Assert.Equal(ServiceOrderState.Cancelled, item.State));
        Assert.Equal("100", Assert.Single(house.New.Services).Value.Characteristics["speed"].GetString());
        var found = await house.Get<GetCancelServiceOrder>().RunAsync(task.Value.Id, Call(), Token);
        Assert.Equal(TaskState.Done, found.Value.State);
        Assert.NotNull(found.Value.EffectiveCancellationDate);
    }

    [Fact]
    public async Task A_running_change_is_waited_for_and_then_taken_back()
    {
        await using var house = await OrderHouse.StartAsync();
        house.New.Follows = 3;
        var taken = await house.CreateAsync(Order(Add("1")));
        await house.WorkAsync();

        await CancelAsync(house, taken.Id);
        var ended = await house.FinishAsync(taken.Id);

        Assert.Equal(ServiceOrderState.Cancelled, ended.State);
        Assert.Equal(["activate", "deactivate"], house.New.Effects.Select(effect => effect.Call));
        Assert.Empty(house.New.Services);
    }

    [Fact]
    public async Task Past_the_point_of_no_return_the_order_goes_on_and_the_task_says_so()
    {
        await using var house = await OrderHouse.StartAsync();
        var taken = await house.CreateAsync(Order(Add("1")));
        var task = default(Outcome<CancelServiceOrder>);
        house.New.Before = async (call, _) =>
        {
            task = call.Call == "read" ? await CancelAsync(house, taken.Id) : task;
            return null;
        };

        var ended = await house.FinishAsync(taken.Id);

        Assert.Equal(ServiceOrderState.Completed, ended.State);
        Assert.Equal(TaskState.TerminatedWithError, (await house.Get<GetCancelServiceOrder>().RunAsync(task.Value.Id, Call(), Token)).Value.State);
        Assert.Single(house.New.Effects);
    }

    [Fact]
    public async Task An_order_that_is_over_cannot_be_called_off()
    {
        await using var house = await OrderHouse.StartAsync();
        var taken = await house.CreateAsync(Order(Add("1")));
        await house.FinishAsync(taken.Id);

        Assert.Equal(FaultKind.Conflict, (await CancelAsync(house, taken.Id)).Fault?.Kind);
    }

    [Fact]
    public async Task Another_partners_order_is_as_unknown_as_none()
    {
        await using var house = await OrderHouse.StartAsync();
        var taken = await house.CreateAsync(Order(Add("1")), Call(partner: "P-1001"));

        var foreign = await CancelAsync(house, taken.Id, partner: "P-1002");
        var unknown = await CancelAsync(house, new("gw-none"), partner: "P-1002");

        Assert.Equal(unknown.Fault, foreign.Fault);
        Assert.Equal(ServiceOrderState.Completed, (await house.FinishAsync(taken.Id)).State);
    }

    [Fact]
    public async Task A_cancellation_for_later_waits_for_its_day()
    {
        await using var house = await OrderHouse.StartAsync();
        var now = house.Database.Clock.GetUtcNow().UtcDateTime;
        var taken = await house.CreateAsync(Order(Add("1")) with { RequestedStartDate = now.AddDays(2) });

        var task = await CancelAsync(house, taken.Id, at: now.AddDays(1));
        await house.WorkAsync();
        var before = await house.ReadAsync(taken.Id);
        house.Database.Clock.Advance(TimeSpan.FromDays(1));
        await house.WorkAsync();

        Assert.Equal((TaskState.Acknowledged, ServiceOrderState.Acknowledged), (task.Value.State, before.State));
        Assert.Equal(ServiceOrderState.Cancelled, (await house.ReadAsync(taken.Id)).State);
        Assert.Equal(TaskState.Done, (await house.Get<GetCancelServiceOrder>().RunAsync(task.Value.Id, Call(), Token)).Value.State);
    }

    private static Task<Outcome<CancelServiceOrder>> CancelAsync(OrderHouse house, Id<ServiceOrder> id, string? partner = null, DateTime? at = null) =>
        house.Get<CreateCancelServiceOrder>().RunAsync(
            new CancelServiceOrder { ServiceOrder = new EntityReference { Id = id.Value }, RequestedCancellationDate = at, CancellationReason = "Changed my mind." }, Call(partner), Token);
}
