using System.Xml.Linq;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>A type of managed object: what CAI3G calls it and the elements that create and change one.</summary>
internal sealed class ManagedObject(string code, string name, string @namespace, string create, string set)
{
    /// <summary>The authentication centre: the SIM's key.</summary>
    public static ManagedObject Auc { get; } = new(
        "GsmAuc", "Subscription", "http://schemas.ericsson.com/ema/UserProvisioning/GsmAuc/", "createSubscription", "setSubscription");

    /// <summary>The home location register: the 2G and 3G subscription.</summary>
    public static ManagedObject Hlr { get; } = new(
        "GsmHlr", "Subscription", "http://schemas.ericsson.com/ema/UserProvisioning/GsmHlr/", "createSubscription", "setSubscription");

    /// <summary>The home subscriber server: the LTE subscription.</summary>
    public static ManagedObject Eps { get; } = new(
        "EPSMultiSC", "EPSMultiSC", "http://schemas.ericsson.com/ma/HSS/", "CreateEPSMultiSC", "SetEPSMultiSC");

    /// <summary>Short name in logs and transaction ids.</summary>
    public string Code => code;

    /// <summary>The text of <c>MOType</c>.</summary>
    public string Type { get; } = $"{name}@{@namespace}";

    public XNamespace Namespace { get; } = @namespace;

    public XName Create => Namespace + create;

    public XName Set => Namespace + set;

    /// <summary>An element of the object.</summary>
    public XElement Element(string local, params object?[] content) => new(Namespace + local, content);
}

/// <summary>One managed object as a call addresses it: its type and its keys, such as <c>msisdn</c>.</summary>
internal sealed record ManagedKey(ManagedObject Type, params (string Name, string Value)[] Keys)
{
    public IEnumerable<XElement> Elements() => Keys.Select(key => Type.Element(key.Name, key.Value));

    public IEnumerable<XAttribute> Attributes() => Keys.Select(key => new XAttribute(key.Name, key.Value));

    /// <summary>The type alone: keys are personal data.</summary>
    public override string ToString() => Type.Code;
}
