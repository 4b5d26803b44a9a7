using TeleCo.Gateway.Adapters.Network;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Huawei.Hlr;

/// <summary>What the characteristics of a mobile subscriber may be in Huawei's HLR. Voice and messages are the template's: taken, and not sent.</summary>
internal sealed class HlrRules(HuaweiHlrOptions options)
{
    private readonly CharacteristicRule[] _rules =
    [
        .. MobileSubscriberRules.Common(options.Profiles.Keys, options.EpsProfiles.Keys, options.Keys.Keys).Where(rule => rule.Name != "apn.apn"),
        new("apn.apn", CharacteristicType.Text) { IsRequired = true, Format = new(options.Apns.ContainsKey, $"one of the network's access points: {string.Join(", ", options.Apns.Keys)}") },
    ];

    public Fault? Problem(ServiceConfiguration wanted) =>
        CharacteristicCheck.Problem(_rules, wanted) ?? MobileSubscriberRules.Between(wanted)
        ?? (wanted.Text("voiceBarring") == "all" && wanted.Flag("data") is false
            ? CharacteristicCheck.Invalid("data", "must be on where all voice is barred, or the service would look suspended") // the locks are the same
            : null);
}
