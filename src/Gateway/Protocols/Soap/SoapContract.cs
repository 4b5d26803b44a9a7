using System.Security;
using System.Xml.Linq;
using TeleCo.Gateway.Schema.Contracts.Soap;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>The published files of a service: its WSDL, in two parts or in one, and its XSD, each with the address that the caller asked at.</summary>
internal sealed class SoapContract
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    private readonly string _wsdl;
    private readonly string _singleWsdl;
    private readonly string _written;

    public SoapContract(string service, int version)
    {
        XsdName = $"{service}.xsd";
        _written = $"http://localhost:8080/soap/v{version}/{service}";
        Xsd = Load(version, XsdName).ToString();
        var wsdl = Load(version, $"{service}.wsdl");
        var import = wsdl.Descendants(Xs + "import").Single();
        import.SetAttributeValue("schemaLocation", $"{_written}?xsd={XsdName}");
        _wsdl = wsdl.ToString();
        import.Parent!.ReplaceWith(XDocument.Parse(Xsd).Root); // an import stands in a schema
        _singleWsdl = wsdl.ToString();
        using var stream = Open(version, XsdName);
        Schema = new SoapSchema(stream);
    }

    /// <summary>The name that the schema is asked for by.</summary>
    public string XsdName { get; }

    /// <summary>The schema as a file.</summary>
    public string Xsd { get; }

    /// <summary>The schema to hold messages against.</summary>
    public SoapSchema Schema { get; }

    /// <summary>The WSDL that imports the schema.</summary>
    public string Wsdl(string address) => At(_wsdl, address);

    /// <summary>The WSDL that holds the schema.</summary>
    public string SingleWsdl(string address) => At(_singleWsdl, address);

    private static XDocument Load(int version, string name)
    {
        using var stream = Open(version, name);
        return XDocument.Load(stream);
    }

    private static Stream Open(int version, string name) =>
        typeof(XmlShape<>).Assembly.GetManifestResourceStream($"soap/V{version}/{name}") ?? throw new InvalidOperationException($"There is no contract {name} of version {version}.");

    private string At(string document, string address) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        {document.Replace(_written, SecurityElement.Escape(address), StringComparison.Ordinal)}
        """;
}
