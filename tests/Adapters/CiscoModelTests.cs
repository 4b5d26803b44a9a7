using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Adapters.Cisco;
using TeleCo.Gateway.Adapters.Http.Restconf;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Bodies by the service models, against the samples and the YANG modules of the shared specifications.</summary>
public sealed class CiscoModelTests
{
    private const string Common = "ietf/ietf-vpn-common@2022-02-11.yang";

    public static TheoryData<string> Services { get; } = ["l3vpn", "l3vpn-qinq", "l3vpn-untagged", "l3vpn-more", "l2vpn", "l2vpn-qinq", "internet", "internet-static"];

    [Theory]
    [InlineData("l3vpn", "cisco/samples/l3nm-put-request.json")]
    [InlineData("l2vpn", "cisco/samples/l2nm-put-request.json")]
    [InlineData("internet", "cisco/samples/internet-access-put-request.json")]
    public void The_body_of_an_activation_is_the_sample(string service, string sample)
    {
        var expected = JsonNode.Parse(NetworkSandbox.Sample(sample))!;
        if (expected.AsObject().First().Value![0]!["vpn-name"] is { } name)
        {
            name.ReplaceWith(Of(service).Service.Key); // ours is the key
        }

        var body = Body(service);

        Assert.True(JsonNode.DeepEquals(expected, body), body.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task The_body_of_an_activation_is_valid_by_the_YANG_modules(string service) =>
        Assert.Equal("", await Yanglint.ProblemsAsync(Tree(Of(service).Model, Body(service)), "config", Modules(service)));

    [Theory]
    [InlineData("l3vpn", "\"cvlan-id\":100", "\"cvlan-id\":5000")]
    [InlineData("l3vpn", "\"pe-to-ce-bandwidth\":\"100000000\"", "\"pe-to-ce-bandwidth\":100000000")]
    [InlineData("internet", "access", "axcess")]
    public async Task Control_an_invalid_body_is_seen(string service, string right, string wrong)
    {
        var tree = Tree(Of(service).Model, Body(service));

        Assert.NotEqual("", await Yanglint.ProblemsAsync(tree.Replace(right, wrong, StringComparison.Ordinal), "config", Modules(service)));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void What_is_written_reads_back(string service)
    {
        var (model, configuration) = Of(service);
        var entry = JsonElement.Parse(YangWriter.Write(model.Yang, configuration).ToJsonString());

        var read = YangReader.Read(model.Yang, entry);

        Assert.True(JsonNode.DeepEquals(configuration.Characteristics.Tree(), read.Tree()), read.Tree().ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void What_the_models_write_is_right_by_their_own_rules(string service)
    {
        var (model, configuration) = Of(service);

        Assert.Null(TeleCo.Gateway.Adapters.Network.CharacteristicCheck.Problem(model.Rules, configuration));
    }

    [Fact]
    public void Reading_takes_what_other_servers_write()
    {
        var entry = JsonElement.Parse("""
            {"vpn-id":"x","vpn-service-topology":"hub-spoke","vendor:unknown":{"deep":[1]},"ietf-l3vpn-ntw:vpn-nodes":{"vpn-node":
              {"vpn-node-id":"PE1","vpn-network-accesses":{"vpn-network-access":[{"id":"ac-1","service":{"pe-to-ce-bandwidth":18446744073709551615}}]}}}}
            """);

        var read = YangReader.Read(CiscoVpnModels.L3Vpn.Yang, entry);

        Assert.Equal(
            """{"topology":"hub-spoke","site":[{"device":"PE1","id":"ac-1","bandwidthDown":18446744073709551615}]}""", read.Tree().ToJsonString());
    }

    [Fact]
    public void A_changed_bandwidth_merges_one_leaf_below_its_keys()
    {
        var difference = Between("l3vpn", ("site.bandwidthDown", "200000000"));

        Assert.Equal(
            """{"vpn-id":"svc-4711","vpn-nodes":{"vpn-node":[{"vpn-node-id":"PE1","vpn-network-accesses":{"vpn-network-access":[{"id":"ac-1","service":{"pe-to-ce-bandwidth":"200000000"}}]}}]}}""",
            difference.Merge?.ToJsonString());
        Assert.Empty(difference.Remove);
    }

    [Fact]
    public void What_goes_is_removed_by_its_address()
    {
        var before = NetworkServices.L3Vpn();
        var after = before.With(("site", before.Characteristics["site"].EnumerateArray().Last().GetRawText() is var last ? $"[{last}]" : null));
        var difference = Between(CiscoVpnModels.L3Vpn, before, after.With(("site.mtu", null)));

        Assert.Null(difference.Merge);
        Assert.Equal(
            ["/vpn-nodes/vpn-node=PE1", "/vpn-nodes/vpn-node=PE2/vpn-network-accesses/vpn-network-access=ac-2/service/mtu"],
            difference.Remove.Select(path => path.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Another_route_target_takes_the_place_of_the_one_before()
    {
        var difference = Between("l3vpn", ("routeTarget.value", "\"0:65091:92\""));

        Assert.Equal(
            ["/vpn-instance-profiles/vpn-instance-profile=default/address-family=ietf-vpn-common%3Aipv4/vpn-targets/vpn-target=1/route-targets=0%3A65091%3A91"],
            difference.Remove.Select(path => path.ToString()));
        Assert.Contains("\"route-target\":\"0:65091:92\"", difference.Merge!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_makes_a_service_out_of_itself() =>
        Assert.True(Between("l3vpn") is { Merge: null, Remove: [] });

    [Theory]
    [InlineData("l3vpn", "site.bandwidthDown", "1")]
    [InlineData("l3vpn", "addressFamily", "\"ipv6\"")]
    [InlineData("internet", "downstreamKbps", "500000")]
    public async Task A_merge_is_valid_by_the_YANG_modules(string service, string name, string value)
    {
        var model = Of(service).Model;
        var merge = Between(service, (name, value)).Merge!;

        Assert.Equal("", await Yanglint.ProblemsAsync(Tree(model, YangWriter.Body(model.Yang, merge)), "edit", Modules(service)));
    }

    private static (CiscoModel Model, ServiceConfiguration Service) Of(string name) => name switch
    {
        "l3vpn" => (CiscoVpnModels.L3Vpn, NetworkServices.L3Vpn()),
        "l3vpn-qinq" => (CiscoVpnModels.L3Vpn, NetworkServices.L3Vpn().With(("site.encapsulation", "\"qinq\""), ("site.svlan", "7"))),
        "l3vpn-untagged" => (CiscoVpnModels.L3Vpn, NetworkServices.L3Vpn().With(("site.encapsulation", "\"untagged-int\""), ("site.vlan", null), ("site.ipv4Address", null), ("site.ipv4PrefixLength", null))),
        "l3vpn-more" => (CiscoVpnModels.L3Vpn, NetworkServices.L3Vpn(second: "PE1").With(
            ("routeTarget", """[{"value":"0:1:1","direction":"import"},{"value":"1:192.0.2.1:2","direction":"export"},{"value":"2:70000:3","direction":"both"}]"""),
            ("addressFamily", "\"ipv6\""), ("topology", "\"hub-spoke-disjoint\""), ("site.bandwidthDown", "18446744073709551615"))),
        "l2vpn" => (CiscoVpnModels.L2Vpn, NetworkServices.L2Vpn()),
        "l2vpn-qinq" => (CiscoVpnModels.L2Vpn, NetworkServices.L2Vpn().With(("site.encapsulation", "\"qinq\""), ("site.svlan", "4094"))),
        "internet-static" => (CiscoFlatModels.InternetAccess, NetworkServices.Internet().With(
            ("ipv4Mode", "\"static\""), ("ipv4Address", "\"192.0.2.7\""), ("ipv6Prefix", "\"2001:db8::/56\""), ("svlan", null), ("description", "\"Büro \\\"1\\\"\""))),
        _ => (CiscoFlatModels.InternetAccess, NetworkServices.Internet()),
    };

    private static JsonObject Body(string service) => YangWriter.Body(Of(service).Model.Yang, YangWriter.Write(Of(service).Model.Yang, Of(service).Service));

    private static YangDifference Between(string service, params (string, string?)[] changes) =>
        Between(Of(service).Model, Of(service).Service, Of(service).Service.With(changes));

    private static YangDifference Between(CiscoModel model, ServiceConfiguration before, ServiceConfiguration after) =>
        YangDifference.Between(model.Yang, YangWriter.Write(model.Yang, before), YangWriter.Write(model.Yang, after));

    /// <summary>A body under its parents.</summary>
    private static string Tree(CiscoModel model, JsonObject body)
    {
        var steps = model.Yang.List.Split('/');
        JsonNode tree = new JsonObject { [steps[^1]] = body[model.Yang.Member]!.DeepClone() };
        foreach (var step in steps[..^1].Reverse())
        {
            tree = new JsonObject { [step] = tree };
        }

        return tree.ToJsonString();
    }

    private static string[] Modules(string service) => service.Split('-')[0] switch
    {
        "l3vpn" => [Common, "ietf/ietf-l3vpn-ntw@2022-02-14.yang"],
        "l2vpn" => [Common, "ietf/ietf-l2vpn-ntw@2022-09-20.yang"],
        _ => ["cisco/teleco-internet-access@2026-01-15.yang"],
    };
}
