using TeleCo.Gateway.Operations.Orders;
using TeleCo.Gateway.Operations.Services;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Tests.Unit.Storage;
using static TeleCo.Gateway.Tests.Unit.Orders.OrderHouse;

namespace TeleCo.Gateway.Tests.Unit.Orders;

/// <summary>An order from its taking in to its end.</summary>
public sealed class OrderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EachProvider]
    public async Task A_new_service_is_reserved_activated_looked_at_and_billed(Provider provider)
    {
        await using var house = await OrderHouse.StartAsync(provider);

        var taken = await house.CreateAsync(Order(Add("1", characteristics: ("speed", "250"))), Call(partner: "P-1001"));
        var ended = await house.FinishAsync(taken.Id);

        Assert.Equal((ServiceOrderState.Acknowledged, ServiceOrderState.Completed), (taken.State, ended.State));
        var service = await house.FindServiceAsync(ended.ServiceOrderItem[0].Service.Id!);
        Assert.Equal((ServiceState.Active, true, new PartnerId("P-1001")), (service!.State, service.HasStarted, service.Partner));
        Assert.StartsWith("ne-", service.Id.Value, StringComparison.Ordinal);
        var effect = Assert.Single(house.New.Effects);
        Assert.Equal(("activate", service.Id.VendorId, false), (effect.Call, effect.Service, effect.Key.MayHaveHappened));
        Assert.Equal("250", house.New.Services[service.Id.VendorId].Characteristics["speed"].GetString());
        Assert.DoesNotContain("technology", house.New.Services[service.Id.VendorId].Characteristics.Keys);
    }

    [Fact]
    public async Task The_events_tell_the_order_and_the_service_step_by_step()
    {
        await using var house = await OrderHouse.StartAsync();

        await house.FinishAsync((await house.CreateAsync(Order(Add("1")))).Id);

        var events = await house.EventsAsync();
        Assert.Equal("ServiceOrderCreateEvent", events[0]);
        Assert.Equal(2, events.Count(type => type == "ServiceOrderStateChangeEvent"));
        Assert.Equal(1, events.Count(type => type == "ServiceCreateEvent"));
        Assert.Equal(1, events.Count(type => type == "ServiceStateChangeEvent"));
        Assert.Equal(1, events.Count(type => type == "ServiceOrderMilestoneEvent"));
    }

    [Fact]
    public async Task The_characteristics_choose_the_network()
    {
        await using var house = await OrderHouse.StartAsync();

        var ended = await house.FinishAsync((await house.CreateAsync(Order(Add("1", technology: "copper")))).Id);

        Assert.StartsWith("ol-", ended.ServiceOrderItem[0].Service.Id, StringComparison.Ordinal);
        Assert.Single(house.Old.Effects);
        Assert.Empty(house.New.Effects);
    }

    [Theory]
    [InlineData(OrderItemAction.Modify, null, "modify", ServiceState.Active)]
    [InlineData(OrderItemAction.Modify, ServiceState.Suspended, "suspend", ServiceState.Suspended)]
    [InlineData(OrderItemAction.Modify, ServiceState.Inactive, "suspend", ServiceState.Inactive)]
    [InlineData(OrderItemAction.Delete, null, "deactivate", ServiceState.Terminated)]
    public async Task Action_and_wanted_state_choose_the_plan(OrderItemAction action, ServiceState? wanted, string call, ServiceState end)
    {
        await using var house = await OrderHouse.StartAsync();
        var service = await house.SeedAsync("seeded-1");

        var ended = await house.FinishAsync((await house.CreateAsync(Order(Change("1", service, action, wanted, wanted is null && action == OrderItemAction.Modify ? [("speed", "500")] : [])))).Id);

        Assert.Equal(ServiceOrderState.Completed, ended.State);
        Assert.Equal(call, Assert.Single(house.New.Effects).Call);
        Assert.Equal(end, (await house.FindServiceAsync("ne-seeded-1"))!.State);
    }

    [Fact]
    public async Task A_suspended_service_is_resumed_by_ordering_it_active()
    {
        await using var house = await OrderHouse.StartAsync();
        var service = await house.SeedAsync("seeded-1", ServiceState.Suspended);

        await house.FinishAsync((await house.CreateAsync(Order(Change("1", service, OrderItemAction.Modify, ServiceState.Active)))).Id);

        Assert.Equal("resume", Assert.Single(house.New.Effects).Call);
        Assert.Equal(NetworkState.Active, house.New.Services["seeded-1"].State);
    }

    [Fact]
    public async Task What_a_change_leaves_out_stays_and_what_it_empties_goes()
    {
        await using var house = await OrderHouse.StartAsync();
        var service = await house.SeedAsync("seeded-1");

        await house.FinishAsync((await house.CreateAsync(Order(Change("1", service, OrderItemAction.Modify, null, ("colour", "blue"))))).Id);

        Assert.Equal(["colour", "speed"], house.New.Services["seeded-1"].Characteristics.Keys.Order());
    }

    [Fact]
    public async Task An_item_waits_for_the_one_it_relies_on()
    {
        await using var house = await OrderHouse.StartAsync();

        var ended = await house.FinishAsync((await house.CreateAsync(Order(Add("b", reliesOn: "a"), Add("a")))).Id);

        Assert.Equal(
            [ended.Item("a").Service.Id![3..], ended.Item("b").Service.Id![3..]],
            house.New.Effects.Select(effect => effect.Service));
    }

    [Fact]
    public async Task A_bundle_is_done_when_what_it_is_made_of_is()
    {
        await using var house = await OrderHouse.StartAsync();

        var ended = await house.FinishAsync((await house.CreateAsync(Order(Add("outer") with { Items = [Add("inner")] }))).Id);

        Assert.Equal(ServiceOrderState.Completed, ended.State);
        Assert.Equal(
            [ended.Item("inner").Service.Id![3..], ended.Item("outer").Service.Id![3..]],
            house.New.Effects.Select(effect => effect.Service));
    }

    [Fact]
    public async Task What_stands_on_another_is_taken_down_first()
    {
        await using var house = await OrderHouse.StartAsync();
        var (below, above) = (await house.SeedAsync("below-00"), await house.SeedAsync("above-00"));
        var upper = Change("u", above, OrderItemAction.Delete) with
        {
            ServiceOrderItemRelationship = [new OrderItemRelationship { RelationshipType = "reliesOn", OrderItem = new OrderItemReference { ItemId = "l" } }],
        };

        await house.FinishAsync((await house.CreateAsync(Order(Change("l", below, OrderItemAction.Delete), upper))).Id);

        Assert.Equal(["above-00", "below-00"], house.New.Effects.Select(effect => effect.Service));
    }

    [Fact]
    public async Task A_refused_item_is_taken_back_fails_those_that_rely_on_it_and_leaves_the_others()
    {
        await using var house = await OrderHouse.StartAsync();
        var taken = await house.CreateAsync(Order(Add("1"), Add("2", reliesOn: "1"), Add("3")));
        var first = OrderKeys.ItemKey(taken.Id, "1");
        house.New.Before = (call, _) => FakeNetwork.Answer(call.Call == "activate" && call.Service == first, new Fault(FaultKind.Refused, "No port is free."));

        var ended = await house.FinishAsync(taken.Id);

        Assert.Equal(ServiceOrderState.Partial, ended.State);
        Assert.Equal(
            [ServiceOrderState.Failed, ServiceOrderState.Failed, ServiceOrderState.Completed],
            ended.ServiceOrderItem.Select(item => item.State));
        Assert.Equal("No port is free.", ended.ServiceOrderItem[0].ErrorMessage![0].Message);
        Assert.Null(await house.FindServiceAsync("ne-" + first));
        Assert.Single(house.New.Services);
    }

    [Fact]
    public async Task A_change_that_cannot_be_finished_is_taken_back_to_the_configuration_before()
    {
        await using var house = await OrderHouse.StartAsync(settings: [("Orders:AskPerson", "false"), ("Orders:MaxAttempts", "2")]);
        var service = await house.SeedAsync("seeded-1");
        house.New.Before = (call, _) => FakeNetwork.Answer(call.Call == "read", new Fault(FaultKind.VendorUnavailable, "Down."));

        var ended = await house.FinishAsync((await house.CreateAsync(Order(Change("1", service, OrderItemAction.Modify, null, ("speed", "500"))))).Id);

        Assert.Equal(ServiceOrderState.Failed, ended.State);
        Assert.Equal(["modify", "modify"], house.New.Effects.Select(effect => effect.Call));
        Assert.Equal("100", house.New.Services["seeded-1"].Characteristics["speed"].GetString());
        Assert.Equal("100", (await house.FindServiceAsync("ne-seeded-1"))!.ServiceCharacteristic!.Single(one => one.Name == "speed").Value!.Value.GetString());
    }

    [Fact]
    public async Task One_rejected_item_rejects_the_order_before_anything_is_done()
    {
        await using var house = await OrderHouse.StartAsync();
        var taken = await house.CreateAsync(Order(Add("1"), Add("2")) with { RequestedStartDate = house.Database.Clock.GetUtcNow().UtcDateTime.AddDays(1) });
        house.New.Refuses = true;

        house.Database.Clock.Advance(TimeSpan.FromDays(2));
        var ended = await house.FinishAsync(taken.Id);

        Assert.Equal(ServiceOrderState.Rejected, ended.State);
        Assert.Contains(ended.ServiceOrderItem, item => item.State == ServiceOrderState.Rejected);
        Assert.Empty(house.New.Calls);
    }

    [Fact]
    public async Task An_order_for_later_waits_for_its_day()
    {
        await using var house = await OrderHouse.StartAsync();
        var taken = await house.CreateAsync(Order(Add("1")) with { RequestedStartDate = house.Database.Clock.GetUtcNow().UtcDateTime.AddDays(1) });

        await house.WorkAsync();
        var before = await house.ReadAsync(taken.Id);
        house.Database.Clock.Advance(TimeSpan.FromDays(1));
        var ended = await house.FinishAsync(taken.Id);

        Assert.Equal((ServiceOrderState.Acknowledged, ServiceOrderState.Completed), (before.State, ended.State));
    }

    [Fact]
    public async Task A_change_that_takes_its_time_is_asked_after()
    {
        await using var house = await OrderHouse.StartAsync();
        house.New.Follows = 3;

        var ended = await house.FinishAsync((await house.CreateAsync(Order(Add("1")))).Id);

        Assert.Equal(ServiceOrderState.Completed, ended.State);
        Assert.Single(house.New.Effects);
    }

    [Fact]
    public async Task A_network_that_is_down_is_asked_again_and_again_and_holds_up_no_other()
    {
        await using var house = await OrderHouse.StartAsync();
        var down = 3;
        house.New.Before = (_, _) => FakeNetwork.Answer(down-- > 0, new Fault(FaultKind.VendorUnavailable, "Down."));
        var slow = await house.CreateAsync(Order(Add("1")));
        var fast = await house.CreateAsync(Order(Add("1", technology: "copper")));

        await house.WorkAsync();
        Assert.Equal(ServiceOrderState.Completed, (await house.ReadAsync(fast.Id)).State);
        Assert.Equal(ServiceOrderState.InProgress, (await house.ReadAsync(slow.Id)).State);
        Assert.Equal(ServiceOrderState.Completed, (await house.FinishAsync(slow.Id)).State);
        Assert.All(house.New.Calls.Where(call => call.Call == "activate"), call => Assert.False(call.Key.MayHaveHappened));
    }

    [Fact]
    public async Task After_a_lost_answer_the_network_is_told_that_it_may_have_happened()
    {
        await using var house = await OrderHouse.StartAsync();
        var lost = true;
        house.New.After = (_, _) =>
        {
            var answer = lost ? (Outcome<NetworkChange>?)new Fault(FaultKind.OutcomeUnknown, "Lost.") : null;
            lost = false;
            return Task.FromResult(answer);
        };

        await house.FinishAsync((await house.CreateAsync(Order(Add("1")))).Id);

        Assert.Equal([false, true], house.New.Calls.Where(call => call.Call == "activate").Select(call => call.Key.MayHaveHappened));
        Assert.Single(house.New.Effects);
    }

    [Fact]
    public async Task The_same_key_takes_an_order_in_once()
    {
        await using var house = await OrderHouse.StartAsync();

        var first = await house.CreateAsync(Order(Add("1")), Call(key: "k"));
        var second = await house.CreateAsync(Order(Add("1")), Call(key: "k"));
        await house.FinishAsync(first.Id);

        Assert.Equal(first.Id, second.Id);
        Assert.Single(house.New.Effects);
    }

    [Fact]
    public async Task An_order_that_only_relates_is_done_at_once()
    {
        await using var house = await OrderHouse.StartAsync();

        var ended = await house.FinishAsync((await house.CreateAsync(Order(Add("1") with { Action = OrderItemAction.NoChange, Service = new OrderedService() }))).Id);

        Assert.Equal(ServiceOrderState.Completed, ended.State);
    }

    [Fact]
    public async Task A_held_order_waits_and_goes_on()
    {
        await using var house = await OrderHouse.StartAsync();
        house.New.Before = (call, _) => FakeNetwork.Answer(call.Call == "activate", new Fault(FaultKind.VendorUnavailable, "Down."));
        var taken = await house.CreateAsync(Order(Add("1")));
        await house.WorkAsync();

        var held = await house.Get<UpdateServiceOrder>().RunAsync(new(taken.Id, order => order with { State = ServiceOrderState.Held }), Call(), Token);
        house.New.Before = null;
        house.Database.Clock.Advance(TimeSpan.FromHours(1));
        await house.WorkAsync();
        Assert.Equal(ServiceOrderState.Held, held.Value.State);
        Assert.Empty(house.New.Effects);

        await house.Get<UpdateServiceOrder>().RunAsync(new(taken.Id, order => order with { State = ServiceOrderState.InProgress }), Call(), Token);
        Assert.Equal(ServiceOrderState.Completed, (await house.FinishAsync(taken.Id)).State);
    }

    [Fact]
    public async Task The_inventory_says_which_item_made_a_service()
    {
        await using var house = await OrderHouse.StartAsync();

        var ended = await house.FinishAsync((await house.CreateAsync(Order(Add("1")))).Id);

        var found = await house.Get<GetService>().RunAsync(new(ended.ServiceOrderItem[0].Service.Id!), Call(), Token);
        Assert.Equal((ended.Id.Value, "1", "add"), (found.Value.ServiceOrderItem![0].ServiceOrderId, found.Value.ServiceOrderItem[0].ItemId, found.Value.ServiceOrderItem[0].ItemAction));
    }
}
