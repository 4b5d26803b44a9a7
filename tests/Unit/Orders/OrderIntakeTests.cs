using TeleCo.Gateway.Operations.Orders;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Tests.Unit.Storage;
using static TeleCo.Gateway.Tests.Unit.Orders.OrderHouse;

namespace TeleCo.Gateway.Tests.Unit.Orders;

/// <summary>What an order has to be, before it is taken in. No network is asked.</summary>
public sealed class OrderIntakeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, Func<ServiceOrder>> Wrong => new()
    {
        { "serviceOrderItem", () => Order() },
        { "serviceOrderItem", () => Order([.. Enumerable.Range(0, 101).Select(number => Add($"{number}"))]) },
        { "serviceOrderItem.id", () => Order(Add("1"), Add("1")) },
        { "serviceOrderItem.id", () => Order(Add("1") with { Items = [Add("1")] }) },
        { "serviceOrderItem.id", () => Order(Add("")) },
        { "serviceOrderItem.action", () => Order(Add("1") with { Action = (OrderItemAction)9 }) },
        { "serviceOrderItem.quantity", () => Order(Add("1") with { Quantity = 2 }) },
        { "serviceOrderItem.service.serviceSpecification.id", () => Order(Add("1") with { Service = new OrderedService() }) },
        { "serviceOrderItem.service.serviceSpecification.id", () => Order(Add("1") with { Service = new OrderedService { ServiceSpecification = new() { Id = "pigeon-post" } } }) },
        { "serviceOrderItem.service.state", () => Order(Add("1") with { Service = Add("1").Service with { State = ServiceState.Terminated } }) },
        { "bad", () => Order(Add("1", characteristics: ("bad", "x"))) },
        { "serviceOrderItem.service.serviceCharacteristic.name", () => Order(Add("1", characteristics: [("speed", "1"), ("speed", "2")])) },
        { "serviceOrderItem.service.id", () => Order(Add("1") with { Action = OrderItemAction.Modify, Service = new OrderedService { Id = "ne-unknown" } }) },
        { "serviceOrderItem.serviceOrderItemRelationship", () => Order(Add("1", reliesOn: "2")) },
        { "serviceOrderItem.serviceOrderItemRelationship", () => Order(Add("1", reliesOn: "2"), Add("2", reliesOn: "1")) },
        { "requestedCompletionDate", () => Order(Add("1")) with { RequestedStartDate = new(2026, 2, 2), RequestedCompletionDate = new(2026, 2, 1) } },
        { "priority", () => Order(Add("1")) with { Priority = "5" } },
        { "category", () => Order(Add("1")) with { Category = "activation" } },
        { "description", () => Order(Add("1")) with { Description = new string('x', 2001) } },
    };

    [Fact]
    public async Task What_breaks_the_contract_is_refused_at_the_attribute()
    {
        await using var house = await OrderHouse.StartAsync();

        foreach (var (field, order) in Wrong.Select(row => row.Data))
        {
            var outcome = await house.Get<CreateServiceOrder>().RunAsync(order(), Call(), Token);
            Assert.Equal((FaultKind.Invalid, field), (outcome.Fault?.Kind, outcome.Fault?.Field));
        }

        Assert.Empty(house.New.Calls);
        Assert.Empty(await house.EventsAsync());
    }

    [Fact]
    public async Task Another_partners_service_is_as_unknown_as_none()
    {
        await using var house = await OrderHouse.StartAsync();
        var service = await house.SeedAsync("seeded-1", partner: "P-1001");

        var foreign = await house.Get<CreateServiceOrder>().RunAsync(Order(Change("1", service, OrderItemAction.Delete)), Call(partner: "P-1002"), Token);
        var unknown = await house.Get<CreateServiceOrder>().RunAsync(Order(Change("1", service with { Id = new("ne-none") }, OrderItemAction.Delete)), Call(partner: "P-1002"), Token);

        Assert.Equal(unknown.Fault, foreign.Fault);
        Assert.Equal(FaultKind.Invalid, foreign.Fault?.Kind);
    }

    [Theory]
    [InlineData(ServiceState.Terminated, OrderItemAction.Modify, null)]
    [InlineData(ServiceState.Terminated, OrderItemAction.Delete, null)]
    [InlineData(ServiceState.Active, OrderItemAction.Modify, ServiceState.Terminated)]
    [InlineData(ServiceState.Active, OrderItemAction.Modify, ServiceState.Designed)]
    [InlineData(ServiceState.Reserved, OrderItemAction.Modify, ServiceState.Suspended)]
    public async Task What_the_services_life_does_not_allow_is_a_conflict(ServiceState before, OrderItemAction action, ServiceState? wanted)
    {
        await using var house = await OrderHouse.StartAsync();
        var service = await house.SeedAsync("seeded-1", before);

        var outcome = await house.Get<CreateServiceOrder>().RunAsync(Order(Change("1", service, action, wanted)), Call(), Token);

        Assert.Equal(FaultKind.Conflict, outcome.Fault?.Kind);
    }

    [Theory, EachProvider]
    public async Task One_order_at_a_time_works_on_a_service(Provider provider)
    {
        await using var house = await OrderHouse.StartAsync(provider);
        var service = await house.SeedAsync("seeded-1");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            house.Get<CreateServiceOrder>().RunAsync(Order(Change("1", service, OrderItemAction.Modify, null, ("speed", "500"))), Call(), Token)));

        var taken = Assert.Single(outcomes, outcome => outcome.IsSuccess);
        Assert.All(outcomes.Where(outcome => !outcome.IsSuccess), outcome => Assert.Equal(FaultKind.Conflict, outcome.Fault?.Kind));
        await house.FinishAsync(taken.Value.Id);
        Assert.True((await house.Get<CreateServiceOrder>().RunAsync(Order(Change("1", service, OrderItemAction.Delete)), Call(), Token)).IsSuccess);
    }

    [Fact]
    public async Task Two_items_of_an_order_cannot_change_one_service()
    {
        await using var house = await OrderHouse.StartAsync();
        var service = await house.SeedAsync("seeded-1");

        var outcome = await house.Get<CreateServiceOrder>().RunAsync(
            Order(Change("1", service, OrderItemAction.Modify, null, ("speed", "500")), Change("2", service, OrderItemAction.Delete)), Call(), Token);

        Assert.Equal(FaultKind.Invalid, outcome.Fault?.Kind);
    }

    [Fact]
    public async Task What_only_the_inventory_knows_cannot_be_ordered()
    {
        await using var house = await OrderHouse.StartAsync();
        var service = (await house.SeedAsync("seeded-1")) with { Id = new("gw-byhand"), LastModified = null };
        await house.Get<ServiceInventory>().AddAsync(service, "0af7651916cd43dd8448eb211c80319c", Token);

        var outcome = await house.Get<CreateServiceOrder>().RunAsync(Order(Change("1", service, OrderItemAction.Delete)), Call(), Token);

        Assert.Equal(FaultKind.Conflict, outcome.Fault?.Kind);
    }

    [Fact]
    public async Task Of_an_order_that_was_taken_in_words_and_dates_can_change_and_items_cannot()
    {
        await using var house = await OrderHouse.StartAsync();
        var taken = await house.CreateAsync(Order(Add("1")) with { RequestedStartDate = house.Database.Clock.GetUtcNow().UtcDateTime.AddDays(3) });
        var update = house.Get<UpdateServiceOrder>();

        var words = await update.RunAsync(new(taken.Id, order => order with { Description = "Soon.", Priority = "0" }), Call(), Token);
        var items = await update.RunAsync(new(taken.Id, order => order with { ServiceOrderItem = [Add("2")] }), Call(), Token);
        var done = await update.RunAsync(new(taken.Id, order => order with { State = ServiceOrderState.Completed }), Call(), Token);
        var stale = await update.RunAsync(new(taken.Id, order => order, _ => false), Call(), Token);
        var foreign = await update.RunAsync(new(taken.Id, order => order with { Description = "Mine." }), Call(partner: "P-1002"), Token);

        Assert.Equal(("Soon.", "0"), (words.Value.Description, words.Value.Priority));
        Assert.Equal(
            [FaultKind.Conflict, FaultKind.Conflict, FaultKind.PreconditionFailed, FaultKind.NotFound],
            new[] { items, done, stale, foreign }.Select(outcome => outcome.Fault!.Kind));
        Assert.Contains("ServiceOrderAttributeValueChangeEvent", await house.EventsAsync());
    }
}
