using TeleCo.Gateway.Adapters.Http.Restconf;
using TeleCo.Gateway.Adapters.Network;
using static TeleCo.Gateway.Adapters.Network.CharacteristicType;

namespace TeleCo.Gateway.Adapters.Cisco;

/// <summary>VPNs by the IETF's network models as Cisco's T-SDN function pack takes them: L3NM (RFC 9182) and L2NM (RFC 9291). A node's id is the device's name in NSO.</summary>
internal static class CiscoVpnModels
{
    private const string Common = "ietf-vpn-common";
    private const string Profile = "vpn-instance-profiles/vpn-instance-profile[profile-id='default']";
    private const string Target = Profile + "/address-family[address-family=addressFamily]/vpn-targets/vpn-target[id=routeTarget.#]";
    private const string Node = "vpn-nodes/vpn-node[vpn-node-id=site.device]";
    private const string Access = Node + "/vpn-network-accesses/vpn-network-access[id=site.id]";
    private const string Encapsulation = Access + "/connection/encapsulation";
    private const string AdminStatus = "status/admin-status/status";
    private const string Up = Common + ":admin-up";
    private const string Down = Common + ":admin-down";

    private static readonly CharacteristicCondition Tagged = new("site.encapsulation", "dot1q", "qinq");
    private static readonly CharacteristicCondition SingleTagged = new("site.encapsulation", "dot1q");
    private static readonly CharacteristicCondition DoubleTagged = new("site.encapsulation", "qinq");

    /// <summary>What every VPN's sites have.</summary>
    private static readonly CharacteristicRule[] SiteRules =
    [
        new("site", List) { IsRequired = true },
        new("site.id", Text) { IsRequired = true, Maximum = 64 },
        new("site.device", Text) { IsRequired = true, Maximum = 64 },
        new("site.interface", Text) { IsRequired = true, Maximum = 64 },
        new("site.encapsulation", Text) { Values = ["dot1q", "qinq", "priority-tagged", "untagged-int"] },
        new("site.vlan", Integer) { Minimum = 1, Maximum = 4094, OnlyWith = Tagged, RequiredWith = Tagged },
        new("site.svlan", Integer) { Minimum = 1, Maximum = 4094, OnlyWith = DoubleTagged, RequiredWith = DoubleTagged },
    ];

    public static CiscoModel L3Vpn { get; } = new()
    {
        Specification = "l3vpn",
        Plan = "ietf-l3vpn-ntw:l3vpn-ntw/vpn-services/cisco-l3vpn-ntw:vpn-service-plan",
        Admin = new(AdminStatus, Up, Down),
        Rules =
        [
            new("topology", Text) { IsRequired = true, Values = ["any-to-any", "hub-spoke", "hub-spoke-disjoint", "custom"] },
            new("routeDistinguisher", Text) { IsRequired = true, Format = CharacteristicFormats.RouteTarget },
            new("routeTarget", List) { IsRequired = true, Maximum = 100 },
            new("routeTarget.value", Text) { IsRequired = true, Format = CharacteristicFormats.RouteTarget },
            new("routeTarget.direction", Text) { IsRequired = true, Values = ["import", "export", "both"] },
            new("addressFamily", Text) { IsRequired = true, Values = ["ipv4", "ipv6"] },
            .. SiteRules,
            new("site.localAs", Integer),
            new("site.ipv4Address", Text) { Format = CharacteristicFormats.Ipv4, Needs = "site.ipv4PrefixLength" },
            new("site.ipv4PrefixLength", Integer) { Maximum = 32, Needs = "site.ipv4Address" },
            new("site.bandwidthDown", Integer) { Maximum = ulong.MaxValue },
            new("site.bandwidthUp", Integer) { Maximum = ulong.MaxValue },
            new("site.mtu", Integer),
        ],
        Yang = new()
        {
            List = "ietf-l3vpn-ntw:l3vpn-ntw/vpn-services/vpn-service",
            Key = "vpn-id",
            Forms = Forms(
                ("topology", YangForm.Identity(Common)),
                ("addressFamily", YangForm.Identity(Common)),
                ("site.localAs", YangForm.Number),
                ("site.ipv4PrefixLength", YangForm.Number),
                ("site.bandwidthDown", YangForm.Wide),
                ("site.bandwidthUp", YangForm.Wide),
                ("site.mtu", YangForm.Number)),
            Nodes =
            [
                new("vpn-name", "$key"),
                new("customer-name", "$customer"),
                new("vpn-service-topology", "topology"),
                new(AdminStatus, $"'{Up}'"),
                new(Profile + "/rd", "routeDistinguisher"),
                new(Target + "/route-targets[route-target=routeTarget.value]"),
                new(Target + "/route-target-type", "routeTarget.direction"),
                new(Node + "/local-as", "site.localAs"),
                new(Node + "/active-vpn-instance-profiles/vpn-instance-profile[profile-id='default']"),
                new(Access + "/interface-id", "site.interface"),
                new($"{Access}/{AdminStatus}", $"'{Up}'"),
                .. Tags("type"),
                new(Access + "/ip-connection/ipv4/local-address", "site.ipv4Address"),
                new(Access + "/ip-connection/ipv4/prefix-length", "site.ipv4PrefixLength"),
                new(Access + "/service/pe-to-ce-bandwidth", "site.bandwidthDown"),
                new(Access + "/service/ce-to-pe-bandwidth", "site.bandwidthUp"),
                new(Access + "/service/mtu", "site.mtu"),
            ],
        },
    };

    public static CiscoModel L2Vpn { get; } = new()
    {
        Specification = "l2vpn",
        Plan = "ietf-l2vpn-ntw:l2vpn-ntw/vpn-services/cisco-l2vpn-ntw:vpn-service-plan",
        Admin = new(AdminStatus, Up, Down),
        Rules = [new("topology", Text) { IsRequired = true, Values = ["any-to-any", "hub-spoke", "hub-spoke-disjoint", "custom"] }, new("site", List) { IsRequired = true, Minimum = 2, Maximum = 2 }, .. SiteRules[1..]],
        Yang = new()
        {
            List = "ietf-l2vpn-ntw:l2vpn-ntw/vpn-services/vpn-service",
            Key = "vpn-id",
            Forms = Forms(("topology", YangForm.Identity(Common))),
            Nodes =
            [
                new("vpn-name", "$key"),
                new("customer-name", "$customer"),
                new("vpn-type", $"'{Common}:vpws-evpn'"),
                new("vpn-service-topology", "topology"),
                new(AdminStatus, $"'{Up}'"),
                new(Access + "/interface-id", "site.interface"),
                .. Tags("encap-type"),
            ],
        },
    };

    private static YangNode[] Tags(string type) =>
    [
        new($"{Encapsulation}/{type}", "site.encapsulation"),
        new(Encapsulation + "/dot1q/cvlan-id", "site.vlan") { When = SingleTagged },
        new(Encapsulation + "/qinq/svlan-id", "site.svlan") { When = DoubleTagged },
        new(Encapsulation + "/qinq/cvlan-id", "site.vlan") { When = DoubleTagged },
    ];

    private static Dictionary<string, YangForm> Forms(params (string Name, YangForm Form)[] forms) => new(
        forms.Select(form => KeyValuePair.Create(form.Name, form.Form)))
    {
        ["site.encapsulation"] = YangForm.Identity(Common),
        ["site.vlan"] = YangForm.Number,
        ["site.svlan"] = YangForm.Number,
    };
}
