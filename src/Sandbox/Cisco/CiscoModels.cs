using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeleCo.Gateway.Sandbox.Restconf;
using static TeleCo.Gateway.Sandbox.Restconf.LeafTypes;
using static TeleCo.Gateway.Sandbox.Restconf.Yang;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>
/// The three service packages of this NSO, told after RFC 9182, RFC 9291 and our own sample module: the part that a
/// network of leased VPNs and accesses needs. <c>ne-id</c> is left out since Cisco's package takes none.
/// </summary>
internal static partial class CiscoModels
{
    private const string Common = "ietf-vpn-common";

    private static readonly LeafType Id = String(1, 64, VpnId());
    private static readonly LeafType Topology = Identity(Common, "any-to-any", "hub-spoke", "hub-spoke-disjoint", "custom");
    private static readonly LeafType VpnType = Identity(Common, "l3vpn", "vpls", "vpws", "vpws-evpn", "pbb-evpn", "mpls-evpn", "vxlan-evpn");
    private static readonly LeafType Role = Identity(Common, "any-to-any-role", "spoke-role", "hub-role", "custom-role");
    private static readonly LeafType AdminStatus = Identity(Common, "admin-up", "admin-down", "admin-testing", "admin-pre-deployment");
    private static readonly LeafType Encapsulation = Identity(Common, "dot1q", "qinq", "priority-tagged", "untagged-int");
    private static readonly LeafType TagType = Identity(Common, "c-vlan", "s-vlan", "s-c-vlan");

    public static readonly CiscoModel L3Vpn = new("l3nm", "ietf-l3vpn-ntw", ["l3vpn-ntw", "vpn-services"], L3Service())
    {
        Plan = ("cisco-l3vpn-ntw", "ietf-l3vpn-ntw-nano"),
        Devices = VpnNodes,
        IsSuspended = IsAdminDown,
    };

    public static readonly CiscoModel L2Vpn = new("l2vpn-ntw", "ietf-l2vpn-ntw", ["l2vpn-ntw", "vpn-services"], L2Service())
    {
        Plan = ("cisco-l2vpn-ntw", "ietf-l2vpn-ntw-nano"),
        Devices = VpnNodes,
        IsSuspended = IsAdminDown,
    };

    public static readonly CiscoModel Internet = new("tia", "teleco-internet-access", ["internet-access"], InternetService())
    {
        Devices = service => DataTree.Leaf(service, "access", "device") is { } device ? [device] : [],
        IsSuspended = service => DataTree.Leaf(service, "admin-state") is "locked",
    };

    public static readonly CiscoModel[] All = [L3Vpn, L2Vpn, Internet];

    public static CiscoModel? Find(string? module) => Array.Find(All, model => model.Module == module);

    private static SchemaNode L3Service() => List(
        "vpn-service",
        "vpn-id",
        Leaf("vpn-id", Id),
        Leaf("vpn-name", Text),
        Leaf("vpn-description", Text),
        Leaf("customer-name", Text),
        Leaf("parent-service-id", Text),
        Leaf("vpn-type", VpnType),
        Leaf("vpn-service-topology", Topology),
        Status(),
        Container("vpn-instance-profiles", List("vpn-instance-profile", "profile-id", [Leaf("profile-id", Text), Leaf("role", Role), .. InstanceProfile()])),
        Container("vpn-nodes", List(
            "vpn-node",
            "vpn-node-id",
            Leaf("vpn-node-id", Device),
            Leaf("description", Text),
            Leaf("local-as", Unsigned32),
            Leaf("router-id", Ipv4),
            Container("active-vpn-instance-profiles", List("vpn-instance-profile", "profile-id", Leaf("profile-id", Text))),
            Status(),
            Container("vpn-network-accesses", L3Access()))));

    private static SchemaNode[] InstanceProfile() =>
    [
        Leaf("local-as", Unsigned32),
        Leaf("rd", RouteDistinguisher),
        List(
            "address-family",
            "address-family",
            Leaf("address-family", Identity(Common, "ipv4", "ipv6", "dual-stack")),
            Container("vpn-targets", List(
                "vpn-target",
                "id",
                Leaf("id", Unsigned8),
                List("route-targets", "route-target", Leaf("route-target", RouteDistinguisher)),
                Needed("route-target-type", Enumeration("import", "export", "both"))))),
    ];

