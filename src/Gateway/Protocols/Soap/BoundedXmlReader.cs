using System.Diagnostics.CodeAnalysis;
using System.Xml;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>Counts what goes by and stops when it is too much, whoever reads above: the envelope, the schema validation, a skip.</summary>
/// <param name="inner">The reader that parses.</param>
/// <param name="input">What it parses.</param>
/// <param name="bounds">How much is too much.</param>
internal sealed class BoundedXmlReader(XmlReader inner, MeteredStream input, SoapOptions bounds) : XmlReader, IXmlLineInfo, IXmlNamespaceResolver
{
    private readonly IXmlNamespaceResolver _namespaces = (IXmlNamespaceResolver)inner;
    private readonly IXmlLineInfo _place = (IXmlLineInfo)inner;
    private int _elements;

    public override int AttributeCount => inner.AttributeCount;

    public override string BaseURI => "";

    public override int Depth => inner.Depth;

    public override bool EOF => inner.EOF;

    public override bool IsEmptyElement => inner.IsEmptyElement;

    public override string LocalName => inner.LocalName;

    public override string NamespaceURI => inner.NamespaceURI;

    public override XmlNameTable NameTable => inner.NameTable;

    public override XmlNodeType NodeType => inner.NodeType;

    public override string Prefix => inner.Prefix;

    public override ReadState ReadState => inner.ReadState;

    public override string Value => inner.Value;

    public int LineNumber => _place.LineNumber;

    public int LinePosition => _place.LinePosition;

    public bool HasLineInfo() => _place.HasLineInfo();

    public override bool Read()
    {
        input.BeginStep();
        if (!inner.Read())
        {
            return false;
        }

        input.EndStep();

        switch (inner.NodeType)
        {
            case XmlNodeType.Element:
                CheckElement();
                break;
            case XmlNodeType.ProcessingInstruction:
                throw SoapRefusal.Invalid("A SOAP message must not hold processing instructions", this);
            case XmlNodeType.DocumentType:
                throw SoapRefusal.Invalid("A SOAP message must not hold a document type", this);
        }

        return true;
    }

    public override string GetAttribute(int i) => inner.GetAttribute(i);

    public override string? GetAttribute(string name) => inner.GetAttribute(name);

    public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);

    public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);

    public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);

    public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);

    public override bool MoveToElement() => inner.MoveToElement();

    public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();

    public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();

    public override bool ReadAttributeValue() => inner.ReadAttributeValue();

    public override void ResolveEntity() => throw SoapRefusal.Invalid("A SOAP message must not hold entities", this);

    public IDictionary<string, string> GetNamespacesInScope(XmlNamespaceScope scope) => _namespaces.GetNamespacesInScope(scope);

    [SuppressMessage("Naming", "CA1725", Justification = "the interface and the base class name the parameter alike")]
    public string? LookupPrefix(string namespaceName) => _namespaces.LookupPrefix(namespaceName);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void CheckElement()
    {
        if (++_elements > bounds.MaxElements)
        {
            throw SoapRefusal.Invalid($"The message has more than {bounds.MaxElements} elements", this);
        }

        if (inner.Depth >= bounds.MaxDepth)
        {
            throw SoapRefusal.Invalid($"The message nests deeper than {bounds.MaxDepth} elements", this);
        }

        if (inner.AttributeCount > bounds.MaxAttributes)
        {
            throw SoapRefusal.Invalid($"An element has more than {bounds.MaxAttributes} attributes", this);
        }

        if (inner.LocalName.Length > bounds.MaxNameLength || inner.Prefix.Length > bounds.MaxNameLength || inner.NamespaceURI.Length > bounds.MaxNameLength)
        {
            throw SoapRefusal.Invalid($"A name or namespace is longer than {bounds.MaxNameLength} characters", this);
        }
    }
}
