using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>XSDs and samples of network vendors, from the folder of specifications beside the repository.</summary>
internal static class VendorSchemas
{
    /// <summary>Problems that the vendor's own schema finds in a message.</summary>
    public static IReadOnlyList<string> Problems(XmlSchemaSet schemas, string message)
    {
        var problems = new List<string>();
        XDocument.Parse(message).Validate(schemas, (_, problem) => problems.Add(problem.Message));
        return problems;
    }

    /// <summary>The schemas behind one envelope schema, such as <c>ericsson/cai3g-envelope.xsd</c>.</summary>
    public static XmlSchemaSet Read(string envelope)
    {
        var folder = Path.GetDirectoryName(GoldenRequests.Find($"vendors/{envelope}"))!;
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var file in Directory.EnumerateFiles(folder, "*.xsd"))
        {
            // An open tail after optional elements of the same namespace is ambiguous by the letter of XSD 1.0, and .NET refuses it.
            var text = File.ReadAllText(file).Replace(
                """<xs:element name="fnum" type="xs:string" minOccurs="0"/><xs:any namespace="##targetNamespace" processContents="skip" minOccurs="0" maxOccurs="unbounded"/>""",
                """<xs:element name="fnum" type="xs:string" minOccurs="0"/>""", StringComparison.Ordinal);
            using var reader = XmlReader.Create(new StringReader(text));
            schemas.Add(null, reader);
        }

        schemas.Compile();
        return schemas;
    }

    public static string Sample(string path) => File.ReadAllText(GoldenRequests.Find($"vendors/{path}"));
}