    private static SchemaNode L3Access() => List(
        "vpn-network-access",
        "id",
        Leaf("id", Id),
        Leaf("interface-id", Text),
        Leaf("description", Text),
        Leaf("vpn-instance-profile", Text),
        Status(),
        Container("connection", Container("encapsulation", Tagging("type"))),
        Container(
            "ip-connection",
            Container("ipv4", Leaf("local-address", Ipv4), Leaf("prefix-length", UInt(0, 32))),
            Container("ipv6", Leaf("local-address", Ipv6), Leaf("prefix-length", UInt(0, 128)))),
        Container("service", Leaf("pe-to-ce-bandwidth", Unsigned64), Leaf("ce-to-pe-bandwidth", Unsigned64), Leaf("mtu", Unsigned32)));

    private static SchemaNode L2Service() => List(
        "vpn-service",
        "vpn-id",
        Leaf("vpn-id", Id),
        Leaf("vpn-name", Text),
        Leaf("vpn-description", Text),
        Leaf("customer-name", Text),
        Leaf("parent-service-id", Text),
        Leaf("vpn-type", VpnType),
        Leaf("vpn-service-topology", Topology),
        Leaf("bgp-ad-enabled", Flag),
        Leaf("signaling-type", Identity(Common, "bgp-signaling", "ldp-signaling", "l2tp-signaling")),
        Status(),
        Container("vpn-nodes", List(
            "vpn-node",
            "vpn-node-id",
            Leaf("vpn-node-id", Device),
            Leaf("description", Text),
            Leaf("role", Role),
            Leaf("router-id", Ipv4),
            Status(),
            Container("vpn-network-accesses", List(
                "vpn-network-access",
                "id",
                Leaf("id", Id),
                Leaf("description", Text),
                Leaf("interface-id", Text),
                Status(),
                Container("connection", Container("encapsulation", Tagging("encap-type"))))))));

    // The L3 model calls the leaf "type", the L2 model "encap-type"; the containers below depend on it in both.
    private static SchemaNode[] Tagging(string leaf) =>
    [
        Leaf(leaf, Encapsulation).Defaulting($"{Common}:priority-tagged"),
        Container("dot1q", Leaf("tag-type", TagType), Leaf("cvlan-id", Vlan)).When(leaf, $"{Common}:dot1q"),
        Container("priority-tagged", Leaf("tag-type", TagType)).When(leaf, $"{Common}:priority-tagged"),
        Container("qinq", Leaf("tag-type", TagType), Needed("svlan-id", Unsigned16), Needed("cvlan-id", Unsigned16)).When(leaf, $"{Common}:qinq"),
    ];

    private static SchemaNode Status() => Container("status", Container("admin-status", Leaf("status", AdminStatus)));

    private static SchemaNode InternetService() => List(
        "service",
        "service-id",
        Leaf("service-id", String(1, 64, ServiceId())),
        Needed("customer-id", String(1, 64)),
        Leaf("description", String(0, 255)),
        Leaf("admin-state", Enumeration("unlocked", "locked")),
        Container("access", Needed("device", Device), Needed("port", Text), Leaf("svlan", Vlan), Leaf("cvlan", Vlan)),
        Container("bandwidth", Needed("downstream-kbps", UInt(64, uint.MaxValue)), Needed("upstream-kbps", UInt(64, uint.MaxValue))),
        Container(
            "ip",
            Leaf("ipv4-mode", Enumeration("dhcp", "pppoe", "static")).Defaulting("dhcp"),
            Leaf("ipv4-address", Ipv4).When("ipv4-mode", "static"),
            Leaf("ipv6-prefix", Ipv6Prefix)));

    private static IEnumerable<string> VpnNodes(JsonObject service) =>
        service["vpn-nodes"]?["vpn-node"] is JsonArray nodes ? nodes.Select(node => DataTree.Text(node!["vpn-node-id"])) : [];

    private static bool IsAdminDown(JsonObject service) =>
        DataTree.Leaf(service, "status", "admin-status", "status") is $"{Common}:admin-down";

    [GeneratedRegex(@"^[A-Za-z0-9._-]+$", RegexOptions.None, 1000)]
    private static partial Regex VpnId();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._:-]*$", RegexOptions.None, 1000)]
    private static partial Regex ServiceId();
}
