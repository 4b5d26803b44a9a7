using TeleCo.Gateway.Adapters.Network;
using TeleCo.Gateway.Schema.Ports;
using static TeleCo.Gateway.Adapters.Network.CharacteristicType;

namespace TeleCo.Gateway.Adapters.Nokia;

/// <summary>What the characteristics of a fibre access may be on Nokia's network. Those that another vendor's network wants are taken, held to their form and not used here.</summary>
internal sealed class NokiaAccessRules(NokiaOptions options)
{
    private readonly CharacteristicRule[] _rules =
    [
        new("ontName", Text) { IsRequired = true, Maximum = 120, Format = NamePart },
        new("ontType", Text) { IsRequired = true, Values = options.OntTypes },
        new("ontSerialNumber", Text) { Format = CharacteristicFormats.SerialNumber },
        new("ponTechnology", Text) { Values = ["gpon", "xgs", "ngpon2", "25gs"] },
        new("fiberName", Text) { IsRequired = true },
        new("uni", Text) { IsRequired = true, Maximum = 64, Format = NamePart },
        new("serviceProfile", Text) { IsRequired = true },
        new("infra", Text) { IsRequired = true },
        new("vlanMode", Text) { Values = ["untagged", "tagged", "transparent"] },
        new("userVlan", Integer) { Minimum = 1, Maximum = 4094, RequiredWith = new("vlanMode", "tagged") },
        new("downstreamMbps", Integer) { IsRequired = true, Minimum = 1 },
        new("upstreamMbps", Integer) { IsRequired = true, Minimum = 1 },
        new("oltName", Text),
        new("frame", Text) { Format = CharacteristicFormats.Digits },
        new("slot", Text) { Format = CharacteristicFormats.Digits },
        new("port", Text) { Format = CharacteristicFormats.Digits },
        new("serviceVlan", Integer) { Minimum = 1, Maximum = 4094 },
        new("unknownMulticast", Text) { Values = ["transparent", "discard"] },
    ];

    /// <summary>Parts of a target are parted by <c>#</c>.</summary>
    private static CharacteristicFormat NamePart { get; } = new(static text => !text.Any(letter => char.IsControl(letter) || letter == '#'), "a name without # and control characters");

    public Fault? Problem(ServiceConfiguration wanted) => CharacteristicCheck.Problem(_rules, wanted) ?? NoSpeed(wanted);

    private Fault? NoSpeed(ServiceConfiguration wanted)
    {
        var speed = NokiaIntents.SpeedOf(wanted);
        if (options.SpeedProfiles.Count == 0 || options.SpeedProfiles.Contains(speed.ToString()))
        {
            return null;
        }

        var pairs = options.SpeedProfiles.Select(NokiaSpeed.Parse).Where(profile => profile?.Service == speed.Service).Select(profile => $"{profile!.Value.Down}/{profile.Value.Up}");
        return Fault.Invalid("downstreamMbps", $"The characteristics downstreamMbps and upstreamMbps must be a pair that is sold with the service profile: {string.Join(", ", pairs)}.");
    }
}
