using System.Text.Json;
using TeleCo.Gateway.Schema.Ports;
using static TeleCo.Gateway.Adapters.Network.CharacteristicType;

namespace TeleCo.Gateway.Adapters.Network;

/// <summary>What the characteristics of a mobile subscriber may be in every network.</summary>
internal static class MobileSubscriberRules
{
    public const string Specification = "mobile-subscriber";

    /// <summary>The rules that networks share.</summary>
    /// <param name="profiles">The subscriber profiles that are sold.</param>
    /// <param name="epsProfiles">The LTE and 5G profiles that are sold.</param>
    /// <param name="keys">The references of keys that the secret store holds. They are not told to a caller.</param>
    public static IEnumerable<CharacteristicRule> Common(IReadOnlyCollection<string> profiles, IReadOnlyCollection<string> epsProfiles, IReadOnlyCollection<string> keys) =>
    [
        new("msisdn", Text) { IsRequired = true, Minimum = 5, Maximum = 15, Format = CharacteristicFormats.Digits },
        new("imsi", Text) { IsRequired = true, Minimum = 6, Maximum = 15, Format = CharacteristicFormats.Digits },
        new("kiReference", Text) { Format = new(keys.Contains, "the reference of a key that the gateway holds") },
        new("subscriberProfile", Text) { IsRequired = true, Format = OneOf(profiles) },
        new("voice", Flag),
        new("smsMt", Flag),
        new("smsMo", Flag),
        new("data", Flag),
        new("epsProfile", Text) { Format = OneOf(epsProfiles) },
        new("apn", List) { Maximum = 16 },
        new("apn.id", Text) { IsRequired = true, Maximum = 32, Format = CharacteristicFormats.Printable },
        new("apn.apn", Text) { Maximum = 100 },
        new("apn.pdpType", Text) { Maximum = 32 },
        new("apn.qos", Text) { Maximum = 32 },
        new("voiceBarring", Text) { Values = ["none", "incoming", "outgoing", "all"] },
    ];

    /// <summary>What no rule of a single characteristic can say.</summary>
    public static Fault? Between(ServiceConfiguration wanted)
    {
        var ids = wanted.List("apn").Select(apn => apn.Text("id")).ToArray();
        if (ids.Distinct().Count() != ids.Length)
        {
            return CharacteristicCheck.Invalid("apn.id", "must be unique among the access points");
        }

        // Barred both ways is how a suspension looks: without a packet service beside it, nobody could tell them apart.
        return wanted.Text("voiceBarring") == "all" && wanted.Text("epsProfile") is null
            ? CharacteristicCheck.Invalid("voiceBarring", "may be all only beside an epsProfile")
            : null;
    }

    /// <summary>Whether two configurations are of one subscription: the same SIM and number.</summary>
    public static bool IsSameSubscription(ServiceConfiguration one, ServiceConfiguration other) =>
        one.Text("imsi") == other.Text("imsi") && one.Text("msisdn") == other.Text("msisdn");

    public static JsonElement Json(string text) => JsonSerializer.SerializeToElement(text, MobileJsonContext.Default.String);

    public static JsonElement Json(bool flag) => JsonSerializer.SerializeToElement(flag, MobileJsonContext.Default.Boolean);

    private static CharacteristicFormat OneOf(IReadOnlyCollection<string> names) =>
        new(names.Contains, names.Count == 0 ? "left out: this network has none" : $"one of {string.Join(", ", names)}");
}
