using System.Collections.Frozen;
using System.Xml.Linq;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Huawei.Hlr;

/// <summary>An operation's fields: which must be there, and their types. Order is free, no field stands twice.</summary>
internal sealed class HlrOperation(string name, string[] required, string[] optional, bool needsSubscriber = false)
{
    private static readonly FrozenDictionary<string, Func<string, bool>> Types = new Dictionary<string, Func<string, bool>>
    {
        ["IMSI"] = XmlValue.Imsi,
        ["ISDN"] = XmlValue.Msisdn,
        ["KIVALUE"] = XmlValue.Hex32,
        ["DETAIL"] = XmlValue.TrueOrFalse,
        ["RMVKI"] = XmlValue.TrueOrFalse,
        ["ADDIND"] = XmlValue.TrueOrFalse,
        ["VPLMN"] = XmlValue.TrueOrFalse,
    }.Concat(HlrLocks.Names.Select(name => KeyValuePair.Create<string, Func<string, bool>>(name, XmlValue.TrueOrFalse))).ToFrozenDictionary();

    private static readonly FrozenDictionary<string, HlrOperation> All = new HlrOperation[]
    {
        new("LGI", ["OPNAME", "PWD"], ["HLRSN", "NEWPWD"]),
        new("LGO", [], ["HLRSN"]),
        new("ADD_KI", ["HLRSN", "IMSI", "OPERTYPE", "KIVALUE"], ["CARDTYPE", "ALG", "OPSNO", "KEYTYPE", "K4SNO", "AMFSNO"]),
        new("LST_KI", ["IMSI"], ["HLRSN"]),
        new("RMV_KI", ["IMSI"], ["HLRSN"]),
        new(
            "ADD_TPLSUB", ["IMSI", "ISDN", "TPLTYPE", "TPLID"],
            ["HLRSN", "CSPSTPLID", "EPSUSERTPLID", "PSUSERTPLID", "NGSUSERTPLID", "STNSR"]),
        new("LST_SUB", [], ["IMSI", "ISDN", "HLRSN", "DETAIL"], needsSubscriber: true),
        new("LST_IMSI", ["ISDN"], ["HLRSN"]),
        new("LST_ISDN", ["IMSI"], ["HLRSN"]),
        new("RMV_SUB", [], ["IMSI", "ISDN", "HLRSN", "RMVKI"], needsSubscriber: true),
        new("MOD_LCK", [], ["IMSI", "ISDN", "HLRSN", .. HlrLocks.Names], needsSubscriber: true),
        new(
            "MOD_OPTGPRS", ["PROV"],
            ["IMSI", "ISDN", "HLRSN", "APN_TYPE", "APNTPLID", "PDPTYPE", "ADDIND", "VPLMN", "CHARGE", "EPS_QOSTPLID", "CNTXID"], needsSubscriber: true),
        new("MOD_TPLEPS", [], ["IMSI", "ISDN", "HLRSN", "PROV", "TPLID", "EPSUSERTPLID"], needsSubscriber: true),
    }.ToFrozenDictionary(operation => operation.Name);

    public string Name => name;

    public XNamespace Namespace { get; } = $"http://www.huawei.com/HLR9820/{name}";

    public static HlrOperation? Find(XElement content) =>
        All.TryGetValue(content.Name.LocalName, out var operation) && content.Name.Namespace == operation.Namespace ? operation : null;

    /// <summary>The fields of a message, checked.</summary>
    public Dictionary<string, string> Read(XElement content)
    {
        var fields = new Dictionary<string, string>();
        foreach (var element in content.Elements())
        {
            var field = element.Name.Namespace == Namespace ? element.Name.LocalName : "";
            if (!required.Contains(field) && !optional.Contains(field))
            {
                throw HlrRefusal.Parse($"{element.Name.LocalName} is not a field of {name}");
            }

            if (XmlValue.Simple(element) is not { } value || !Types.GetValueOrDefault(field, XmlValue.Text)(value))
            {
                throw HlrRefusal.Parse($"{field} has an invalid value");
            }

            if (!fields.TryAdd(field, value))
            {
                throw HlrRefusal.Parse($"{field} stands twice");
            }
        }

        if (Array.Find(required, field => !fields.ContainsKey(field)) is { } missing)
        {
            throw HlrRefusal.Parse($"{missing} is mandatory");
        }

        return needsSubscriber && !fields.ContainsKey("IMSI") && !fields.ContainsKey("ISDN")
            ? throw HlrRefusal.Parse("IMSI or ISDN is mandatory")
            : fields;
    }
}
