using System.Text.Json;
using TeleCo.Gateway.Operations.Admin;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Ports;
using static TeleCo.Gateway.Tests.Unit.Orders.OrderHouse;

namespace TeleCo.Gateway.Tests.Unit.Orders;

/// <summary>What waits for a person, and what the person decides.</summary>
public sealed class HumanTaskTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_the_attempts_are_used_up_a_person_is_asked_and_the_order_is_pending()
    {
        await using var house = await OrderHouse.StartAsync(settings: ("Orders:MaxAttempts", "3"));
        var id = await StickAsync(house);

        Assert.Equal(3, house.New.Calls.Count(call => call.Call == "activate"));
        var task = Assert.Single((await house.Get<ListTasks>().RunAsync(new(), Call(), Token)).Value.Items);
        Assert.Equal(("manualIntervention", "open", id.Value, "order-desk"), (task.Kind, task.State, task.OrderId, task.Group));
        Assert.Contains("ServiceOrderInformationRequiredEvent", await house.EventsAsync());
        var stuck = Assert.Single((await house.Get<ListOrders>().RunAsync(new(Stuck: true), Call(), Token)).Value.Items);
        Assert.Equal(id.Value, stuck.Id);
    }

    [Fact]
    public async Task Tried_again_it_goes_on()
    {
        await using var house = await OrderHouse.StartAsync(settings: ("Orders:MaxAttempts", "2"));
        var id = await StickAsync(house);
        house.New.Before = null;

        var done = await CompleteAsync(house, new TaskAnswer("retry"));
        var ended = await house.FinishAsync(id);

        Assert.Equal(("completed", "retry"), (done.Value.State, done.Value.Answer));
        Assert.Equal(ServiceOrderState.Completed, ended.State);
        Assert.Single(house.New.Effects);
        Assert.Contains(await house.Node.ReadAuditAsync(), entry => entry.Action == "tasks.complete" && entry.Outcome == "success");
    }

    [Fact]
    public async Task A_step_done_by_hand_is_left_out_with_a_reason()
    {
        await using var house = await OrderHouse.StartAsync(settings: ("Orders:MaxAttempts", "2"));
        var id = await StickAsync(house);
        house.New.Services[OrderKeys.ItemKey(id, "1")] = new(new Dictionary<string, JsonElement>(), NetworkState.Active);
        house.New.Before = null;

        var silent = await CompleteAsync(house, new TaskAnswer("skip"));
        await CompleteAsync(house, new TaskAnswer("skip", "Done on the console."));
        var ended = await house.FinishAsync(id);

        Assert.Equal(FaultKind.Invalid, silent.Fault?.Kind);
        Assert.Equal(ServiceOrderState.Completed, ended.State);
        Assert.Empty(house.New.Effects);
        Assert.Contains(ended.Note!, note => note.Text!.Contains("Done on the console.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rolled_back_the_item_fails_and_leaves_nothing()
    {
        await using var house = await OrderHouse.StartAsync(settings: ("Orders:MaxAttempts", "2"));
        var id = await StickAsync(house);
        house.New.Before = null;

        var view = await house.Get<DecideItem>().RunAsync(new(id, "1", new TaskAnswer("rollBack", "No fibre there.")), Call(), Token);
        var ended = await house.FinishAsync(id);

        Assert.True(view.IsSuccess);
        Assert.Equal(ServiceOrderState.Failed, ended.State);
        Assert.Null(await house.FindServiceAsync("ne-" + OrderKeys.ItemKey(id, "1")));
        Assert.Equal("completed", (await house.Get<GetOrderWork>().RunAsync(id, Call(), Token)).Value.Tasks![0].State);
    }

    [Fact]
    public async Task A_task_belongs_to_who_claimed_it()
    {
        await using var house = await OrderHouse.StartAsync(settings: ("Orders:MaxAttempts", "2"));
        await StickAsync(house);
        var task = (await house.Get<ListTasks>().RunAsync(new(), Call(), Token)).Value.Items[0];

        var claimed = await house.Get<ClaimTask>().RunAsync(task.Id, Call(), Token);
        var stranger = Call() with { Caller = Call().Caller with { Subject = "another" } };

        Assert.Equal(("claimed", "client"), (claimed.Value.State, claimed.Value.Assignee));
        Assert.Equal(FaultKind.Conflict, (await house.Get<ClaimTask>().RunAsync(task.Id, stranger, Token)).Fault?.Kind);
        Assert.Equal(FaultKind.Conflict, (await house.Get<CompleteTask>().RunAsync(new(task.Id, new("retry")), stranger, Token)).Fault?.Kind);
    }

    [Fact]
    public async Task An_overdue_task_is_handed_up()
    {
        await using var house = await OrderHouse.StartAsync(settings: ("Orders:MaxAttempts", "2"));
        await StickAsync(house);

        house.Database.Clock.Advance(TimeSpan.FromHours(5));
        await house.WorkAsync();
        await house.WorkAsync();

        var task = Assert.Single((await house.Get<ListTasks>().RunAsync(new(), Call(), Token)).Value.Items);
        Assert.Equal(("order-desk-lead", 1), (task.Group, task.Escalations));
    }

    [Fact]
    public async Task An_access_without_a_place_is_clarified_by_a_person()
    {
        await using var house = await OrderHouse.StartAsync();
        var item = Add("1");
        var taken = await house.CreateAsync(Order(item with { Service = item.Service with { ServiceSpecification = new() { Id = "ftth-access" } } }));

        var pending = await house.FinishAsync(taken.Id);
        await CompleteAsync(house, new TaskAnswer("clarify", null, new() { ["oltName"] = JsonSerializer.SerializeToElement("OLT-1") }));
        var ended = await house.FinishAsync(taken.Id);

        Assert.Equal((ServiceOrderState.Pending, ServiceOrderState.Completed), (pending.State, ended.State));
        Assert.Equal("OLT-1", Assert.Single(house.New.Services).Value.Characteristics["oltName"].GetString());
    }

    [Fact]
    public async Task A_call_back_that_fails_is_never_given_up_without_a_person()
    {
        await using var house = await OrderHouse.StartAsync(settings: [("Orders:MaxAttempts", "2"), ("Orders:AskPerson", "false")]);
        house.New.Before = (call, _) => FakeNetwork.Answer(call.Call is "read" or "deactivate", new Fault(FaultKind.VendorUnavailable, "Down."));
        var taken = await house.CreateAsync(Order(Add("1")));

        var pending = await house.FinishAsync(taken.Id);
        house.New.Before = null;
        await CompleteAsync(house, new TaskAnswer("retry"));
        var ended = await house.FinishAsync(taken.Id);

        Assert.Equal((ServiceOrderState.Pending, ServiceOrderState.Failed), (pending.State, ended.State));
        Assert.Empty(house.New.Services);
    }

    [Fact]
    public async Task Without_the_scope_nobody_sees_a_task()
    {
        await using var house = await OrderHouse.StartAsync();

        Assert.Equal(FaultKind.InsufficientScope, (await house.Get<ListTasks>().RunAsync(new(), Call(scopes: ["orders.read"]), Token)).Fault?.Kind);
    }

    private static async Task<Id<ServiceOrder>> StickAsync(OrderHouse house)
    {
        house.New.Before = (call, _) => FakeNetwork.Answer(call.Call == "activate", new Fault(FaultKind.VendorUnavailable, "Down."));
        var id = (await house.CreateAsync(Order(Add("1")))).Id;
        Assert.Equal(ServiceOrderState.Pending, (await house.FinishAsync(id)).State);
        return id;
    }

    private static async Task<Outcome<HumanTask>> CompleteAsync(OrderHouse house, TaskAnswer answer)
    {
        var task = (await house.Get<ListTasks>().RunAsync(new(), Call(), Token)).Value.Items[0];
        return await house.Get<CompleteTask>().RunAsync(new(task.Id, answer), Call(), Token);
    }
}
