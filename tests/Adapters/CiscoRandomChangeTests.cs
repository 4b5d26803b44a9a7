using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Random VPNs, changed into other random ones: what differs, merged and removed, gives what was wanted.</summary>
public sealed class CiscoRandomChangeTests(ITestOutputHelper output)
{
    private static readonly string[] Devices = ["pe-wien-1", "pe-wien-2", "pe-graz-1", "pe-linz-1"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Async")]
    [InlineData("None")]
    public async Task Whatever_a_VPN_is_changed_to_is_what_the_network_has(string queue)
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var host = await AdapterHost.SandboxAsync("Cisco", ("CommitQueue", queue));
        var network = host.Network;
        var current = Vpn(random);
        await network.EndAsync(current, await network.ActivateAsync(current, new("order-0"), Token));

        for (var change = 1; change <= 40; change++)
        {
            var wanted = Vpn(random);
            Assert.Null(network.Check(wanted));
            var end = await network.EndAsync(wanted, await network.ModifyAsync(current, wanted, new($"order-{change}"), Token));
            var read = (await network.ReadAsync(wanted, Token)).Value;

            Assert.Equal(NetworkChange.Done, end);
            Assert.True(JsonNode.DeepEquals(Ordered(wanted.Characteristics), Ordered(read.Characteristics)), $"{Ordered(wanted.Characteristics)}\n{Ordered(read.Characteristics)}");
            current = wanted;
        }
    }

    private static ServiceConfiguration Vpn(Random random)
    {
        var autonomousSystems = Devices.ToDictionary(device => device, _ => random.Next(2) == 0 ? (int?)null : random.Next(1, 100));
        var sites = Enumerable.Range(1, random.Next(1, 5)).Select(number => Site(random, $"ac-{number}", autonomousSystems)).ToArray<JsonNode?>();
        var targets = Enumerable.Range(1, random.Next(1, 4)).Select(number => new JsonObject
        {
            ["value"] = $"0:65091:{random.Next(1, 4) + (10 * number)}",
            ["direction"] = Of(random, "import", "export", "both"),
        }).ToArray<JsonNode?>();
        var tree = new JsonObject
        {
            ["topology"] = Of(random, "any-to-any", "hub-spoke", "custom"),
            ["routeDistinguisher"] = $"0:65091:{random.Next(1, 4)}",
            ["addressFamily"] = Of(random, "ipv4", "ipv6"),
            ["routeTarget"] = new JsonArray(targets),
            ["site"] = new JsonArray(sites),
        };
        return new()
        {
            Key = "cs-random-l3vpn",
            Specification = "l3vpn",
            Characteristics = JsonElement.Parse(tree.ToJsonString()).EnumerateObject().ToDictionary(member => member.Name, member => member.Value),
        };
    }

    private static JsonObject Site(Random random, string id, Dictionary<string, int?> autonomousSystems)
    {
        var device = Of(random, Devices);
        var site = new JsonObject { ["id"] = id, ["device"] = device, ["interface"] = $"GigabitEthernet0/0/0/{random.Next(1, 9)}" };
        if (autonomousSystems[device] is { } number)
        {
            site["localAs"] = number;
        }

        if (random.Next(4) > 0)
        {
            var encapsulation = Of(random, "dot1q", "qinq", "untagged-int", "priority-tagged");
            site["encapsulation"] = encapsulation;
            AddIf(encapsulation is "dot1q" or "qinq", site, "vlan", random.Next(1, 4095));
            AddIf(encapsulation is "qinq", site, "svlan", random.Next(1, 4095));
        }

        var hasAddress = random.Next(2) == 0;
        AddIf(hasAddress, site, "ipv4PrefixLength", random.Next(0, 33));
        if (hasAddress)
        {
            site["ipv4Address"] = $"10.0.{random.Next(256)}.{random.Next(256)}";
        }

        AddIf(random.Next(2) == 0, site, "bandwidthDown", random.NextInt64(long.MaxValue));
        AddIf(random.Next(2) == 0, site, "bandwidthUp", random.NextInt64(long.MaxValue));
        AddIf(random.Next(2) == 0, site, "mtu", random.Next(1, 9000));
        return site;
    }

    private static void AddIf(bool condition, JsonObject site, string name, long value)
    {
        if (condition)
        {
            site[name] = value;
        }
    }

    private static string Of(Random random, params string[] words) => words[random.Next(words.Length)];

    /// <summary>Characteristics whose lists stand in an order of their own: a network keeps entries by their keys.</summary>
    private static JsonObject Ordered(IReadOnlyDictionary<string, JsonElement> characteristics)
    {
        var tree = characteristics.Tree().AsObject();
        foreach (var (name, keys) in (ReadOnlySpan<(string, string[])>)[("site", ["device", "id"]), ("routeTarget", ["value"])])
        {
            var entries = tree[name]!.AsArray().Select(entry => entry!.DeepClone()).OrderBy(entry => string.Concat(keys.Select(key => $"{entry[key]} ")), StringComparer.Ordinal);
            tree[name] = new JsonArray([.. entries]);
        }

        return tree;
    }
}
