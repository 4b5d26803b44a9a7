using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>The life of fibre accesses in the network that the Altiplano and NSP sandboxes play.</summary>
public sealed class NokiaNetworkTests
{
    private static readonly EffectKey Key = new("order-90210-1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Altiplano", "/24.6-altiplano-ac")]
    [InlineData("Nsp", "")]
    public async Task An_access_is_activated_read_changed_suspended_resumed_and_deactivated(string product, string path)
    {
        await using var host = await AdapterHost.SandboxAsync("Nokia", ("Product", product), ("BasePath", path));
        await PlanAsync(host, product);
        var (network, service) = (host.Network, NetworkServices.Ftth());
        var faster = service.With(("downstreamMbps", "500"), ("upstreamMbps", "100"));
        var tagged = faster.With(("vlanMode", "\"tagged\""), ("userVlan", "7"));

        Done(await network.EndAsync(service, await network.ActivateAsync(service, Key, Token)));
        await SameAsync(network, service, NetworkState.Active);
        Done(await network.EndAsync(faster, await network.ModifyAsync(service, faster, Key, Token)));
        await SameAsync(network, faster, NetworkState.Active);
        Done(await network.EndAsync(tagged, await network.ModifyAsync(faster, tagged, Key, Token)));
        await SameAsync(network, tagged, NetworkState.Active);
        Done(await network.EndAsync(tagged, await network.SuspendAsync(tagged, Key, Token)));
        await SameAsync(network, tagged, NetworkState.Suspended);
        Done(await network.EndAsync(tagged, await network.ResumeAsync(tagged, Key, Token)));
        await SameAsync(network, tagged, NetworkState.Active);
        Done(await network.EndAsync(tagged, await network.DeactivateAsync(tagged, Key, Token)));

        Assert.Equal(FaultKind.NotFound, (await network.ReadAsync(tagged, Token)).Fault?.Kind);
        Assert.Equal("create,modify,modify,suspend,resume,delete", await host.EffectsAsync(service.Key));
        Assert.Equal("create,delete", await host.EffectsAsync("ONT-AT9-000123"));
    }

    [Fact]
    public async Task An_ONT_is_swapped_by_its_serial_number()
    {
        await using var host = await AdapterHost.SandboxAsync("Nokia");
        var (network, service) = (host.Network, NetworkServices.Ftth());
        var swapped = service.With(("ontSerialNumber", "\"ALCL00000001\""));

        Done(await network.EndAsync(service, await network.ActivateAsync(service, Key, Token)));
        Done(await network.EndAsync(swapped, await network.ModifyAsync(service, swapped, Key, Token)));

        await SameAsync(network, swapped, NetworkState.Active);
        Assert.Equal("create", await host.EffectsAsync(service.Key));
        Assert.Equal("create,modify", await host.EffectsAsync("ONT-AT9-000123"));
    }

    [Fact]
    public async Task Services_share_an_ONT_and_the_last_one_takes_it_along()
    {
        await using var host = await AdapterHost.SandboxAsync("Nokia");
        var (network, first, second) = (host.Network, NetworkServices.Ftth("cs-0001-ftth"), NetworkServices.Ftth("cs-0002-ftth"));

        foreach (var service in (ServiceConfiguration[])[first, second])
        {
            Done(await network.EndAsync(service, await network.ActivateAsync(service, Key, Token)));
        }

        Done(await network.EndAsync(first, await network.DeactivateAsync(first, Key, Token)));
        await SameAsync(network, second, NetworkState.Active);
        Done(await network.EndAsync(second, await network.DeactivateAsync(second, Key, Token)));

        Assert.Equal("create,delete", await host.EffectsAsync("ONT-AT9-000123"));
    }

    [Fact]
    public async Task Whatever_comes_twice_happens_once()
    {
        await using var host = await AdapterHost.SandboxAsync("Nokia");
        var (network, service) = (host.Network, NetworkServices.Ftth());

        for (var time = 0; time < 2; time++)
        {
            Done(await network.EndAsync(service, await network.ActivateAsync(service, Key with { MayHaveHappened = time > 0 }, Token)));
        }

        for (var time = 0; time < 2; time++)
        {
            Done(await network.EndAsync(service, await network.DeactivateAsync(service, Key with { MayHaveHappened = time > 0 }, Token)));
        }

        Assert.Equal(["create", "delete"], (await host.EffectsAsync(service.Key)).Split(',').Where(effect => effect != "noChange"));
    }

    [Theory]
    [InlineData(409)]
    [InlineData(400)]
    public async Task Another_ONT_or_service_of_the_same_name_is_not_taken_for_ours(int status)
    {
        await using var host = await AdapterHost.SandboxAsync(
            "Nokia", new SandboxOptions { Nokia = new() { AlignmentTime = TimeSpan.FromMilliseconds(2), ExistingIntentStatus = status } });
        var (network, service) = (host.Network, NetworkServices.Ftth());
        Done(await network.EndAsync(service, await network.ActivateAsync(service, Key, Token)));

        var otherOnt = await network.ActivateAsync(service.With(("ontSerialNumber", "\"ALCL00000001\"")), Key, Token);
        var otherSpeed = await network.ActivateAsync(service.With(("downstreamMbps", "1000"), ("upstreamMbps", "500")), Key, Token);

        Assert.Equal((FaultKind.Conflict, "ontSerialNumber"), (otherOnt.Fault!.Kind, otherOnt.Fault.Field));
        Assert.Equal((FaultKind.Conflict, "downstreamMbps"), (otherSpeed.Fault!.Kind, otherSpeed.Fault.Field));
        await SameAsync(network, service, NetworkState.Active);
    }

    [Fact]
    public async Task A_refused_service_leaves_no_ONT_behind_that_was_made_for_it()
    {
        await using var host = await AdapterHost.SandboxAsync("Nokia");
        var (network, service) = (host.Network, NetworkServices.Ftth().With(("infra", "\"NOWHERE\"")));

        var end = await network.EndAsync(service, await network.ActivateAsync(service, Key, Token));

        Assert.Equal((NetworkProgress.Failed, false), (end.Progress, end.IsRetryable));
        Assert.DoesNotContain("NOWHERE", end.Failure, StringComparison.Ordinal);
        var other = NetworkServices.Ftth(serial: "ALCL00000001"); // which an ONT left behind would refuse
        Done(await network.EndAsync(other, await network.ActivateAsync(other, Key, Token)));
    }

    [Fact]
    public async Task A_refused_service_leaves_an_ONT_alone_that_was_there_before()
    {
        await using var host = await AdapterHost.SandboxAsync("Nokia");
        var (network, service) = (host.Network, NetworkServices.Ftth());
        Done(await network.EndAsync(service, await network.ActivateAsync(service, Key, Token)));

        var refused = await network.ActivateAsync(NetworkServices.Ftth("cs-0009-ftth").With(("infra", "\"NOWHERE\"")), Key, Token);

        Assert.Equal(FaultKind.Refused, refused.Fault?.Kind);
        Assert.Equal("create", await host.EffectsAsync("ONT-AT9-000123"));
    }

    [Fact]
    public async Task An_access_that_never_aligns_has_failed_in_the_end_and_can_be_taken_away()
    {
        await using var host = await AdapterHost.SandboxAsync("Nokia", ("AlignmentTimeout", "00:00:01"));
        var (network, service) = (host.Network, NetworkServices.Ftth().With(("fiberName", "\"FIBER-UNREACHABLE-1\"")));

        var change = (await network.ActivateAsync(service, Key, Token)).Value;
        var end = await network.FollowAsync(service, "aligned:1", Token);

        Assert.Equal(NetworkProgress.Running, change.Progress);
        Assert.Equal((NetworkProgress.Failed, true), (end.Value.Progress, end.Value.IsRetryable));
        Assert.NotEqual(FaultKind.NotFound, (await network.ReadAsync(service, Token)).Fault?.Kind);
    }

    [Fact]
    public async Task A_change_is_followed_while_the_network_takes_its_time()
    {
        var clock = new StandingClock();
        await using var host = await AdapterHost.SandboxAsync("Nokia", new SandboxOptions { Nokia = new() { AlignmentTime = TimeSpan.FromSeconds(30) }, Clock = clock });
        var (network, service) = (host.Network, NetworkServices.Ftth());

        var change = (await network.ActivateAsync(service, Key, Token)).Value;
        clock.Advance(TimeSpan.FromSeconds(31));
        Done(await network.EndAsync(service, change));
        var leaving = (await network.DeactivateAsync(service, Key, Token)).Value;
        clock.Advance(TimeSpan.FromSeconds(31));
        var ont = (await network.FollowAsync(service, leaving.Handle!, Token)).Value;
        clock.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal([NetworkProgress.Running, NetworkProgress.Running, NetworkProgress.Running], [change.Progress, leaving.Progress, ont.Progress]);
        Done(await network.EndAsync(service, ont));
        Assert.Equal("create,delete", await host.EffectsAsync(service.Key));
    }

    [Theory]
    [InlineData("ontName", "\"ONT-AT9-000999\"", "ontName")]
    [InlineData("uni", "\"LAN2\"", "uni")]
    [InlineData("ontSerialNumber", null, "ontSerialNumber")]
    public async Task What_names_a_service_is_not_changed(string name, string? value, string field)
    {
        await using var host = AdapterHost.At("Nokia", FaultServer.Nowhere());
        var service = NetworkServices.Ftth();

        var change = await host.Network.ModifyAsync(service, service.With((name, value)), Key, Token);

        Assert.Equal((FaultKind.Unsupported, field), (change.Fault!.Kind, change.Fault.Field));
    }

    [Fact]
    public async Task Services_are_listed_page_by_page_and_the_seeds_read_as_they_are_told()
    {
        await using var host = await AdapterHost.SandboxAsync("Nokia");

        var first = (await host.Network.ListAsync("ftth-access", 0, 3, Token)).Value;
        var second = (await host.Network.ListAsync("ftth-access", 3, 3, Token)).Value;

        Assert.Equal((3, 4, 1, 4), (first.Items.Count, first.TotalCount, second.Items.Count, second.TotalCount));
        Assert.Equal(
            TeleCo.Gateway.Sandbox.Seeds.NokiaSeeds.Services.Select(seed => seed.Key).Order(StringComparer.Ordinal),
            first.Items.Concat(second.Items).Select(service => service.Key).Order(StringComparer.Ordinal));
        foreach (var seed in TeleCo.Gateway.Sandbox.Seeds.NokiaSeeds.Services)
        {
            ServiceConfiguration service = new()
            {
                Key = seed.Key,
                Specification = seed.Specification,
                Characteristics = JsonElement.Parse(seed.Characteristics).EnumerateObject().ToDictionary(member => member.Name, member => member.Value),
            };
            Assert.Null(host.Network.Check(service));
            await SameAsync(host.Network, service, seed.State == "active" ? NetworkState.Active : NetworkState.Suspended);
        }
    }

    [Theory]
    [InlineData("""{"match":"POST *ibn:ibn?*","kind":"lock","count":1}""")]
    [InlineData("""{"match":"GET *","kind":"rateLimit","count":1}""")]
    [InlineData("""{"match":"POST *ibn:ibn?*","kind":"reset","count":1}""")]
    [InlineData("""{"match":"*","kind":"expireTokens","count":1}""")]
    public async Task A_failure_of_a_moment_is_overcome(string fault)
    {
        await using var host = await AdapterHost.SandboxAsync("Nokia");
        var (network, service) = (host.Network, NetworkServices.Ftth());
        await network.ListAsync("ftth-access", 0, 1, Token);
        await host.FaultAsync(fault);

        Done(await network.EndAsync(service, await network.ActivateAsync(service, Key, Token)));
        Assert.Equal("create", await host.EffectsAsync(service.Key));
    }

    /// <summary>What planning has made in Altiplano is made by hand in NSP.</summary>
    private static async Task PlanAsync(AdapterHost host, string product)
    {
        if (product != "Nsp")
        {
            return;
        }

        using var nsp = new HttpClient { BaseAddress = host.Address };
        nsp.DefaultRequestHeaders.Authorization = NetworkSandbox.Basic("sandbox-user", "sandbox-secret");
        var login = await PostAsync(nsp, "/rest-gateway/rest/api/v1/auth/token", """{"grant_type":"client_credentials"}""");
        nsp.DefaultRequestHeaders.Authorization = new("Bearer", login.GetProperty("access_token").GetString());
        foreach (var (type, target) in ((string, string)[])[("fiber", "FIBER-OLT-1200-LT1-PON3"), ("l2-infra", "HSI-1200")])
        {
            await PostAsync(nsp, "/restconf/data/ibn:ibn", """
                {"ibn:intent":{"target":"TARGET","intent-type":"TYPE","intent-type-version":1,"required-network-state":"active","ibn:intent-specific-data":{"TYPE:TYPE":{}}}}
                """.Replace("TARGET", target, StringComparison.Ordinal).Replace("TYPE", type, StringComparison.Ordinal));
        }
    }

    private static async Task<JsonElement> PostAsync(HttpClient http, string target, string json)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri(target, UriKind.Relative), content, Token);
        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.True(answer.IsSuccessStatusCode && !text.Contains("errors", StringComparison.Ordinal), text);
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }

    private static void Done(NetworkChange change) => Assert.Equal(NetworkChange.Done, change);

    private static async Task SameAsync(INetworkDomain network, ServiceConfiguration service, NetworkState state)
    {
        var read = await network.ReadAsync(service, Token);
        Assert.True(read.IsSuccess, read.Fault?.ToString());
        Assert.Equal((service.Key, state, true), (read.Value.Key, read.Value.State, read.Value.InSync));
        Assert.True(JsonNode.DeepEquals(service.Characteristics.Tree(), read.Value.Characteristics.Tree()), read.Value.Characteristics.Tree().ToJsonString());
    }
}
