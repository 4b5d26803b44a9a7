using System.Xml;
using System.Xml.Linq;

namespace TeleCo.Gateway.Sandbox.Wire;

/// <summary>A SOAP 1.1 message: its header blocks and the one element of its body.</summary>
internal sealed record SoapMessage(IReadOnlyList<XElement> Header, XElement Content)
{
    /// <summary>Namespace of a SOAP 1.1 envelope.</summary>
    public static readonly XNamespace Envelope = "http://schemas.xmlsoap.org/soap/envelope/";

    private const int MaxDepth = 24;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreWhitespace = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = 1024 * 1024,
    };

    /// <summary>The text of a header block, or <see langword="null"/> when it is absent.</summary>
    public string? Block(XName name) => Header.FirstOrDefault(block => block.Name == name)?.Value;

    /// <exception cref="XmlException">The bytes are not a SOAP 1.1 message with one element in its body.</exception>
    public static SoapMessage Parse(ReadOnlyMemory<byte> body)
    {
        using var stream = new MemoryStream(body.ToArray(), writable: false);
        using var reader = XmlReader.Create(stream, Settings);
        var envelope = Read(reader);
        if (envelope.Name != Envelope + "Envelope")
        {
            throw new XmlException("The message is not a SOAP 1.1 envelope.");
        }

        XElement[] parts = [.. envelope.Elements()];
        return parts switch
        {
            [var only] when only.Name == Envelope + "Body" => new SoapMessage([], Single(only)),
            [var header, var last] when header.Name == Envelope + "Header" && last.Name == Envelope + "Body" =>
                new SoapMessage([.. header.Elements()], Single(last)),
            _ => throw new XmlException("An envelope holds a header, if any, and a body."),
        };
    }

    private static XElement Single(XElement body) =>
        body.Elements().Take(2).ToArray() is [var only] ? only : throw new XmlException("The body holds one element.");

    // By hand, because XElement.Load has no limit of depth.
    private static XElement Read(XmlReader reader)
    {
        XElement? root = null;
        XElement? open = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    var element = ReadTag(reader);
                    open?.Add(element);
                    root ??= element;
                    open = isEmpty ? open : element;
                    break;
                case XmlNodeType.EndElement:
                    open = open?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    open?.Add(reader.Value);
                    break;
                default:
                    break;
            }
        }

        return root ?? throw new XmlException("The document is empty.");
    }

    private static XElement ReadTag(XmlReader reader)
    {
        if (reader.Depth > MaxDepth)
        {
            throw new XmlException("The document is nested too deeply.");
        }

        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI is not "http://www.w3.org/2000/xmlns/")
            {
                element.Add(new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value));
            }
        }

        return element;
    }
}
