using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Sandbox.Huawei;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>The life of mobile subscribers in the HLR that the Huawei sandbox plays.</summary>
public sealed class HuaweiNetworkTests
{
    private static readonly EffectKey Key = new("order-90210-1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subscriber_is_activated_read_changed_suspended_resumed_and_deactivated()
    {
        await using var host = await HostAsync();
        var (network, service) = (host.Network, MobileServices.HlrSubscriber());
        var other = service.With(("epsProfile", "\"5g-300\""), ("voiceBarring", "\"outgoing\""), ("apn", """[{"id":"1","apn":"internet","pdpType":"IPv4"}]"""));

        Done(await network.ActivateAsync(service, Key, Token));
        await StateAsync(network, service, NetworkState.Active);
        Done(await network.ModifyAsync(service, other, Key, Token));
        await StateAsync(network, other, NetworkState.Active);
        Done(await network.SuspendAsync(other, Key, Token));
        await StateAsync(network, other, NetworkState.Suspended);
        Done(await network.SuspendAsync(other, Key, Token)); // 3016: as wanted
        Done(await network.ResumeAsync(other, Key, Token));
        await StateAsync(network, other, NetworkState.Active);
        Done(await network.DeactivateAsync(other, Key, Token));
        Done(await network.DeactivateAsync(other, Key, Token));

        Assert.Equal(FaultKind.NotFound, (await network.ReadAsync(other, Token)).Fault?.Kind);
        Assert.Equal("create,create,modify,modify,suspend,modify,noChange,modify,delete,delete", await host.EffectsAsync("232991234500001"));
    }

    [Fact]
    public async Task What_was_activated_before_counts_and_what_is_otherwise_is_a_conflict()
    {
        await using var host = await HostAsync();
        var (network, service) = (host.Network, MobileServices.HlrSubscriber());

        Done(await network.ActivateAsync(service, Key, Token));
        Done(await network.ActivateAsync(service, Key with { MayHaveHappened = true }, Token));
        var other = await network.ActivateAsync(service.With(("subscriberProfile", "\"basic\"")), new("order-90210-2"), Token);
        var sameNumber = await network.ActivateAsync(MobileServices.HlrSubscriber("232991234500009"), new("order-90210-3"), Token);

        Assert.Equal((FaultKind.Conflict, FaultKind.Conflict), (other.Fault?.Kind, sameNumber.Fault?.Kind));
        Assert.Equal("create,create", await host.EffectsAsync("232991234500001"));
        Assert.Equal("create,delete", await host.EffectsAsync("232991234500009")); // its key, taken back
    }

    [Fact]
    public async Task Another_template_or_SIM_is_a_new_subscription_and_stays_suspended()
    {
        await using var host = await HostAsync();
        var (network, service) = (host.Network, MobileServices.HlrSubscriber());
        var swapped = service.With(("imsi", "\"232990010000001\""), ("kiReference", null), ("subscriberProfile", "\"business\""));

        Done(await network.ActivateAsync(service, Key, Token));
        Done(await network.SuspendAsync(service, Key, Token));
        Done(await network.ModifyAsync(service, swapped, new("order-90210-2"), Token));

        await StateAsync(network, swapped, NetworkState.Suspended);
        Assert.Equal("create,create,suspend,delete,delete", await host.EffectsAsync("232991234500001"));
        Assert.Equal("create,suspend", await host.EffectsAsync("232990010000001"));
    }

    [Theory]
    [InlineData("03", "create,delete")]
    [InlineData("04", "create,create,delete,delete")]
    public async Task A_refusal_half_way_leaves_nothing_behind(string digits, string effects)
    {
        await using var host = await HostAsync();
        var service = MobileServices.HlrSubscriber($"23299999{digits}00001").With(("apn", """[{"id":"1","apn":"internet"}]"""));

        var change = await host.Network.ActivateAsync(service, Key, Token);

        Assert.Equal((NetworkProgress.Failed, false), (change.Value.Progress, change.Value.IsRetryable));
        Assert.Equal(effects, await host.EffectsAsync($"23299999{digits}00001"));
        Assert.Equal(FaultKind.NotFound, (await host.Network.ReadAsync(service, Token)).Fault?.Kind);
    }

    [Theory]
    [InlineData("01", "create,create,suspend,delete,delete")] // busy once
    [InlineData("06", "create,create,suspend,noChange,delete,delete")] // done, and the answer is lost
    [InlineData("07", "create,create,suspend,delete,delete")] // the session ends
    [InlineData("08", "create,create,suspend,noChange,delete,delete")] // done, and the element times out
    public async Task Trouble_on_the_way_is_overcome_and_every_change_happens_once(string digits, string effects)
    {
        await using var host = await HostAsync();
        var service = MobileServices.HlrSubscriber($"23299999{digits}00001");
        var network = host.Network;

        Done(await network.ActivateAsync(service, Key, Token));
        Done(await network.SuspendAsync(service, Key, Token));
        await StateAsync(network, service, NetworkState.Suspended);
        Done(await network.DeactivateAsync(service, Key, Token));

        Assert.Equal(effects, await host.EffectsAsync($"23299999{digits}00001"));
    }

    [Theory]
    [InlineData("02")]
    [InlineData("09")]
    public async Task An_HLR_that_stays_away_is_an_outage_and_nothing_is_done(string digits)
    {
        await using var host = await HostAsync();

        var change = await host.Network.ActivateAsync(MobileServices.HlrSubscriber($"23299999{digits}00001"), Key, Token);

        Assert.Equal(FaultKind.VendorUnavailable, change.Fault?.Kind);
        Assert.Equal("", await host.EffectsAsync($"23299999{digits}00001"));
    }

    [Fact]
    public async Task One_session_serves_all_is_renewed_and_logged_out()
    {
        await using var sandbox = await SoapSandbox.StartAsync(new SandboxOptions { Huawei = new HuaweiSandboxOptions { SessionLimit = 1 } }, "Huawei");
        for (var round = 0; round < 2; round++)
        {
            await using var host = AdapterHost.At("Huawei", sandbox.Http.BaseAddress!, MobileServices.Hlr); // the second one finds the place of the first one free
            await Task.WhenAll(Enumerable.Range(1, 8).Select(async number =>
                Done(await host.Network.ActivateAsync(MobileServices.HlrSubscriber($"2329912345{round}00{number:00}", $"437209990{round}{number:00}"), Key, Token))));
        }

        Assert.Equal(2, (await sandbox.ReportAsync("calls?match=POST */hlr%23LGI")).GetProperty("calls").GetArrayLength());
    }

    [Fact]
    public async Task A_session_on_another_host_is_not_believed()
    {
        await using var server = new FaultServer((_, _) => FaultServer.Reply.Of(307, "<a/>", "Location: http://192.0.2.1:8001/session\r\n"));
        await using var host = AdapterHost.At("Huawei", server.Address, MobileServices.Hlr);

        var read = await host.Network.ReadAsync(MobileServices.HlrSubscriber(), Token);

        Assert.Equal(FaultKind.VendorFailed, read.Fault?.Kind);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task What_is_configured_is_served_and_the_rest_is_not()
    {
        await using var mobile = await HostAsync();
        await using var both = await AdapterHost.SandboxAsync("Huawei", [.. MobileServices.Hlr, .. MobileServices.Fan]);

        Assert.Equal(["mobile-subscriber"], mobile.Network.Specifications);
        Assert.Equal(["mobile-subscriber", "ftth-access"], both.Network.Specifications);
        Assert.Equal(FaultKind.Unsupported, mobile.Network.Check(NetworkServices.FanAccess())?.Kind);
        Assert.True((await both.Health.PingAsync(Token)).IsSuccess);
    }

    private static Task<AdapterHost> HostAsync() => AdapterHost.SandboxAsync("Huawei", MobileServices.Hlr);

    private static void Done(Outcome<NetworkChange> change)
    {
        Assert.True(change.IsSuccess, change.Fault?.ToString());
        Assert.Equal(NetworkChange.Done, change.Value);
    }

    private static async Task StateAsync(INetworkDomain network, ServiceConfiguration service, NetworkState state)
    {
        var read = await network.ReadAsync(service, Token);
        Assert.True(read.IsSuccess, read.Fault?.ToString());
        Assert.Equal((state, true), (read.Value.State, read.Value.InSync));
        foreach (var name in (string[])["imsi", "msisdn", "subscriberProfile", "epsProfile"])
        {
            Assert.Equal(service.Characteristics[name].GetString(), read.Value.Characteristics[name].GetString());
        }
    }
}
