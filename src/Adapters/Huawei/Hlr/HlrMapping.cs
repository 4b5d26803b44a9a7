using System.Text.Json;
using TeleCo.Gateway.Adapters.Network;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Huawei.Hlr;

/// <summary>A mobile subscriber as the HLR's operations.</summary>
internal sealed class HlrMapping(HuaweiHlrOptions options)
{
    /// <summary>What goes with a SIM's key, in the order of the messages that were seen.</summary>
    public static IReadOnlyList<string> KeyFields { get; } = ["CARDTYPE", "ALG", "OPSNO", "KEYTYPE", "K4SNO", "AMFSNO"];

    public static HlrCall ListKey(ServiceConfiguration service) => new("LST_KI", ("IMSI", service.Text("imsi")));

    /// <summary>By the number: the operation shows whose SIM it is.</summary>
    public static HlrCall List(ServiceConfiguration service) => new("LST_SUB", ("ISDN", service.Text("msisdn")));

    public HlrCall AddKey(ServiceConfiguration wanted, string reference) => new(
        "ADD_KI",
        [
            ("HLRSN", options.HlrSn), ("IMSI", wanted.Text("imsi")), ("OPERTYPE", options.KeyOperation), ("KIVALUE", options.Keys[reference].Reveal()),
            .. KeyFields.Where(options.Authentication.ContainsKey).Select(field => (field, (string?)options.Authentication[field])),
        ]);

    public HlrCall Add(ServiceConfiguration wanted) => new(
        "ADD_TPLSUB",
        ("HLRSN", options.HlrSn), ("IMSI", wanted.Text("imsi")), ("ISDN", wanted.Text("msisdn")),
        ("TPLTYPE", options.TemplateType), ("TPLID", options.Profiles[wanted.Text("subscriberProfile")!]), ("EPSUSERTPLID", EpsTemplate(wanted)));

    public IEnumerable<HlrCall> AddAccessPoints(ServiceConfiguration wanted) => wanted.List("apn").Select(apn => new HlrCall(
        "MOD_OPTGPRS",
        ("IMSI", wanted.Text("imsi")), ("PROV", "ADDPDPCNTX"), ("APNTPLID", options.Apns[apn.Text("apn")!]),
        ("PDPTYPE", apn.Text("pdpType")), ("EPS_QOSTPLID", apn.Text("qos")), ("CNTXID", apn.Text("id"))));

    public static HlrCall Lock(ServiceConfiguration service, HlrLocks locks) => new("MOD_LCK", [("ISDN", service.Text("msisdn")), .. locks.Fields]);

    public HlrCall ChangeEps(ServiceConfiguration wanted) => new("MOD_TPLEPS", ("IMSI", wanted.Text("imsi")), ("EPSUSERTPLID", EpsTemplate(wanted)));

    /// <summary>The key stays: it goes by itself, and only when it was the gateway's to load.</summary>
    public static HlrCall Remove(ServiceConfiguration current) => new("RMV_SUB", ("IMSI", current.Text("imsi")));

    public static HlrCall RemoveKey(ServiceConfiguration current) => new("RMV_KI", ("IMSI", current.Text("imsi")));

    /// <summary>Whether what the HLR shows of a subscriber is what is wanted; it does not show everything.</summary>
    public bool IsSame(ServiceConfiguration wanted, HlrAnswer there) =>
        IsShown(there["IMSI"], wanted.Text("imsi")) && IsShown(there["ISDN"], wanted.Text("msisdn"))
        && IsShown(there["TPLID"], options.Profiles[wanted.Text("subscriberProfile")!])
        && (there["EPSUSERTPLID"] is not { Length: > 0 } template || template == EpsTemplate(wanted));

    /// <summary>The characteristics that the HLR tells.</summary>
    public Dictionary<string, JsonElement> Characteristics(HlrAnswer there, bool isSuspended)
    {
        var locks = HlrLocks.Of(there);
        var found = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        (string Name, string? Value)[] texts =
        [
            ("imsi", there["IMSI"]), ("msisdn", there["ISDN"]),
            ("subscriberProfile", NameOf(options.Profiles, there["TPLID"])), ("epsProfile", NameOf(options.EpsProfiles, there["EPSUSERTPLID"])),
            ("voiceBarring", isSuspended ? null : (locks.Incoming, locks.Outgoing) switch { (true, true) => "all", (true, _) => "incoming", (_, true) => "outgoing", _ => "none" }),
        ];
        foreach (var (name, value) in texts.Where(text => !string.IsNullOrEmpty(text.Value)))
        {
            found[name] = MobileSubscriberRules.Json(value!);
        }

        if (!isSuspended)
        {
            found["data"] = MobileSubscriberRules.Json(!locks.Gprs);
        }

        return found;
    }

    private static bool IsShown(string? there, string? wanted) => string.IsNullOrEmpty(there) || there == wanted;

    private static string? NameOf(Dictionary<string, string> names, string? id) => names.FirstOrDefault(name => name.Value == id).Key ?? id;

    private string? EpsTemplate(ServiceConfiguration wanted) => wanted.Text("epsProfile") is { } profile ? options.EpsProfiles[profile] : null;
}
