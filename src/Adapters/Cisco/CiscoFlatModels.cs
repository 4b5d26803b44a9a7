using TeleCo.Gateway.Adapters.Http.Restconf;
using TeleCo.Gateway.Adapters.Network;
using static TeleCo.Gateway.Adapters.Network.CharacteristicType;

namespace TeleCo.Gateway.Adapters.Cisco;

/// <summary>Models with one leaf a characteristic: our sample of an internet access, and an operator's own packages by settings.</summary>
internal static class CiscoFlatModels
{
    private static readonly CharacteristicCondition Static = new("ipv4Mode", "static");

    public static CiscoModel InternetAccess { get; } = new()
    {
        Specification = "internet-access",
        Admin = new("admin-state", "unlocked", "locked"),
        Rules =
        [
            new("customerId", Text) { IsRequired = true, Maximum = 64 },
            new("description", Text) { Minimum = 0 },
            new("accessDevice", Text) { IsRequired = true },
            new("accessPort", Text) { IsRequired = true },
            new("svlan", Integer) { Minimum = 1, Maximum = 4094 },
            new("cvlan", Integer) { Minimum = 1, Maximum = 4094 },
            new("downstreamKbps", Integer) { IsRequired = true, Minimum = 64 },
            new("upstreamKbps", Integer) { IsRequired = true, Minimum = 64 },
            new("ipv4Mode", Text) { Values = ["dhcp", "pppoe", "static"] },
            new("ipv4Address", Text) { Format = CharacteristicFormats.Ipv4, OnlyWith = Static },
            new("ipv6Prefix", Text) { Format = CharacteristicFormats.Ipv6Prefix },
        ],
        Yang = new()
        {
            List = "teleco-internet-access:internet-access/service",
            Key = "service-id",
            Forms = Numbers("svlan", "cvlan", "downstreamKbps", "upstreamKbps"),
            Nodes =
            [
                new("customer-id", "customerId"),
                new("description", "description"),
                new("admin-state", "'unlocked'"),
                new("access/device", "accessDevice"),
                new("access/port", "accessPort"),
                new("access/svlan", "svlan"),
                new("access/cvlan", "cvlan"),
                new("bandwidth/downstream-kbps", "downstreamKbps"),
                new("bandwidth/upstream-kbps", "upstreamKbps"),
                new("ip/ipv4-mode", "ipv4Mode"),
                new("ip/ipv4-address", "ipv4Address"),
                new("ip/ipv6-prefix", "ipv6Prefix"),
            ],
        },
    };

    /// <summary>A model by settings that have been checked.</summary>
    public static CiscoModel From(string specification, CiscoModelOptions options) => new()
    {
        Specification = specification,
        Plan = options.Plan,
        Suspend = options.Suspend,
        Admin = options.AdminState.Length == 0 ? null : new(options.AdminState, options.AdminUp, options.AdminDown),
        Rules = [.. options.Characteristics.Select(pair => Rule(pair.Key, pair.Value))],
        Yang = new()
        {
            List = options.List,
            Key = options.Key,
            Forms = options.Characteristics.ToDictionary(pair => pair.Key, pair => FormOf(pair.Value)),
            Nodes =
            [
                .. options.CustomerNode is { Length: > 0 } customer ? [new YangNode(customer, "$customer")] : Array.Empty<YangNode>(),
                .. options.AdminState.Length == 0 ? Array.Empty<YangNode>() : [new YangNode(options.AdminState, $"'{options.AdminUp}'")],
                .. options.Characteristics.Select(pair => new YangNode(pair.Value.Node, pair.Key)),
            ],
        },
    };

    private static CharacteristicRule Rule(string name, CiscoCharacteristicOptions options)
    {
        var rule = new CharacteristicRule(name, options.Type switch { "number" or "number64" => Integer, "boolean" => Flag, _ => Text })
        {
            IsRequired = options.Required,
            Values = options.Values,
            Format = options.Pattern is { Length: > 0 } pattern ? CharacteristicFormats.Like(pattern) : null,
        };
        return rule with { Minimum = options.Minimum ?? rule.Minimum, Maximum = options.Maximum ?? (options.Type == "number64" ? ulong.MaxValue : rule.Maximum) };
    }

    private static YangForm FormOf(CiscoCharacteristicOptions options) => options.Type switch
    {
        "number" => YangForm.Number,
        "number64" => YangForm.Wide,
        "boolean" => YangForm.Flag,
        "identityref" => YangForm.Identity(options.Module!),
        _ => YangForm.Text,
    };

    private static Dictionary<string, YangForm> Numbers(params string[] names) => names.ToDictionary(name => name, _ => YangForm.Number);
}
