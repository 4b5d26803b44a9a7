using System.Collections.Frozen;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeleCo.Gateway.Sandbox.Restconf;
using static TeleCo.Gateway.Sandbox.Restconf.LeafTypes;
using static TeleCo.Gateway.Sandbox.Restconf.Yang;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>The intent types of this site, with its profiles.</summary>
internal static partial class IntentTypes
{
    public const string Module = "ibn";

    /// <summary>An ONT type whose configuration every OLT refuses.</summary>
    public const string FailingOntType = "XS-FAILS-1";

    private static readonly string[] OntTypes = ["XS-010X-Q", "XS-250X-A", "XS-2426X-A", "G-010G-Q", FailingOntType];
    private static readonly string[] ServiceProfiles = ["HSI", "VOICE", "IPTV", "auto"];

    private static readonly string[] SpeedProfiles =
        ["HSI-50-10", "HSI-100-20", "HSI-250-50", "HSI-300-60", "HSI-500-100", "HSI-1000-200", "HSI-1000-500", "VOICE-1-1", "IPTV-50-5"];

    private static readonly FrozenDictionary<string, IntentType> All = new IntentType[]
    {
        new("fiber", Presence("fiber", "fiber", Leaf("device-name", Text), Leaf("pon-port", Text), Leaf("pon-id", Text), Leaf("profile", Text)), 1),
        new("l2-infra", L2Infra(), 1),
        new("ont", Ont(), 1, 2) { Rule = CheckOnt },
        new("l2-user", L2User(), 1, 2) { Rule = CheckL2User },
        new("ont-connection", OntConnection(), 1) { Rule = (body, store) => Reference(body, "fiber-name", "fiber", store) },
    }.ToFrozenDictionary(type => type.Name);

    public static IntentType? Find(string name) => All.GetValueOrDefault(name);

    public static SchemaNode IntentWith(SchemaNode body) => List(
        "intent",
        "target intent-type",
        Leaf("target", String(1, 255)),
        Leaf("intent-type", String(1, 127)),
        Leaf("intent-type-version", Unsigned32),
        Leaf("required-network-state", Enumeration("active", "suspend", "delete", "custom")),
        Leaf("custom-required-network-state", Text),
        LeafList("label", Text),
        Container("intent-specific-data", body));

    private static SchemaNode L2Infra() => Presence(
        "l2-infra",
        "l2-infra",
        Leaf("nni-id", Text),
        Leaf("c-vlan-id", Vlan),
        Leaf("s-vlan-id", Vlan),
        Leaf("vlan-mode", Text),
        Leaf("forwarder-profile", Text),
        Leaf("service-profile", Text),
        Leaf("none", LeafTypes.Empty));

    private static SchemaNode Ont() => Presence(
        "ont",
        "ont",
        Needed("ont-type", Text),
        Leaf("pon-type", Enumeration("gpon", "xgs", "ngpon2", "25gs")),
        Needed("fiber-name", Text),
        Leaf("expected-serial-number", String(12, 12, SerialNumber())),
        Leaf("onu-service-profile", Text),
        List("uni-service-configuration", "uni-id", Leaf("uni-id", Text), Leaf("service-profile", Text)),
        Leaf("auto", LeafTypes.Empty).InChoice("mapping"),
        Leaf("from-device-mapping", LeafTypes.Empty).InChoice("mapping"));

    private static SchemaNode L2User() => Presence(
        "l2-user",
        "l2-user",
        Needed("user-device-name", Text),
        Needed("uni-id", Text),
        Needed("l2-infra", Text),
        Needed("service-profile", Text),
        Leaf("speed-profile", Text),
        Leaf("customer-id", Text),
        Leaf("q-vlan-id", Vlan).InChoice("vlan"),
        Leaf("c-vlan-id", Vlan).InChoice("vlan"),
        Leaf("untagged", LeafTypes.Empty).InChoice("vlan"),
        Leaf("transparent-q-vlan-id", LeafTypes.Empty).InChoice("vlan"));

    private static SchemaNode OntConnection() => Presence(
        "ont-connection",
        "ont-connection",
        Leaf("fiber-name", Text),
        Leaf("access-id", Text),
        Leaf("pir", Unsigned32),
        Leaf("cir", Unsigned32));

    private static void CheckOnt(JsonObject body, IntentStore store)
    {
        Profile(body, "ont-type", OntTypes);
        Reference(body, "fiber-name", "fiber", store);
        if (!body.ContainsKey("auto") && !body.ContainsKey("from-device-mapping"))
        {
            throw RestconfError.Invalid("one of auto and from-device-mapping is needed");
        }

        foreach (var uni in body["uni-service-configuration"] as JsonArray ?? [])
        {
            Profile((JsonObject)uni!, "service-profile", ServiceProfiles);
        }
    }

    private static void CheckL2User(JsonObject body, IntentStore store)
    {
        Profile(body, "service-profile", ServiceProfiles);
        Profile(body, "speed-profile", SpeedProfiles);
        Reference(body, "l2-infra", "l2-infra", store);
        var ont = Reference(body, "user-device-name", "ont", store);
        var uni = DataTree.Text(body["uni-id"]);
        if (ont?.Body["uni-service-configuration"] is JsonArray { Count: > 0 } ports && !ports.Any(port => DataTree.Text(port!["uni-id"]) == uni))
        {
            throw RestconfError.Invalid($"UNI {uni} of {ont.Target} is not configured");
        }
    }

    private static Intent? Reference(JsonObject body, string leaf, string type, IntentStore store)
    {
        var name = body[leaf] is { } value ? DataTree.Text(value) : null;
        return name is null ? null : store.Find(name, type) ?? throw RestconfError.Invalid($"Intent {name} of type {type} does not exist");
    }

    private static void Profile(JsonObject body, string leaf, string[] known)
    {
        if (body[leaf] is { } value && Array.IndexOf(known, DataTree.Text(value)) < 0)
        {
            throw RestconfError.Invalid($"{leaf} {DataTree.Text(value)} does not exist");
        }
    }

    [GeneratedRegex("^[A-Z]{4}[0-9A-F]{8}$", RegexOptions.None, 1000)]
    private static partial Regex SerialNumber();
}
