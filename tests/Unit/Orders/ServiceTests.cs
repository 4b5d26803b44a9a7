using TeleCo.Gateway.Operations.Admin;
using TeleCo.Gateway.Operations.Services;
using TeleCo.Gateway.Orders.Engine;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Ports;
using static TeleCo.Gateway.Tests.Unit.Orders.OrderHouse;

namespace TeleCo.Gateway.Tests.Unit.Orders;

/// <summary>Services kept by hand (TMF638), and services changed in their network directly (TMF640).</summary>
public sealed class ServiceTests
{
    private static readonly (string, string) NoWait = ("Orders:ActivationWait", "00:00:00");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_kept_by_hand_lives_and_goes_without_a_network()
    {
        await using var house = await OrderHouse.StartAsync();

        var made = await house.Get<RegisterService>().RunAsync(Wish(ServiceState.Designed), Call(partner: "P-1001", key: "k"), Token);
        var again = await house.Get<RegisterService>().RunAsync(Wish(ServiceState.Designed), Call(partner: "P-1001", key: "k"), Token);
        var active = await house.Get<UpdateService>().RunAsync(new(made.Value.Id, service => service with { State = ServiceState.Active }), Call(), Token);
        var back = await house.Get<UpdateService>().RunAsync(new(made.Value.Id, service => service with { State = ServiceState.Designed }), Call(), Token);
        var gone = await house.Get<RemoveService>().RunAsync(new(made.Value.Id), Call(), Token);

        Assert.StartsWith("gw-", made.Value.Id.Value, StringComparison.Ordinal);
        Assert.Equal((made.Value.Id, new PartnerId("P-1001")), (again.Value.Id, made.Value.Partner));
        Assert.Equal((ServiceState.Active, FaultKind.Conflict), (active.Value.State, back.Fault!.Kind));
        Assert.True(gone.IsSuccess);
        Assert.Empty(house.New.Calls);
        Assert.Equal(["ServiceCreateEvent", "ServiceStateChangeEvent", "ServiceDeleteEvent"], await house.EventsAsync());
    }

    [Fact]
    public async Task Of_a_service_that_a_network_runs_words_change_by_hand_and_the_rest_is_ordered()
    {
        await using var house = await OrderHouse.StartAsync();
        var service = await house.SeedAsync("seeded-1");
        var update = house.Get<UpdateService>();

        var words = await update.RunAsync(new(service.Id, one => one with { Name = "Home" }), Call(), Token);
        var state = await update.RunAsync(new(service.Id, one => one with { State = ServiceState.Inactive }), Call(), Token);
        var speed = await update.RunAsync(new(service.Id, one => one with { ServiceCharacteristic = [Characteristic("speed", "500")] }), Call(), Token);
        var gone = await house.Get<RemoveService>().RunAsync(new(service.Id), Call(), Token);

        Assert.Equal("Home", words.Value.Name);
        Assert.All([state, speed, gone], outcome => Assert.Equal(FaultKind.Conflict, outcome.Fault?.Kind));
    }

    [Fact]
    public async Task An_activation_that_takes_its_time_is_accepted_and_watched()
    {
        await using var house = await OrderHouse.StartAsync(settings: NoWait);
        var recorded = new MonitorRequest { Method = "POST", To = "/service", Body = "{}", Header = [] };

        var accepted = await house.Get<ActivateService>().RunAsync(new(Wish(ServiceState.Active), recorded), Call(partner: "P-1001", key: "k"), Token);
        var watching = await house.Get<GetMonitor>().RunAsync(accepted.Value.Monitor, Call(partner: "P-1001"), Token);
        await house.FinishAsync(new(accepted.Value.Monitor.Value));
        var watched = await house.Get<GetMonitor>().RunAsync(accepted.Value.Monitor, Call(partner: "P-1001"), Token);

        Assert.True(accepted.Value.IsAccepted);
        Assert.Equal((MonitorState.InProgress, "POST"), (watching.Value.State, watching.Value.Request!.Method));
        Assert.Equal((MonitorState.Completed, "201"), (watched.Value.State, watched.Value.Response!.StatusCode));
        var service = await house.Get<GetService>().RunAsync(new(watched.Value.ServiceId!), Call(partner: "P-1001"), Token);
        Assert.Equal(ServiceState.Active, service.Value.State);
        Assert.Equal(FaultKind.NotFound, (await house.Get<GetMonitor>().RunAsync(accepted.Value.Monitor, Call(partner: "P-1002"), Token)).Fault?.Kind);
    }

    [Fact]
    public async Task An_activation_that_is_fast_gives_the_service()
    {
        await using var house = await OrderHouse.StartAsync(settings: ("Orders:ActivationWait", "00:00:20"));
        var worker = house.Get<OrderWorker>();
        await worker.StartAsync(Token);

        var made = await house.Get<ActivateService>().RunAsync(new(Wish(ServiceState.Active)), Call(), Token);
        var suspended = await house.Get<ModifyActiveService>().RunAsync(new(made.Value.Service!.Id, service => service with { State = ServiceState.Suspended }), Call(), Token);
        var ended = await house.Get<DeactivateService>().RunAsync(new(made.Value.Service!.Id), Call(), Token);
        await worker.StopAsync(Token);

        Assert.Equal((false, ServiceState.Active), (made.Value.IsAccepted, made.Value.Service.State));
        Assert.Equal(ServiceState.Suspended, suspended.Value.Service!.State);
        Assert.Equal(ServiceState.Terminated, ended.Value.Service!.State);
        Assert.Equal(["activate", "suspend", "deactivate"], house.New.Effects.Select(effect => effect.Call));
    }

    [Fact]
    public async Task An_activation_that_the_network_refuses_is_in_error()
    {
        await using var house = await OrderHouse.StartAsync(settings: NoWait);
        house.New.Before = (_, _) => FakeNetwork.Answer(when: true, new Fault(FaultKind.Refused, "No port is free."));

        var accepted = await house.Get<ActivateService>().RunAsync(new(Wish(ServiceState.Active)), Call(), Token);
        await house.FinishAsync(new(accepted.Value.Monitor.Value));

        var watched = await house.Get<GetMonitor>().RunAsync(accepted.Value.Monitor, Call(), Token);
        Assert.Equal((MonitorState.InError, "No port is free."), (watched.Value.State, watched.Value.Response!.Body));
    }

    [Fact]
    public async Task The_rules_say_which_of_them_matched_and_why_the_others_did_not()
    {
        await using var house = await OrderHouse.StartAsync();
        var explain = house.Get<ExplainRoute>();

        var fibre = await explain.RunAsync(new("network", new RouteFacts { Technology = "fibre" }), Call(), Token);
        var nothing = await explain.RunAsync(new("network", new RouteFacts()), Call(), Token);
        var unknown = await explain.RunAsync(new("pigeons", new RouteFacts()), Call(), Token);

        Assert.Equal("New", fibre.Value.Vendor);
        Assert.Equal([(false, "Old"), (true, "New")], fibre.Value.Rules.Select(rule => (rule.Matches, rule.Vendor)));
        Assert.Equal(["technology is fibre, not copper"], fibre.Value.Rules[0].WhyNot);
        Assert.Equal(["technology is not known"], nothing.Value.Rules[0].WhyNot);
        Assert.Equal(FaultKind.NotFound, unknown.Fault?.Kind);
    }

    private static Service Wish(ServiceState state) => new()
    {
        State = state,
        ServiceSpecification = new SpecificationReference { Id = "internet-access" },
        ServiceCharacteristic = [Characteristic("speed", "100")],
    };
}
