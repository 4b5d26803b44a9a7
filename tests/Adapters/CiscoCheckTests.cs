using Microsoft.Extensions.DependencyInjection;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>What Cisco's models refuse without a call, and under which name.</summary>
public sealed class CiscoCheckTests : IAsyncDisposable
{
    private readonly AdapterHost _host = AdapterHost.At("Cisco", FaultServer.Nowhere());

    [Theory]
    [InlineData("topology", null, "topology")]
    [InlineData("topology", "\"ring\"", "topology")]
    [InlineData("topology", "7", "topology")]
    [InlineData("routeDistinguisher", "\"65091:91\"", "routeDistinguisher")]
    [InlineData("routeDistinguisher", "\"0:65536:91\"", "routeDistinguisher")]
    [InlineData("routeTarget", "[]", "routeTarget")]
    [InlineData("routeTarget", "{}", "routeTarget")]
    [InlineData("routeTarget.value", null, "routeTarget.value")]
    [InlineData("routeTarget.direction", "\"up\"", "routeTarget.direction")]
    [InlineData("addressFamily", "\"ipx\"", "addressFamily")]
    [InlineData("site", null, "site")]
    [InlineData("site", "[7]", "site")]
    [InlineData("site.id", null, "site.id")]
    [InlineData("site.device", "\"PE\\n1\"", "site.device")]
    [InlineData("site.localAs", "4294967296", "site.localAs")]
    [InlineData("site.localAs", "1", null)]
    [InlineData("site.interface", "\"\"", "site.interface")]
    [InlineData("site.encapsulation", "\"gre\"", "site.encapsulation")]
    [InlineData("site.encapsulation", "\"qinq\"", "site.svlan")]
    [InlineData("site.encapsulation", "\"untagged-int\"", "site.vlan")]
    [InlineData("site.vlan", null, "site.vlan")]
    [InlineData("site.vlan", "0", "site.vlan")]
    [InlineData("site.vlan", "4095", "site.vlan")]
    [InlineData("site.vlan", "\"100\"", "site.vlan")]
    [InlineData("site.vlan", "1.5", "site.vlan")]
    [InlineData("site.svlan", "7", "site.svlan")]
    [InlineData("site.ipv4Address", "\"10.0.0.256\"", "site.ipv4Address")]
    [InlineData("site.ipv4Address", null, "site.ipv4PrefixLength")]
    [InlineData("site.ipv4PrefixLength", "33", "site.ipv4PrefixLength")]
    [InlineData("site.bandwidthDown", "-1", "site.bandwidthDown")]
    [InlineData("site.bandwidthUp", "18446744073709551616", "site.bandwidthUp")]
    [InlineData("site.bandwidthUp", "18446744073709551615", null)]
    [InlineData("site.mtu", "true", "site.mtu")]
    [InlineData("site.colour", "1", "site.colour")]
    [InlineData("colour", "1", "colour")]
    public void A_VPNs_characteristic_is_refused_by_its_name(string name, string? value, string? field) =>
        Refused(NetworkServices.L3Vpn(second: name == "site.localAs" ? "PE3" : "PE2").With((name, value)), field);

    [Fact]
    public void Two_sites_of_a_device_have_two_ids_and_one_autonomous_system()
    {
        Refused(NetworkServices.L3Vpn(second: "PE1").With(("site.id", "\"ac-2\"")), "site.id");
        Refused(NetworkServices.L3Vpn(second: "PE1").With(("site.localAs", "7")), "site.localAs");
        Refused(NetworkServices.L3Vpn(second: "PE1"), null);
    }

    [Theory]
    [InlineData("site", "[]", "site")]
    [InlineData("site.vlan", "4095", "site.vlan")]
    [InlineData("site.mtu", "1500", "site.mtu")]
    [InlineData("topology", null, "topology")]
    [InlineData("site.encapsulation", null, "site.vlan")]
    public void A_lines_characteristic_is_refused_by_its_name(string name, string? value, string? field) =>
        Refused(NetworkServices.L2Vpn().With((name, value)), field);

    [Theory]
    [InlineData("customerId", null, "customerId")]
    [InlineData("customerId", "\"12345678901234567890123456789012345678901234567890123456789012345\"", "customerId")]
    [InlineData("description", "\"\"", null)]
    [InlineData("accessDevice", null, "accessDevice")]
    [InlineData("accessPort", null, "accessPort")]
    [InlineData("svlan", "4095", "svlan")]
    [InlineData("cvlan", "0", "cvlan")]
    [InlineData("downstreamKbps", "63", "downstreamKbps")]
    [InlineData("downstreamKbps", "4294967295", null)]
    [InlineData("upstreamKbps", "4294967296", "upstreamKbps")]
    [InlineData("ipv4Mode", "\"ppp\"", "ipv4Mode")]
    [InlineData("ipv4Address", "\"192.0.2.1\"", "ipv4Address")]
    [InlineData("ipv6Prefix", "\"2001:db8::1\"", "ipv6Prefix")]
    [InlineData("ipv6Prefix", "\"2001:db8::/129\"", "ipv6Prefix")]
    [InlineData("ipv6Prefix", "\"2001:db8::/56\"", null)]
    [InlineData("topology", "\"any-to-any\"", "topology")]
    public void An_internet_accesss_characteristic_is_refused_by_its_name(string name, string? value, string? field) =>
        Refused(NetworkServices.Internet().With((name, value)), field);

    [Fact]
    public void A_name_that_is_none_is_not_said_back()
    {
        var fault = _host.Network.Check(NetworkServices.Internet().With(("<b>", "1")));

        Assert.Equal((FaultKind.Invalid, "unknown"), (fault!.Kind, fault.Field));
        Assert.DoesNotContain("<b>", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_specification_without_a_model_is_not_offered() =>
        Assert.Equal(FaultKind.Unsupported, _host.Network.Check(NetworkServices.Ftth())?.Kind);

    [Fact]
    public void A_package_of_the_operators_own_takes_settings_and_no_code()
    {
        (string, string)[] settings =
        [
            ("Models:iptv:List", "acme-tv:tv/subscriber"), ("Models:iptv:Key", "id"), ("Models:iptv:Suspend", "UnDeploy"), ("Models:iptv:AdminState", ""),
            ("Models:iptv:Characteristics:channels:Node", "package/channels"), ("Models:iptv:Characteristics:channels:Type", "number64"),
            ("Models:iptv:Characteristics:channels:Required", "true"), ("Models:iptv:Characteristics:box:Node", "box"), ("Models:iptv:Characteristics:box:Pattern", "[A-Z]{3}"),
        ];
        var host = AdapterHost.At("Cisco", FaultServer.Nowhere(), settings);
        ServiceConfiguration service = NetworkServices.Internet() with { Specification = "iptv", Characteristics = new Dictionary<string, System.Text.Json.JsonElement>() };

        Assert.Equal("channels", host.Network.Check(service)?.Field);
        Assert.Equal("box", host.Network.Check(service.With(("channels", "7"), ("box", "\"abc\"")))?.Field);
        Assert.Null(host.Network.Check(service.With(("channels", "7"), ("box", "\"ABC\""))));
        Assert.Equal(["internet-access", "iptv", "l2vpn", "l3vpn"], host.Services.GetRequiredKeyedService<INetworkDomain>("Cisco").Specifications.Order(StringComparer.Ordinal));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private void Refused(ServiceConfiguration wanted, string? field)
    {
        var fault = _host.Network.Check(wanted);

        Assert.Equal(field is null ? "" : $"Invalid {field}", fault is null ? "" : $"{fault.Kind} {fault.Field}");
    }
}
