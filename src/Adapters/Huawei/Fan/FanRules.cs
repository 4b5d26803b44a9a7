using System.Globalization;
using TeleCo.Gateway.Adapters.Network;
using TeleCo.Gateway.Schema.Ports;
using static TeleCo.Gateway.Adapters.Network.CharacteristicType;

namespace TeleCo.Gateway.Adapters.Huawei.Fan;

/// <summary>What the characteristics of a fibre access may be on Huawei's network. Those of the ONT are taken, held to their form and not used here: the network finds ONTs by itself.</summary>
internal sealed class FanRules(HuaweiFanOptions options)
{
    public const string Specification = "ftth-access";

    private readonly CharacteristicRule[] _rules =
    [
        new("oltName", Text) { IsRequired = true },
        new("frame", Text) { IsRequired = true, Maximum = 5, Format = CharacteristicFormats.Digits },
        new("slot", Text) { IsRequired = true, Maximum = 5, Format = CharacteristicFormats.Digits },
        new("port", Text) { IsRequired = true, Maximum = 5, Format = CharacteristicFormats.Digits },
        new("serviceVlan", Integer) { IsRequired = true, Minimum = 1, Maximum = 4094 },
        new("userVlan", Integer) { IsRequired = true, Minimum = 1, Maximum = 4094 },
        new("vlanMode", Text) { Values = ["transparent", "translateAndAdd"] },
        new("downstreamMbps", Integer) { IsRequired = true, Minimum = 1 },
        new("upstreamMbps", Integer) { IsRequired = true, Minimum = 1 },
        new("unknownMulticast", Text) { Values = ["transparent", "discard"] },
        new("ontName", Text),
        new("ontType", Text),
        new("ontSerialNumber", Text) { Format = CharacteristicFormats.SerialNumber },
        new("ponTechnology", Text) { Values = ["gpon", "xgs", "ngpon2", "25gs"] },
        new("fiberName", Text),
        new("uni", Text),
        new("serviceProfile", Text),
        new("infra", Text),
    ];

    public Fault? Problem(ServiceConfiguration wanted) => CharacteristicCheck.Problem(_rules, wanted) ?? NoSpeed(wanted);

    private Fault? NoSpeed(ServiceConfiguration wanted)
    {
        var (down, up) = (Speed(wanted, "downstreamMbps"), Speed(wanted, "upstreamMbps"));
        if (options.Speeds.Count > 0)
        {
            return options.Speeds.Contains($"{down}/{up}")
                ? null
                : Fault.Invalid("downstreamMbps", $"The characteristics downstreamMbps and upstreamMbps must be a pair that is sold: {string.Join(", ", options.Speeds)}.");
        }

        var unknown = !options.Profiles.ContainsKey(down) ? "downstreamMbps" : !options.Profiles.ContainsKey(up) ? "upstreamMbps" : null;
        return unknown is null ? null : CharacteristicCheck.Invalid(unknown, $"must be one of {string.Join(", ", options.Profiles.Keys)}");
    }

    private static string Speed(ServiceConfiguration service, string name) => service.Number(name)!.Value.ToString(CultureInfo.InvariantCulture);
}
