using System.Xml.Linq;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Network;

namespace TeleCo.Gateway.Adapters.Huawei.Hlr;

/// <summary>One MML operation with its fields.</summary>
internal sealed record HlrCall(string Operation, params (string Name, string? Value)[] Fields)
{
    private const string Namespaces = "http://www.huawei.com/HLR9820/";

    /// <summary>Additions are refused the second time, removals find nothing, changes say what shall be: a repetition does no harm.</summary>
    public VendorEffect Effect => Operation.StartsWith("LST_", StringComparison.Ordinal) || Operation == "LGI" ? VendorEffect.Read : VendorEffect.Repeatable;

    public XElement Body(bool useNamespaces)
    {
        var name = NamespaceOf(useNamespaces);
        return new(name + Operation, Fields.Where(field => field.Value is not null).Select(field => new XElement(name + field.Name, field.Value)));
    }

    public XNamespace NamespaceOf(bool useNamespaces) => useNamespaces ? Namespaces + Operation : XNamespace.None;
}

/// <summary>An HLR's result.</summary>
/// <param name="Verdict">What it means.</param>
/// <param name="Code">Its <c>ResultCode</c>.</param>
/// <param name="Group">The data of an <c>LST_</c> operation; null for none.</param>
internal sealed record HlrAnswer(RegisterVerdict Verdict, int Code, XElement? Group)
{
    /// <summary>A field of the data; null when the HLR does not show it.</summary>
    public string? this[string name] => Group?.Elements().FirstOrDefault(field => field.Name.LocalName == name)?.Value.Trim();
}
