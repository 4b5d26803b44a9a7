using System.Collections.Frozen;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Ericsson.Schema;

/// <summary>The three managed objects of a mobile subscriber.</summary>
internal static class ManagedObjects
{
    private static readonly ElementRule[] Forward =
    [
        new("provisionState", XmlValue.Bit) { IsRequired = true }, new("activationState", XmlValue.Bit), new("fnum", XmlValue.Any),
    ];

    private static readonly ElementRule[] Teleservice = [new("activationState", XmlValue.Bit) { IsRequired = true }];

    /// <summary>Authentication: the SIM's key.</summary>
    public static ManagedObject Auc { get; } = new(
        "GsmAuc", "Subscription", "http://schemas.ericsson.com/ema/UserProvisioning/GsmAuc/",
        "createSubscription", "setSubscription", "getResponseSubscription")
    {
        Keys = Keys(("imsi", XmlValue.Imsi)),
        CreateKeys = ["imsi"],
        Lead = [new("imsi", XmlValue.Imsi) { IsRequired = true }, new("ki", XmlValue.Hex32) { IsRequired = true }],
        Values = Simple(XmlValue.UpToFiveDigits, "fsetind", "a4ind", "a3a8ind", "adkey").ToFrozenDictionary(rule => rule.Name),
    };

    /// <summary>The 2G and 3G subscription.</summary>
    public static ManagedObject Hlr { get; } = new(
        "GsmHlr", "Subscription", "http://schemas.ericsson.com/ema/UserProvisioning/GsmHlr/",
        "createSubscription", "setSubscription", "getResponseSubscription")
    {
        Keys = Keys(("imsi", XmlValue.Imsi), ("msisdn", XmlValue.Msisdn)),
        CreateKeys = ["imsi", "msisdn"],
        Lead = [new("msisdn", XmlValue.Msisdn) { IsRequired = true }, new("imsi", XmlValue.Imsi) { IsRequired = true }],
        Values = HlrValues().ToFrozenDictionary(rule => rule.Name),
    };

    /// <summary>The LTE subscription.</summary>
    public static ManagedObject Eps { get; } = new(
        "EPSMultiSC", "EPSMultiSC", "http://schemas.ericsson.com/ma/HSS/", "CreateEPSMultiSC", "SetEPSMultiSC", "GetResponseEPSMultiSC")
    {
        Keys = Keys(("imsi", XmlValue.Imsi), ("msisdn", XmlValue.Msisdn)),
        CreateKeys = ["imsi"],
        Lead = [new("imsi", XmlValue.Imsi) { IsRequired = true }, new("msisdn", XmlValue.Msisdn)],
        Values = EpsValues().ToFrozenDictionary(rule => rule.Name),
    };

    private static readonly ManagedObject[] All = [Auc, Hlr, Eps];

    public static ManagedObject? Find(string type) => Array.Find(All, one => one.Type == type);

    private static IEnumerable<ElementRule> HlrValues() =>
    [
        .. Simple(
            XmlValue.UpToTenDigits, "profileId", "pdpcp", "csp", "clir", "obi", "obo", "obr", "obp", "obssm", "oick", "tick", "soclir", "stype", "rsa", "prbt"),
        .. Simple(XmlValue.Bit, "clip", "hold", "mpty", "ts11", "ts21", "ts22"),
        new("zoneid", XmlValue.Any),
        new("nam") { Children = [new("prov", XmlValue.UpToTenDigits) { IsRequired = true }, new("keep", XmlValue.Bit)] },
        new("cfb") { Children = Forward, IsOpen = true },
        new("cfu") { Children = Forward, IsOpen = true },
        new("cfnrc") { Children = Forward, IsOpen = true },
        new("cfnry") { Children = Forward, IsOpen = true },
        new("caw")
        {
            Children =
            [
                new("provisionState", XmlValue.Bit) { IsRequired = true }, new("ts10") { Children = Teleservice }, new("bs30") { Children = Teleservice },
            ],
        },
        new("gprs")
        {
            Key = "pdpid",
            IsNillable = true,
            Children = [.. Simple(XmlValue.Any, "apnid", "pdpty", "eqosid", "pdpadd"), new("vpaa", XmlValue.Bit)],
        },
    ];

    private static IEnumerable<ElementRule> EpsValues() =>
    [
        .. Simple(
            XmlValue.Any, "epsProfileId", "epsZoneCodeSetId", "epsRoamingRestriction", "epsIndividualDefaultContextId",
            "epsUserIpV4Address", "epsSessionTransferNumber"),
        new("epsIndividualContextId", XmlValue.Any) { IsList = true },
        new("epsRoamingAllowed", XmlValue.XsdBoolean),
        new("epsOdb", IsBarring),
    ];

    private static bool IsBarring(string value) =>
        value.Length > 0 && char.IsAsciiLetterOrDigit(value[0]) && value.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter is '_' or '-');

    private static IEnumerable<ElementRule> Simple(Func<string, bool> check, params string[] names) => names.Select(name => new ElementRule(name, check));

    private static FrozenDictionary<string, Func<string, bool>> Keys(params (string Name, Func<string, bool> Check)[] keys) =>
        keys.ToFrozenDictionary(key => key.Name, key => key.Check);
}
