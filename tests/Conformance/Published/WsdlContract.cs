using System.Xml.Linq;

namespace TeleCo.Gateway.Tests.Conformance.Published;

/// <summary>Reads a WSDL that holds its schema.</summary>
internal static class WsdlContract
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";
    private static readonly XNamespace Wsdl = "http://schemas.xmlsoap.org/wsdl/";

    public static Contract Of(string text)
    {
        var root = XDocument.Parse(text).Root!;
        var contract = new Contract();
        contract.Promises.Add($"namespace {root.Attribute("targetNamespace")?.Value}");
        contract.Promises.UnionWith(root.Descendants(Wsdl + "operation").Select(operation => $"{operation.Parent!.Name.LocalName} {operation.Parent.Attribute("name")?.Value} operation {operation.Attribute("name")?.Value}"));
        foreach (var part in root.Descendants(Xs + "schema").Elements())
        {
            Add(contract, "schema", part);
        }

        return contract;
    }

    private static void Add(Contract contract, string at, XElement part)
    {
        var name = part.Attribute("name")?.Value ?? part.Attribute("ref")?.Value ?? part.Attribute("value")?.Value;
        var here = name is null ? at : $"{at} {part.Name.LocalName} {name}";
        if (name is not null)
        {
            contract.Promises.Add(here);
            contract.Promises.Add($"{here} is {part.Attribute("type")?.Value} {(part.Attribute("maxOccurs")?.Value is { } most and not "1" ? $"up to {most}" : "once")}");
        }

        // A part of a type, not a global element: the caller must send it unless it says otherwise.
        if (name is not null && at != "schema" && part.Name == Xs + "element" && part.Attribute("minOccurs")?.Value != "0")
        {
            contract.Demands.Add((at, name));
        }

        foreach (var child in part.Elements().Where(child => child.Name != Xs + "annotation"))
        {
            Add(contract, here, child);
        }
    }
}
