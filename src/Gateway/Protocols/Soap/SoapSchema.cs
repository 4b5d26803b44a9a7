using System.Xml;
using System.Xml.Schema;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>A service's schema, compiled once, and how its complaints are told to callers.</summary>
internal sealed class SoapSchema
{
    private const int MaxComplaintLength = 400;

    private readonly XmlReaderSettings _settings;

    public SoapSchema(Stream xsd)
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        using var reader = XmlReader.Create(xsd);
        schemas.Add(XmlSchema.Read(reader, null) ?? throw new InvalidOperationException("The schema is empty."));
        schemas.Compile();
        _settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            ValidationFlags = XmlSchemaValidationFlags.AllowXmlAttributes,
            Schemas = schemas,
            XmlResolver = null,
        };
        _settings.ValidationEventHandler += (sender, complaint) => throw Refuse(complaint.Exception);
    }

    /// <summary>A reader that holds what it reads against the schema, beginning with the element that <paramref name="reader"/> stands on.</summary>
    public XmlReader Validate(XmlReader reader) => XmlReader.Create(reader, _settings);

    private static SoapRefusal Refuse(XmlSchemaException complaint) =>
        SoapRefusal.Invalid($"The body is not valid (line {complaint.LineNumber}, position {complaint.LinePosition}): {Tell(complaint.Message)}");

    // The validator says "The 'urn:x:limit' element is invalid - The value '0' is invalid according to its datatype
    // 'urn:x:Limit' - The MinInclusive constraint failed." The last part may name types of the platform, the
    // namespace is known to the caller, and what the caller wrote need not come back at length.
    private static string Tell(string message)
    {
        var parts = message.Split(" - ");
        var text = parts.Length > 2 && parts[1].LastIndexOf("datatype '", StringComparison.Ordinal) is > 0 and var at
            ? $"{parts[0]}: its value is not of the type {parts[1][(at + 9)..].TrimEnd('.')}{Facet(parts[^1])}."
            : message;
        text = text.Replace(" in namespace 'urn:teleco:gateway:", " '", StringComparison.Ordinal);
        return text.Length <= MaxComplaintLength ? text : $"{text[..MaxComplaintLength]}…";
    }

    private static string Facet(string reason) =>
        reason.StartsWith("The ", StringComparison.Ordinal) && reason.EndsWith(" constraint failed.", StringComparison.Ordinal) ? $" ({reason[4..^19]})" : "";
}
