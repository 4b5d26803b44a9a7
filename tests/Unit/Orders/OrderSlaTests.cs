using TeleCo.Gateway.Operations.Orders;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Ports;
using static TeleCo.Gateway.Tests.Unit.Orders.OrderHouse;

namespace TeleCo.Gateway.Tests.Unit.Orders;

/// <summary>The time that an order has.</summary>
public sealed class OrderSlaTests
{
    [Fact]
    public async Task Jeopardy_and_breach_are_told_once_each()
    {
        await using var house = await OrderHouse.StartAsync(settings: [("Orders:Sla:internet-access/add", "10.00:00:00"), ("Orders:MaxAttempts", "100")]);
        house.New.Before = (_, _) => Task.FromResult<Outcome<NetworkChange>?>(new Fault(FaultKind.VendorUnavailable, "Down."));
        var taken = await house.CreateAsync(Order(Add("1")));

        house.Database.Clock.Advance(TimeSpan.FromDays(7.9));
        await house.WorkAsync();
        var before = await house.ReadAsync(taken.Id);
        house.Database.Clock.Advance(TimeSpan.FromDays(0.2));
        await house.WorkAsync();
        var jeopardy = await house.ReadAsync(taken.Id);
        house.Database.Clock.Advance(TimeSpan.FromDays(30));
        await house.WorkAsync();
        await house.WorkAsync();
        var breach = await house.ReadAsync(taken.Id);

        Assert.Equal(taken.OrderDate!.Value.AddDays(10), taken.ExpectedCompletionDate);
        Assert.Null(before.JeopardyAlert);
        Assert.Equal(["Jeopardy"], jeopardy.JeopardyAlert!.Select(alert => alert.JeopardyType));
        Assert.Equal(["Jeopardy", "Breach"], breach.JeopardyAlert!.Select(alert => alert.JeopardyType));
        Assert.Equal(2, (await house.EventsAsync()).Count(type => type == "ServiceOrderJeopardyEvent"));
    }

    [Fact]
    public async Task An_order_that_is_put_off_has_its_time_from_then_on()
    {
        await using var house = await OrderHouse.StartAsync(settings: ("Orders:Sla:*", "1.00:00:00"));
        var start = house.Database.Clock.GetUtcNow().UtcDateTime.AddDays(1);
        var taken = await house.CreateAsync(Order(Add("1")) with { RequestedStartDate = start });

        var later = await house.Get<UpdateServiceOrder>().RunAsync(new(taken.Id, order => order with { RequestedStartDate = start.AddDays(10) }), Call(), TestContext.Current.CancellationToken);
        house.Database.Clock.Advance(TimeSpan.FromDays(5));
        await house.WorkAsync();

        Assert.Equal((start.AddDays(1), start.AddDays(11)), (taken.ExpectedCompletionDate, later.Value.ExpectedCompletionDate));
        Assert.Null((await house.ReadAsync(taken.Id)).JeopardyAlert);
    }

    [Fact]
    public async Task An_order_done_in_time_is_in_no_jeopardy()
    {
        await using var house = await OrderHouse.StartAsync(settings: ("Orders:Sla:*", "1.00:00:00"));
        var taken = await house.CreateAsync(Order(Add("1")));

        await house.FinishAsync(taken.Id);
        house.Database.Clock.Advance(TimeSpan.FromDays(5));
        await house.WorkAsync();

        Assert.Null((await house.ReadAsync(taken.Id)).JeopardyAlert);
    }
}
