using TeleCo.Gateway.Adapters.Network;
using TeleCo.Gateway.Schema.Ports;
using static TeleCo.Gateway.Adapters.Network.CharacteristicType;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>What the characteristics of a mobile subscriber may be in Ericsson's registers.</summary>
internal sealed class EricssonRules(EricssonOptions options)
{
    private readonly CharacteristicRule[] _rules =
    [
        .. MobileSubscriberRules.Common(options.Profiles.Keys, options.EpsProfiles.Keys, options.Keys.Keys),
        new("apn.fixedAddress", Text) { Maximum = 45 },
        new("dataProfile", Text) { Maximum = 10, Format = CharacteristicFormats.Digits },
        new("camelProfile", Text) { Maximum = 10, Format = CharacteristicFormats.Digits },
        new("roaming", Flag) { Needs = "epsProfile" },
        new("clip", Flag),
        new("hold", Flag),
        new("multiparty", Flag),
        new("callWaiting", Flag),
        .. EricssonMapping.CallForwards.SelectMany(forward => Forward(forward.Characteristic)),
    ];

    private static CharacteristicFormat Number { get; } = new(
        static text => text.TrimStart('+').Length is >= 3 and <= 15 && text.LastIndexOf('+') <= 0 && text.TrimStart('+').All(char.IsAsciiDigit), "3 to 15 digits");

    public Fault? Problem(ServiceConfiguration wanted) => CharacteristicCheck.Problem(_rules, wanted) ?? MobileSubscriberRules.Between(wanted);

    private static CharacteristicRule[] Forward(string name) =>
    [
        new(name, Group),
        new($"{name}.provisioned", Flag) { IsRequired = true },
        new($"{name}.active", Flag),
        new($"{name}.number", Text) { Maximum = 16, Format = Number },
    ];
}
