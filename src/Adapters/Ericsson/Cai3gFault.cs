using System.Globalization;
using System.Xml.Linq;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>The codes of a SOAP fault. Its texts quote numbers and go nowhere.</summary>
/// <param name="Soap">The SOAP fault's own code, <c>Client</c> or <c>Server</c>.</param>
/// <param name="Mediation">The code of <c>Cai3gFault</c>.</param>
/// <param name="Element"><c>respCode</c> of the network element.</param>
/// <param name="Gateway"><c>errorcode</c> of the provisioning gateway.</param>
internal sealed record Cai3gFault(string Soap, int? Mediation, int? Element, int? Gateway)
{
    /// <summary>The code that counts: the innermost.</summary>
    public int? Code => Gateway ?? Element ?? Mediation;

    public static Cai3gFault Read(XElement fault)
    {
        // Old front ends qualify the children, new ones do not: local names only.
        var detail = Child(fault, "detail");
        return new(
            Child(fault, "faultcode")?.Value.Split(':')[^1].Trim() ?? "",
            Number(Inside(detail, "Cai3gFault") is { } own ? Child(own, "faultcode") : null),
            Number(Inside(detail, "respCode")),
            Number(Inside(detail, "errorcode")));
    }

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static XElement? Inside(XElement? element, string name) => element?.Descendants().FirstOrDefault(child => child.Name.LocalName == name);

    private static int? Number(XElement? element) =>
        element is { HasElements: false } && int.TryParse(element.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
