using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Sandbox.Ericsson;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>The life of mobile subscribers in the registers that the Ericsson sandbox plays.</summary>
public sealed class EricssonNetworkTests
{
    private static readonly EffectKey Key = new("order-90210-1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subscriber_is_activated_read_changed_suspended_resumed_and_deactivated()
    {
        await using var host = await HostAsync();
        var (network, service) = (host.Network, MobileServices.Full());
        var other = service.With(
            ("subscriberProfile", "\"basic\""), ("epsProfile", "\"lte-50\""), ("voiceBarring", null), ("clip", null), ("smsMo", "true"),
            ("apn", """[{"id":"1","apn":"internet.example","pdpType":"IPv4v6","qos":"3"}]"""));

        Done(await network.ActivateAsync(service, Key, Token));
        await SameAsync(network, service, NetworkState.Active);
        Done(await network.ModifyAsync(service, other, Key, Token));
        await SameAsync(network, other.With(("clip", "false"), ("voiceBarring", null)), NetworkState.Active);
        Done(await network.SuspendAsync(other, Key, Token));
        await SameAsync(network, other.With(("clip", "false")), NetworkState.Suspended);
        Done(await network.ResumeAsync(other, Key, Token));
        await SameAsync(network, other.With(("clip", "false")), NetworkState.Active);
        Done(await network.DeactivateAsync(other, Key, Token));

        Assert.Equal(FaultKind.NotFound, (await network.ReadAsync(other, Token)).Fault?.Kind);
        Assert.Equal("create,create,create,modify,modify,suspend,suspend,resume,resume,delete,delete,delete", await host.EffectsAsync("232991234500002"));
    }

    [Fact]
    public async Task What_was_activated_before_counts_and_what_is_otherwise_is_a_conflict()
    {
        await using var host = await HostAsync();
        var (network, service) = (host.Network, MobileServices.Subscriber());

        Done(await network.ActivateAsync(service, Key, Token));
        Done(await network.ActivateAsync(service, Key with { MayHaveHappened = true }, Token));
        var other = await network.ActivateAsync(service.With(("subscriberProfile", "\"basic\"")), new("order-90210-2"), Token);
        var sameNumber = await network.ActivateAsync(MobileServices.Subscriber("232991234500009"), new("order-90210-3"), Token);

        Assert.Equal(FaultKind.Conflict, other.Fault?.Kind);
        Assert.Equal(FaultKind.Conflict, sameNumber.Fault?.Kind);
        Assert.Equal("create,create,create", await host.EffectsAsync("232991234500001"));
        Assert.Equal("create,delete", await host.EffectsAsync("232991234500009")); // its AUC object, taken back
    }

    [Fact]
    public async Task A_suspended_subscriber_stays_suspended_when_it_is_changed()
    {
        await using var host = await HostAsync();
        var (network, service) = (host.Network, MobileServices.Subscriber());
        var other = service.With(("subscriberProfile", "\"business\""), ("voiceBarring", "\"incoming\""), ("epsProfile", "\"5g-300\""));

        Done(await network.ActivateAsync(service, Key, Token));
        Done(await network.SuspendAsync(service, Key, Token));
        Done(await network.ModifyAsync(service, other, Key, Token));
        await SameAsync(network, other, NetworkState.Suspended, "voiceBarring");
        Done(await network.ResumeAsync(other, Key, Token));

        await SameAsync(network, other, NetworkState.Active, "voiceBarring");
    }

    [Fact]
    public async Task A_SIM_is_swapped_and_the_subscriber_stays_suspended()
    {
        await using var host = await HostAsync();
        var (network, service) = (host.Network, MobileServices.Subscriber());
        var swapped = service.With(("imsi", "\"232990010000001\""), ("kiReference", null)); // the factory has loaded this one

        Done(await network.ActivateAsync(service, Key, Token));
        Done(await network.SuspendAsync(service, Key, Token));
        Done(await network.ModifyAsync(service, swapped, new("order-90210-2"), Token));

        await SameAsync(network, swapped, NetworkState.Suspended);
        Assert.Equal("create,create,create,suspend,suspend,delete,delete,delete", await host.EffectsAsync("232991234500001"));
        Assert.Equal("create,create,suspend,suspend", await host.EffectsAsync("232990010000001"));
    }

    [Fact]
    public async Task A_SIM_that_the_network_refuses_leaves_the_old_one_in_use()
    {
        await using var host = await HostAsync();
        var (network, service) = (host.Network, MobileServices.Subscriber());

        Done(await network.ActivateAsync(service, Key, Token));
        var change = await network.ModifyAsync(service, service.With(("imsi", "\"232999990400001\"")), new("order-90210-2"), Token);

        Assert.Equal(NetworkProgress.Failed, change.Value.Progress);
        await SameAsync(network, service, NetworkState.Active);
        Assert.Equal("create,create,delete,delete", await host.EffectsAsync("232999990400001"));
    }

    [Theory]
    [InlineData("03", "create,delete")]
    [InlineData("04", "create,create,delete,delete")]
    public async Task A_refusal_half_way_leaves_nothing_behind(string digits, string effects)
    {
        await using var host = await HostAsync();
        var imsi = $"23299999{digits}00001";

        var change = await host.Network.ActivateAsync(MobileServices.Subscriber(imsi), Key, Token);

        Assert.Equal((NetworkProgress.Failed, true), (change.Value.Progress, change.Value.IsRetryable));
        Assert.Equal(effects, await host.EffectsAsync(imsi));
        Assert.Equal(FaultKind.NotFound, (await host.Network.ReadAsync(MobileServices.Subscriber(imsi), Token)).Fault?.Kind);
    }

    [Theory]
    [InlineData("01")] // busy once
    [InlineData("06")] // done, and the answer is lost
    [InlineData("07")] // the session ends
    [InlineData("08")] // done, and the element times out
    public async Task Trouble_on_the_way_is_overcome_and_every_change_happens_once(string digits)
    {
        await using var host = await HostAsync();
        var service = MobileServices.Subscriber($"23299999{digits}00001");
        var network = host.Network;

        Done(await network.ActivateAsync(service, Key, Token));
        Done(await network.SuspendAsync(service, Key, Token));
        await SameAsync(network, service, NetworkState.Suspended);
        Done(await network.DeactivateAsync(service, Key, Token));

        Assert.Equal("create,create,create,suspend,suspend,delete,delete,delete", await host.EffectsAsync($"23299999{digits}00001"));
    }

    [Theory]
    [InlineData("02", FaultKind.VendorUnavailable)]
    [InlineData("09", FaultKind.VendorUnavailable)]
    public async Task An_element_that_stays_away_is_an_outage_and_nothing_is_done(string digits, FaultKind kind)
    {
        await using var host = await HostAsync();
        var service = MobileServices.Subscriber($"23299999{digits}00001");

        var change = await host.Network.ActivateAsync(service, Key, Token);

        Assert.Equal(kind, change.Fault?.Kind);
        Assert.Equal("", await host.EffectsAsync($"23299999{digits}00001"));
    }

    [Fact]
    public async Task Sessions_are_shared_renewed_and_logged_out()
    {
        await using var sandbox = await SoapSandbox.StartAsync(new SandboxOptions { Ericsson = new EricssonSandboxOptions { SessionLimit = 2 } }, "Ericsson");
        await using (var host = AdapterHost.At("Ericsson", sandbox.Http.BaseAddress!, [.. MobileServices.Ericsson, ("Sessions", "2")]))
        {
            var network = host.Network;
            ServiceConfiguration[] services = [.. Enumerable.Range(1, 8).Select(number => MobileServices.Subscriber($"2329912345001{number:00}", $"4372099901{number:00}"))];
            await Task.WhenAll(services.Select(async service => Done(await network.ActivateAsync(service, Key, Token))));
            Assert.Equal(2, await LoginsAsync(host, "Login"));

            await sandbox.AdminAsync("faults", """{"method":"POST","target":"*","kind":"expireTokens"}""");
            await Task.WhenAll(services.Select(async service => Done(await network.SuspendAsync(service, Key, Token))));
            Assert.InRange(await LoginsAsync(host, "Login"), 2, 6);
        }

        await using var after = AdapterHost.At("Ericsson", sandbox.Http.BaseAddress!, MobileServices.Ericsson);
        Assert.True((await after.Network.SuspendAsync(MobileServices.Subscriber("232991234500101", "437209990101"), Key, Token)).IsSuccess);
    }

    [Fact]
    public async Task A_site_that_wants_sequence_ids_in_order_gets_them()
    {
        await using var sandbox = await SoapSandbox.StartAsync(new SandboxOptions { Ericsson = new EricssonSandboxOptions { SequenceInOrder = true } }, "Ericsson");
        await using var host = AdapterHost.At("Ericsson", sandbox.Http.BaseAddress!, [.. MobileServices.Ericsson, ("CallsPerSession", "1"), ("Sessions", "3")]);

        await Task.WhenAll(Enumerable.Range(1, 12).Select(async number =>
            Done(await host.Network.ActivateAsync(MobileServices.Subscriber($"2329912345001{number:00}", $"4372099901{number:00}"), Key, Token))));

        Assert.Equal(3, await LoginsAsync(host, "Login"));
    }

    [Fact]
    public async Task A_user_may_be_known_by_WS_Security()
    {
        await using var host = await HostAsync(("Login", "WsSecurity"));

        Done(await host.Network.ActivateAsync(MobileServices.Subscriber(), Key, Token));

        Assert.Equal(0, await LoginsAsync(host, "Login"));
    }

    [Fact]
    public async Task A_wrong_password_is_tried_once_in_a_while_only()
    {
        await using var host = await HostAsync(("Password", "wrong"));

        var first = await host.Network.ActivateAsync(MobileServices.Subscriber(), Key, Token);
        var second = await host.Network.ActivateAsync(MobileServices.Subscriber(), Key, Token);

        Assert.Equal((FaultKind.VendorFailed, FaultKind.VendorFailed), (first.Fault!.Kind, second.Fault!.Kind));
        Assert.Equal(1, await LoginsAsync(host, "Login"));
    }

    [Fact]
    public async Task Health_reaches_the_network_element_and_a_list_is_not_to_be_had()
    {
        await using var host = await HostAsync();

        Assert.True((await host.Health.PingAsync(Token)).IsSuccess);
        Assert.Equal(FaultKind.Unsupported, (await host.Network.ListAsync("mobile-subscriber", 0, 10, Token)).Fault?.Kind);
        Assert.Equal(FaultKind.Unsupported, (await host.Network.ListAsync("l3vpn", 0, 10, Token)).Fault?.Kind);
    }

    private static Task<AdapterHost> HostAsync(params (string Key, string Value)[] settings) =>
        AdapterHost.SandboxAsync("Ericsson", [.. MobileServices.Ericsson, ("CallsPerSecond", "1000"), ("BreakerMinimum", "100"), .. settings]);

    private static async Task<int> LoginsAsync(AdapterHost host, string operation) =>
        (await host.CallsAsync()).Count(call => call.EndsWith($"#{operation}", StringComparison.Ordinal));

    private static void Done(Outcome<NetworkChange> change)
    {
        Assert.True(change.IsSuccess, change.Fault?.ToString());
        Assert.Equal(NetworkChange.Done, change.Value);
    }

    private static async Task SameAsync(INetworkDomain network, ServiceConfiguration service, NetworkState state, params string[] besides)
    {
        var read = await network.ReadAsync(service, Token);
        Assert.True(read.IsSuccess, read.Fault?.ToString());
        Assert.Equal((state, true), (read.Value.State, read.Value.InSync));
        string[] unseen = ["kiReference", "voiceBarring", .. besides];
        var wanted = JsonNode.Parse(JsonSerializer.Serialize(service.Characteristics.Where(one => !unseen.Contains(one.Key)).ToDictionary()))!;
        Assert.True(JsonNode.DeepEquals(wanted, read.Value.Characteristics.Tree()), $"{wanted.ToJsonString()} is not {read.Value.Characteristics.Tree().ToJsonString()}");
    }
}
