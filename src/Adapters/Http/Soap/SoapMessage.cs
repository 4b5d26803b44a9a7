using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace TeleCo.Gateway.Adapters.Http.Soap;

/// <summary>SOAP 1.1 envelopes to a vendor, and what came back in one.</summary>
/// <param name="Header">The header blocks.</param>
/// <param name="Content">The first element of the body: an answer or a fault.</param>
internal sealed record SoapMessage(IReadOnlyList<XElement> Header, XElement Content)
{
    /// <summary>Deeper than any vendor's answer, and far from what a stack can take.</summary>
    private const int MaxDepth = 32;

    private static readonly XNamespace Soap = "http://schemas.xmlsoap.org/soap/envelope/";

    private static readonly XmlReaderSettings Reading = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Whether it is a fault. A vendor may send one with any status.</summary>
    public bool IsFault => Content.Name == Soap + "Fault";

    /// <summary>An envelope as bytes.</summary>
    /// <param name="prefixes">Namespaces to declare at the top: old servers stumble over declarations on every element.</param>
    public static ReadOnlyMemory<byte> Write(XElement content, IEnumerable<XElement> header, params ReadOnlySpan<(string Prefix, XNamespace Namespace)> prefixes)
    {
        var envelope = new XElement(Soap + "Envelope", new XAttribute(XNamespace.Xmlns + "s", Soap.NamespaceName));
        foreach (var (prefix, name) in prefixes)
        {
            envelope.Add(new XAttribute(XNamespace.Xmlns + prefix, name.NamespaceName));
        }

        var blocks = header.ToArray();
        envelope.Add(blocks.Length == 0 ? null : new XElement(Soap + "Header", blocks), new XElement(Soap + "Body", content));
        using var bytes = new MemoryStream(1024);
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            envelope.WriteTo(writer);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>Reads an answer, or gives null when it is no SOAP envelope with a body.</summary>
    public static SoapMessage? Read(VendorAnswer answer)
    {
        try
        {
            using var bytes = new MemoryStream(answer.Body.ToArray(), writable: false);
            if (IsTooDeep(bytes))
            {
                return null;
            }

            bytes.Position = 0;
            using var reader = XmlReader.Create(bytes, Reading);
            var envelope = XElement.Load(reader);
            return envelope.Name == Soap + "Envelope" && envelope.Element(Soap + "Body")?.Elements().FirstOrDefault() is { } content
                ? new([.. envelope.Element(Soap + "Header")?.Elements() ?? []], content)
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool IsTooDeep(Stream bytes)
    {
        using var reader = XmlReader.Create(bytes, Reading);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                return true;
            }
        }

        return false;
    }
}
