using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>The life of fibre accesses at the NCE-FAN that the Huawei sandbox plays.</summary>
public sealed class HuaweiFanNetworkTests
{
    private static readonly EffectKey Key = new("order-90210-1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_access_is_activated_changed_suspended_resumed_and_deactivated()
    {
        await using var host = await HostAsync();
        var (network, service) = (host.Network, NetworkServices.FanAccess());
        var faster = service.With(("downstreamMbps", "500"), ("upstreamMbps", "100"));

        Done(await network.ActivateAsync(service, Key, Token));
        Done(await network.ActivateAsync(service, Key with { MayHaveHappened = true }, Token));
        Done(await network.ModifyAsync(service, faster, Key, Token));
        Done(await network.SuspendAsync(faster, Key, Token));
        Done(await network.ResumeAsync(faster, Key, Token));
        Done(await network.DeactivateAsync(faster, Key, Token));
        Done(await network.DeactivateAsync(faster, Key, Token));

        Assert.Equal("create,noChange,modify,suspend,resume,delete", await host.EffectsAsync(service.Key));
        Assert.Equal(1, (await host.CallsAsync()).Count(call => call.StartsWith("PUT ", StringComparison.Ordinal)));
        Assert.Equal(FaultKind.Unsupported, (await network.ReadAsync(service, Token)).Fault?.Kind);
    }

    [Fact]
    public async Task A_place_that_is_taken_is_a_conflict_and_a_place_stays()
    {
        await using var host = await HostAsync();
        var (network, service) = (host.Network, NetworkServices.FanAccess());

        Done(await network.ActivateAsync(service, Key, Token));
        var second = await network.ActivateAsync(NetworkServices.FanAccess("ia-100201"), new("order-90210-2"), Token);
        var moved = await network.ModifyAsync(service, service.With(("port", "\"21\"")), new("order-90210-3"), Token);

        Assert.Equal(FaultKind.Conflict, second.Fault?.Kind);
        Assert.Equal((FaultKind.Unsupported, "port"), (moved.Fault!.Kind, moved.Fault.Field));
    }

    [Theory]
    [InlineData("OLT-BUSY-ONCE", "create,delete")]
    [InlineData("OLT-LOST", "create,noChange,noChange,delete")] // the look's answer is lost, too
    [InlineData("OLT-TIMEOUT", "create,noChange,noChange,delete")]
    [InlineData("OLT-TOKEN", "create,delete")]
    public async Task Trouble_on_the_way_is_overcome_and_every_change_happens_once(string olt, string effects)
    {
        await using var host = await HostAsync();
        var service = NetworkServices.FanAccess(olt: olt);

        Done(await host.Network.ActivateAsync(service, Key, Token));
        Done(await host.Network.DeactivateAsync(service, Key, Token));

        Assert.Equal(effects, await host.EffectsAsync(service.Key));
    }

    [Theory]
    [InlineData("OLT-BUSY")]
    [InlineData("OLT-OFFLINE")]
    public async Task An_OLT_that_stays_away_is_an_outage_and_nothing_is_done(string olt)
    {
        await using var host = await HostAsync();
        var service = NetworkServices.FanAccess(olt: olt);

        Assert.Equal(FaultKind.VendorUnavailable, (await host.Network.ActivateAsync(service, Key, Token)).Fault?.Kind);
        Assert.Equal("", await host.EffectsAsync(service.Key));
    }

    [Theory]
    [InlineData("OLT-REFUSE")]
    [InlineData("OLT-UNKNOWN")]
    public async Task A_refusal_leaves_no_VLAN_behind(string olt)
    {
        await using var host = await HostAsync(("Fan:AddVlan", "true"));
        var service = NetworkServices.FanAccess(olt: olt).With(("serviceVlan", "1234"));

        var change = await host.Network.ActivateAsync(service, Key, Token);

        Assert.Equal((NetworkProgress.Failed, false), (change.Value.Progress, change.Value.IsRetryable));
        Assert.Equal(olt == "OLT-REFUSE" ? "create,delete" : "", await host.EffectsAsync($"{olt}/1234"));
        Assert.Equal("", await host.EffectsAsync(service.Key));
    }

    [Fact]
    public async Task A_VLAN_is_added_where_it_is_not_there_yet()
    {
        await using var host = await HostAsync(("Fan:AddVlan", "true"));

        Done(await host.Network.ActivateAsync(NetworkServices.FanAccess("ia-100300").With(("serviceVlan", "1234")), Key, Token));
        Done(await host.Network.ActivateAsync(NetworkServices.FanAccess("ia-100301", port: "21").With(("serviceVlan", "1234")), new("order-90210-2"), Token));

        Assert.Equal("create", await host.EffectsAsync("OLT9002/1234"));
    }

    [Fact]
    public async Task A_wrong_password_is_tried_once_so_that_nobody_is_locked_out()
    {
        await using var host = await HostAsync(("Fan:Password", "wrong"));

        for (var attempt = 0; attempt < 6; attempt++)
        {
            Assert.Equal(FaultKind.VendorFailed, (await host.Network.ActivateAsync(NetworkServices.FanAccess(), Key, Token)).Fault?.Kind);
        }

        Assert.Equal(1, (await host.CallsAsync()).Count(call => call.StartsWith("PUT ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Calls_keep_the_pace_that_the_controller_wants()
    {
        await using var host = await HostAsync(("Fan:CallsPerSecond", "10"));
        var started = TimeProvider.System.GetTimestamp();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(async number =>
            Done(await host.Network.ActivateAsync(NetworkServices.FanAccess($"ia-10040{number}", port: $"{number}"), Key, Token))));

        Assert.True(TimeProvider.System.GetElapsedTime(started) > TimeSpan.FromMilliseconds(480), "six calls at ten a second take half a second");
    }

    [Theory]
    [InlineData("oltName", null)]
    [InlineData("frame", "\"a\"")]
    [InlineData("serviceVlan", "4095")]
    [InlineData("userVlan", "\"37\"")]
    [InlineData("vlanMode", "\"tagged\"")]
    [InlineData("downstreamMbps", "123")]
    [InlineData("upstreamMbps", null)]
    [InlineData("unknownMulticast", "\"drop\"")]
    [InlineData("colour", "\"red\"")]
    public async Task What_is_wrong_is_told_by_the_name_of_the_characteristic(string name, string? json)
    {
        await using var host = await HostAsync();

        Assert.Null(host.Network.Check(NetworkServices.FanAccess()));
        Assert.Equal((FaultKind.Invalid, name), host.Network.Check(NetworkServices.FanAccess().With((name, json))) is { } fault ? (fault.Kind, fault.Field) : default);
    }

    private static Task<AdapterHost> HostAsync(params (string Key, string Value)[] settings) => AdapterHost.SandboxAsync("Huawei", [.. MobileServices.Fan, .. settings]);

    private static void Done(Outcome<NetworkChange> change)
    {
        Assert.True(change.IsSuccess, change.Fault?.ToString());
        Assert.Equal(NetworkChange.Done, change.Value);
    }
}
