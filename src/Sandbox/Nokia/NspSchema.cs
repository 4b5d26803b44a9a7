using TeleCo.Gateway.Sandbox.Restconf;
using static TeleCo.Gateway.Sandbox.Restconf.LeafTypes;
using static TeleCo.Gateway.Sandbox.Restconf.Yang;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>The E-Line intent of NSP as a table.</summary>
internal static class NspSchema
{
    public const string Module = "nsp-service-intent";
    public const string BodyName = "evpn-epipe";

    /// <summary>The template that is imported here, and its intent type's version.</summary>
    public const string Template = "TeleCo E-Line";

    public const string Version = "2";

    /// <summary>A network element that no deployment reaches.</summary>
    public const string UnreachableElement = "192.0.2.99";

    private static readonly string[] Elements = ["192.0.2.11", "192.0.2.12", "192.0.2.13", "192.0.2.14", UnreachableElement];

    private static readonly LeafType Tag = UInt(-1, 4095);
    private static readonly LeafType Admin = Enumeration("unlocked", "locked", "maintenance");

    public static readonly SchemaNode Body = Presence(
        BodyName,
        BodyName,
        Leaf("customer-id", Unsigned32),
        Leaf("ne-service-id", Unsigned32),
        Leaf("job-id", Text),
        Leaf("description", Text),
        Leaf("mtu", Unsigned32),
        Leaf("admin-state", Admin),
        Leaf("evpn-type", Enumeration("mpls", "vxlan", "srv6")),
        Site("site-a"),
        Site("site-b"));

    public static readonly SchemaNode Intent = List(
        "intent",
        "service-name template-name",
        Leaf("service-name", String(1, 64)),
        Leaf("template-name", Text),
        Leaf("intent-type", Text),
        Leaf("intent-type-version", Text),
        Leaf("olc-state", Enumeration("saved", "planned", "deployed", "removed")),
        Container("intent-specific-data", Body));

    public static bool IsElement(string name) => Array.IndexOf(Elements, name) >= 0;

    private static SchemaNode Site(string name) => Container(
        name,
        Needed("device-id", Device),
        Leaf("site-name", Text),
        Leaf("mtu", Unsigned32),
        Container("local-ac", Leaf("name", Text), Leaf("eth-tag", Unsigned32)),
        Container("sap-details", List(
            "sap",
            "port-id outer-vlan-tag inner-vlan-tag",
            Leaf("port-id", Text),
            Leaf("outer-vlan-tag", Tag),
            Leaf("inner-vlan-tag", Tag),
            Leaf("admin-state", Admin),
            Leaf("description", Text),
            Container("ingress", Qos("sap-ingress")),
            Container("egress", Qos("sap-egress")))));

    private static SchemaNode Qos(string name) => Container("qos", Container(name, Leaf("policy-name", Text)));
}
