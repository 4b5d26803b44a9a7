using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>The life of services in the network that the NSO sandbox plays.</summary>
public sealed class CiscoNetworkTests
{
    private static readonly EffectKey Key = new("order-90210-1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Async", "Query")]
    [InlineData("Async", "Header")]
    [InlineData("Sync", "Query")]
    [InlineData("None", "Query")]
    public async Task A_VPN_is_activated_read_changed_suspended_resumed_and_deactivated(string queue, string parameters)
    {
        await using var host = await AdapterHost.SandboxAsync("Cisco", ("CommitQueue", queue), ("CommitParameters", parameters));
        var (network, service) = (host.Network, Vpn("cs-0001-l3vpn"));
        var faster = service.With(("site.bandwidthDown", "200000000"));
        var smaller = faster.With(("routeTarget.value", "\"0:65091:95\""), ("site.mtu", null));

        Done(await network.EndAsync(service, await network.ActivateAsync(service, Key, Token)));
        await SameAsync(network, service, NetworkState.Active);
        Done(await network.EndAsync(faster, await network.ModifyAsync(service, faster, new("order-90210-2"), Token)));
        await SameAsync(network, faster, NetworkState.Active);
        Done(await network.EndAsync(smaller, await network.ModifyAsync(faster, smaller, new("order-90210-3"), Token)));
        await SameAsync(network, smaller, NetworkState.Active);
        Done(await network.EndAsync(smaller, await network.SuspendAsync(smaller, new("order-90210-4"), Token)));
        await SameAsync(network, smaller, NetworkState.Suspended);
        Done(await network.EndAsync(smaller, await network.ResumeAsync(smaller, new("order-90210-5"), Token)));
        await SameAsync(network, smaller, NetworkState.Active);
        Done(await network.EndAsync(smaller, await network.DeactivateAsync(smaller, new("order-90210-6"), Token)));

        Assert.Equal(FaultKind.NotFound, (await network.ReadAsync(smaller, Token)).Fault?.Kind);
        Assert.Equal("create,modify,modify,suspend,resume,delete", await host.EffectsAsync(service.Key));
    }

    [Fact]
    public async Task Other_models_live_the_same_life()
    {
        await using var host = await AdapterHost.SandboxAsync("Cisco", ("DryRun", "true"));
        var network = host.Network;
        foreach (var service in (ServiceConfiguration[])[NetworkServices.L2Vpn("cs-0001-l2vpn", "pe-wien-1", "pe-linz-1"), NetworkServices.Internet("cs-0001-inet")])
        {
            Done(await network.EndAsync(service, await network.ActivateAsync(service, Key, Token)));
            await SameAsync(network, service, NetworkState.Active);
            Done(await network.EndAsync(service, await network.SuspendAsync(service, Key, Token)));
            await SameAsync(network, service, NetworkState.Suspended);
            Done(await network.EndAsync(service, await network.DeactivateAsync(service, Key, Token)));
            Assert.Equal("create,suspend,delete", await host.EffectsAsync(service.Key));
        }
    }

    [Fact]
    public async Task An_activation_that_comes_twice_happens_once()
    {
        await using var host = await AdapterHost.SandboxAsync("Cisco");
        var (network, service) = (host.Network, NetworkServices.Internet("cs-0002-inet"));

        var first = await network.ActivateAsync(service, Key, Token);
        Done(await network.EndAsync(service, await network.ActivateAsync(service, Key with { MayHaveHappened = true }, Token)));
        Done(await network.EndAsync(service, first));

        Assert.Equal(["create"], (await host.EffectsAsync(service.Key)).Split(',').Where(effect => effect != "noChange"));
    }

    [Fact]
    public async Task A_deactivation_that_comes_twice_is_done_and_so_is_one_of_nothing()
    {
        await using var host = await AdapterHost.SandboxAsync("Cisco");
        var (network, service) = (host.Network, Vpn("cs-0003-l3vpn"));

        Done(await network.EndAsync(service, await network.DeactivateAsync(service, Key, Token)));
        Done(await network.EndAsync(service, await network.ActivateAsync(service, Key, Token)));
        Done(await network.EndAsync(service, await network.DeactivateAsync(service, Key, Token)));
        Done(await network.EndAsync(service, await network.DeactivateAsync(service, Key with { MayHaveHappened = true }, Token)));

        Assert.Equal("create,delete", await host.EffectsAsync(service.Key));
    }

    [Theory]
    [InlineData("pe-unreachable-1", true)]
    [InlineData("pe-locked-1", true)]
    [InlineData("pe-out-of-sync-1", false)]
    public async Task A_queued_change_that_a_device_refuses_has_failed_and_is_taken_back(string device, bool isRetryable)
    {
        await using var host = await AdapterHost.SandboxAsync("Cisco", ("NoOverwrite", "false"));
        var (network, service) = (host.Network, NetworkServices.Internet("cs-0004-inet", device));

        var end = await network.EndAsync(service, await network.ActivateAsync(service, Key, Token));

        Assert.Equal((NetworkProgress.Failed, isRetryable), (end.Progress, end.IsRetryable));
        Assert.DoesNotContain(device, end.Failure, StringComparison.Ordinal);
        Assert.Equal(FaultKind.NotFound, (await network.ReadAsync(service, Token)).Fault?.Kind);
        Assert.Equal("", await host.EffectsAsync(service.Key));
    }

    [Theory]
    [InlineData("pe-unreachable-1", FaultKind.VendorUnavailable)]
    [InlineData("pe-locked-1", FaultKind.VendorUnavailable)]
    [InlineData("pe-out-of-sync-1", FaultKind.Refused)]
    [InlineData("pe-nowhere-1", FaultKind.Refused)]
    public async Task A_change_that_a_device_refuses_at_once_is_told_by_its_kind_and_asked_once(string device, FaultKind expected)
    {
        await using var host = await AdapterHost.SandboxAsync("Cisco", ("CommitQueue", "None"));
        var service = Vpn("cs-0005-l3vpn", device);

        var change = await host.Network.ActivateAsync(service, Key, Token);

        Assert.Equal(expected, change.Fault?.Kind);
        Assert.DoesNotContain(device, change.Fault!.Message, StringComparison.Ordinal);
        Assert.Single(await host.CallsAsync());
    }

    [Fact]
    public async Task A_change_is_followed_while_the_queue_holds_it()
    {
        var clock = new StandingClock();
        await using var host = await AdapterHost.SandboxAsync("Cisco", new SandboxOptions { Cisco = new() { CommitQueueTime = TimeSpan.FromSeconds(30) }, Clock = clock });
        var (network, service) = (host.Network, Vpn("cs-0006-l3vpn"));

        var change = (await network.ActivateAsync(service, Key, Token)).Value;
        var later = (await network.FollowAsync(service, change.Handle!, Token)).Value;
        clock.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal((NetworkProgress.Running, NetworkProgress.Running), (change.Progress, later.Progress));
        Done(await network.EndAsync(service, later));
    }

    [Theory]
    [InlineData("pe-wien-1", NetworkProgress.Done)]
    [InlineData("pe-unreachable-1", NetworkProgress.Failed)]
    public async Task Where_the_queue_forgets_what_is_there_tells(string device, NetworkProgress expected)
    {
        var clock = new StandingClock();
        await using var host = await AdapterHost.SandboxAsync(
            "Cisco", new SandboxOptions { Cisco = new() { CommitQueueTime = TimeSpan.FromSeconds(30), KeepCompletedItems = false }, Clock = clock });
        var (network, service) = (host.Network, NetworkServices.Internet("cs-0007-inet", device));

        var change = await network.ActivateAsync(service, Key, Token);
        clock.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal(expected, (await network.EndAsync(service, change, 20)).Progress);
    }

    [Theory]
    [InlineData("queue:there:")]
    [InlineData("queue:there:1/../2")]
    [InlineData("nothing")]
    public async Task A_handle_that_is_none_is_no_call(string handle)
    {
        await using var host = await AdapterHost.SandboxAsync("Cisco");

        var change = await host.Network.FollowAsync(NetworkServices.Internet(), handle, Token);

        Assert.True(handle == "queue:there:" || change.Fault?.Kind == FaultKind.Internal, change.Fault?.ToString());
        Assert.DoesNotContain("1/../2", string.Join('\n', await host.CallsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_are_listed_page_by_page_with_their_state()
    {
        await using var host = await AdapterHost.SandboxAsync("Cisco");

        var first = (await host.Network.ListAsync("l3vpn", 0, 3, Token)).Value;
        var second = (await host.Network.ListAsync("l3vpn", 3, 3, Token)).Value;

        Assert.Equal((3, 4, 1, 4), (first.Items.Count, first.TotalCount, second.Items.Count, second.TotalCount));
        Assert.Equal(4, first.Items.Concat(second.Items).DistinctBy(service => service.Key).Count());
        Assert.Single(first.Items.Concat(second.Items), service => service.State == NetworkState.Suspended);
    }

    [Fact]
    public async Task The_seeds_read_as_they_are_told()
    {
        await using var host = await AdapterHost.SandboxAsync("Cisco");
        foreach (var seed in TeleCo.Gateway.Sandbox.Seeds.CiscoSeeds.Services)
        {
            ServiceConfiguration service = new()
            {
                Key = seed.Key,
                Specification = seed.Specification,
                Characteristics = System.Text.Json.JsonElement.Parse(seed.Characteristics).EnumerateObject().ToDictionary(member => member.Name, member => member.Value),
            };
            Assert.Null(host.Network.Check(service));
            await SameAsync(host.Network, service, seed.State == "active" ? NetworkState.Active : NetworkState.Suspended);
        }
    }

    [Fact]
    public async Task Renewed_tokens_are_taken_over()
    {
        await using var host = await AdapterHost.SandboxAsync(
            "Cisco", new SandboxOptions { Cisco = new() { RotateTokens = true } }, ("Login", "Token"), ("Token", "sandbox-token"));

        for (var time = 0; time < 3; time++)
        {
            Assert.True((await host.Network.ListAsync("l3vpn", 0, 1, Token)).IsSuccess);
        }
    }

    [Fact]
    public async Task A_user_who_may_only_read_is_not_served() => await NotServedAsync(("Username", "sandbox-viewer"));

    [Fact]
    public async Task A_wrong_password_is_not_served() => await NotServedAsync(("Password", "wrong"));

    private static async Task NotServedAsync((string, string) setting)
    {
        await using var host = await AdapterHost.SandboxAsync("Cisco", setting);

        var change = await host.Network.ActivateAsync(NetworkServices.Internet(), Key, Token);

        Assert.Equal(FaultKind.VendorFailed, change.Fault?.Kind);
    }

    private static ServiceConfiguration Vpn(string key, string second = "pe-linz-1") => NetworkServices.L3Vpn(key, "pe-wien-1", second);

    private static void Done(NetworkChange change) => Assert.Equal(NetworkChange.Done, change);

    private static async Task SameAsync(INetworkDomain network, ServiceConfiguration service, NetworkState state)
    {
        var read = await network.ReadAsync(service, Token);
        Assert.True(read.IsSuccess, read.Fault?.ToString());
        Assert.Equal((service.Key, state, true), (read.Value.Key, read.Value.State, read.Value.InSync));
        Assert.True(JsonNode.DeepEquals(service.Characteristics.Tree(), read.Value.Characteristics.Tree()), read.Value.Characteristics.Tree().ToJsonString());
    }
}
