using System.Xml;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Soap;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>Reads one SOAP message from its start to its end, once: header, then body, then nothing more. Between the two the caller can be asked for a credential, so that nobody learns of the body's rules without one.</summary>
internal sealed class SoapReader : IDisposable
{
    private readonly SoapVersion _version;
    private readonly BoundedXmlReader _reader;

    /// <param name="message">The bytes of the message.</param>
    /// <param name="version">The version that the media type announces.</param>
    /// <param name="bounds">How much is too much.</param>
    public SoapReader(Stream message, SoapVersion version, SoapOptions bounds)
    {
        _version = version;
        var input = new MeteredStream(message);
        _reader = new BoundedXmlReader(XmlReader.Create(input, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            MaxCharactersInDocument = bounds.MaxRequestBytes,
            MaxCharactersFromEntities = 1,
        }), input, bounds);
    }

    /// <summary>Reads the envelope up to its body, and gives the WS-Security header where there is one.</summary>
    public SecurityHeader? ReadHeader()
    {
        _reader.Read();
        if (_reader.NodeType == XmlNodeType.XmlDeclaration)
        {
            CheckEncoding(_reader.GetAttribute("encoding"));
            _reader.Read();
        }

        MoveToElement();
        CheckEnvelope();
        Enter();
        SecurityHeader? security = null;
        if (Is("Header"))
        {
            security = SoapHeaderBlocks.Read(_reader, _version);
            MoveToElement();
        }

        return Is("Body") ? security : throw SoapRefusal.Invalid("The envelope has no body where it belongs", _reader);
    }

    /// <summary>Enters the body and gives the name of its one element.</summary>
    public XmlQualifiedName ReadBodyName()
    {
        if (!Enter())
        {
            throw SoapRefusal.Invalid("The body is empty", _reader);
        }

        return new(_reader.LocalName, _reader.NamespaceURI);
    }

    /// <summary>Reads the body's element, held against the schema, and makes sure that nothing follows it.</summary>
    public T ReadBody<T>(XmlShape<T> shape, SoapSchema schema)
    {
        using var validating = schema.Validate(_reader);
        validating.Read();
        var request = ReadValid(shape, validating);
        _reader.Read();
        Leave("Body");
        Leave("Envelope");
        if (_reader.NodeType != XmlNodeType.None)
        {
            throw SoapRefusal.Invalid("Something follows the envelope", _reader);
        }

        return request;
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private static T ReadValid<T>(XmlShape<T> shape, XmlReader validating)
    {
        try
        {
            return shape.ReadContent(validating).Value;
        }
        catch (XmlException exception) when (exception is { LineNumber: 0 })
        {
            // Thrown by a shape: well-formed, of the schema, and yet not a value. Its message is ours.
            throw SoapRefusal.Invalid($"The body is not valid: {exception.Message}", validating);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentOutOfRangeException)
        {
            throw SoapRefusal.Invalid("The body is not valid: a value is out of range", validating);
        }
    }

    // XML processors must know these two (XML 1.0 section 2.2); any other is a way to say one thing to a filter and another to us.
    private void CheckEncoding(string? encoding)
    {
        if (encoding is not null && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !encoding.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase))
        {
            throw SoapRefusal.Invalid("A SOAP message is written in UTF-8 or UTF-16", _reader);
        }
    }

    private void CheckEnvelope()
    {
        if (Is("Envelope"))
        {
            return;
        }

        throw _reader.LocalName == "Envelope"
            ? new SoapRefusal(new(SoapFaultCode.VersionMismatch, new Fault(FaultKind.Invalid, $"An envelope that comes as {_version.MediaType} is in the namespace {_version.Namespace}.")))
            : SoapRefusal.Invalid("This is not a SOAP envelope", _reader);
    }

    private bool Is(string name) => _reader.NodeType == XmlNodeType.Element && _reader.LocalName == name && _reader.NamespaceURI == _version.Namespace;

    /// <summary>Moves to the first element inside the present one; false when it has none, and then the reader is behind it.</summary>
    private bool Enter()
    {
        var empty = _reader.IsEmptyElement;
        _reader.Read();
        if (empty)
        {
            return false;
        }

        MoveToElement();
        return _reader.NodeType == XmlNodeType.Element;
    }

    private void Leave(string name)
    {
        MoveToElement();
        if (_reader.NodeType != XmlNodeType.EndElement)
        {
            throw SoapRefusal.Invalid(name == "Body" ? "The body holds more than one element" : "Something follows the body", _reader);
        }

        _reader.Read();
        while (_reader.NodeType == XmlNodeType.Whitespace)
        {
            _reader.Read();
        }
    }

    private void MoveToElement()
    {
        while (_reader.NodeType is XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
        {
            _reader.Read();
        }

        if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
        {
            throw SoapRefusal.Invalid("There is text where elements belong", _reader);
        }
    }
}
