using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Services to put into networks.</summary>
internal static class NetworkServices
{
    /// <summary>The VPN of the shared sample, on devices of the sandbox's or the sample's own.</summary>
    public static ServiceConfiguration L3Vpn(string key = "svc-4711", string first = "PE1", string second = "PE2") => Of(key, "l3vpn", $$"""
        {"topology":"any-to-any","routeDistinguisher":"0:65091:91","addressFamily":"ipv4","routeTarget":[{"value":"0:65091:91","direction":"both"}],
         "site":[
           {"id":"ac-1","device":"{{first}}","localAs":65091,"interface":"GigabitEthernet0/0/0/1","encapsulation":"dot1q","vlan":100,
            "ipv4Address":"10.91.1.1","ipv4PrefixLength":30,"bandwidthDown":100000000,"bandwidthUp":100000000,"mtu":1500},
           {"id":"ac-2","device":"{{second}}","localAs":65091,"interface":"GigabitEthernet0/0/0/2","encapsulation":"dot1q","vlan":100,
            "ipv4Address":"10.91.1.5","ipv4PrefixLength":30,"bandwidthDown":100000000,"bandwidthUp":100000000,"mtu":1500}]}
        """);

    public static ServiceConfiguration L2Vpn(string key = "svc-5001", string first = "PE1", string second = "PE2") => Of(key, "l2vpn", $$"""
        {"topology":"any-to-any","site":[
           {"id":"ac-a","device":"{{first}}","interface":"GigabitEthernet0/0/0/3","encapsulation":"dot1q","vlan":200},
           {"id":"ac-z","device":"{{second}}","interface":"GigabitEthernet0/0/0/3","encapsulation":"dot1q","vlan":200}]}
        """);

    public static ServiceConfiguration Internet(string key = "ia-100200", string device = "OLT-1200-01") => Of(key, "internet-access", $$"""
        {"customerId":"C-1001","accessDevice":"{{device}}","accessPort":"1/1/3/7","svlan":1200,"cvlan":37,
         "downstreamKbps":250000,"upstreamKbps":50000,"ipv4Mode":"dhcp"}
        """);

    public static ServiceConfiguration Ftth(string key = "cs-0001-ftth", string ont = "ONT-AT9-000123", string serial = "ALCLB2C3D4E5") => Of(key, "ftth-access", $$"""
        {"ontName":"{{ont}}","ontType":"XS-010X-Q","ontSerialNumber":"{{serial}}","ponTechnology":"xgs","fiberName":"FIBER-OLT-1200-LT1-PON3",
         "uni":"LAN1","serviceProfile":"HSI","infra":"HSI-1200","vlanMode":"untagged","downstreamMbps":250,"upstreamMbps":50}
        """) with { CustomerId = "C-1001" };

    /// <summary>The access of the shared sample, on the sandbox's or the sample's own OLT.</summary>
    public static ServiceConfiguration FanAccess(string key = "ia-100200", string olt = "OLT9002", string port = "20") => Of(key, "ftth-access", $$"""
        {"oltName":"{{olt}}","frame":"0","slot":"13","port":"{{port}}","serviceVlan":999,"userVlan":37,"vlanMode":"translateAndAdd",
         "downstreamMbps":250,"upstreamMbps":50,"unknownMulticast":"discard"}
        """);

    /// <summary>The same service with some characteristics otherwise; null takes one away. A dotted name changes it in the list's first entry.</summary>
    public static ServiceConfiguration With(this ServiceConfiguration service, params (string Name, string? Json)[] changes)
    {
        var tree = JsonNode.Parse(JsonSerializer.Serialize(service.Characteristics))!.AsObject();
        foreach (var (name, json) in changes)
        {
            var at = name.Split('.') is [var list, _] ? tree[list]![0]!.AsObject() : tree;
            var local = name.Split('.')[^1];
            at.Remove(local);
            if (json is not null)
            {
                at[local] = JsonNode.Parse(json);
            }
        }

        return Of(service.Key, service.Specification, tree.ToJsonString()) with { CustomerId = service.CustomerId };
    }

    /// <summary>Characteristics as text whose order does not matter.</summary>
    public static JsonNode Tree(this IReadOnlyDictionary<string, JsonElement> characteristics) => JsonNode.Parse(JsonSerializer.Serialize(characteristics))!;

    /// <summary>Asks after a change until it is over, at most a number of times.</summary>
    public static async Task<NetworkChange> EndAsync(this INetworkDomain network, ServiceConfiguration service, Outcome<NetworkChange> change, int tries = 400)
    {
        while (change.IsSuccess && change.Value.Progress == NetworkProgress.Running && tries-- > 0)
        {
            change = await network.FollowAsync(service, change.Value.Handle!, TestContext.Current.CancellationToken);
        }

        Assert.True(change.IsSuccess, change.Fault?.ToString());
        return change.Value;
    }

    private static ServiceConfiguration Of(string key, string specification, string characteristics) => new()
    {
        Key = key,
        Specification = specification,
        CustomerId = "ACME GmbH",
        Characteristics = JsonElement.Parse(characteristics).EnumerateObject().ToDictionary(member => member.Name, member => member.Value),
    };
}
