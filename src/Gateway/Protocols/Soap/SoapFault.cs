using System.Xml;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>Who is to blame, in the words that SOAP has for it.</summary>
internal enum SoapFaultCode
{
    /// <summary>The message; sending it again unchanged will not help.</summary>
    Sender,

    /// <summary>The gateway or a backend, or the moment; the message may succeed later.</summary>
    Receiver,

    /// <summary>A header block that must be understood and is not.</summary>
    MustUnderstand,

    /// <summary>An envelope of another version.</summary>
    VersionMismatch,
}

/// <summary>A fault as SOAP tells it.</summary>
/// <param name="Code">Who is to blame.</param>
/// <param name="Fault">What went wrong.</param>
internal sealed record SoapFault(SoapFaultCode Code, Fault Fault)
{
    /// <summary>A finer code of a standard, WS-Security's for instance.</summary>
    public XmlQualifiedName? Subcode { get; init; }

    /// <summary>The HTTP status where it is not the one that the code leads to.</summary>
    public int? Status { get; init; }

    /// <summary>The header blocks that were not understood.</summary>
    public IReadOnlyList<XmlQualifiedName> NotUnderstood { get; init; } = [];

    /// <summary>The challenge of a 401.</summary>
    public string? Challenge { get; init; }
}

/// <summary>Carries a fault out of the depth of an XML reader; caught in one place.</summary>
internal sealed class SoapRefusal(SoapFault fault) : Exception(fault.Fault.Message)
{
    /// <summary>What to answer.</summary>
    public SoapFault Fault { get; } = fault;

    /// <summary>The message breaks the contract.</summary>
    public static SoapRefusal Invalid(string message) => new(new(SoapFaultCode.Sender, new Fault(FaultKind.Invalid, message)));

    /// <summary>The message breaks the contract at a place.</summary>
    public static SoapRefusal Invalid(string message, XmlReader reader) =>
        Invalid(reader is IXmlLineInfo place && place.HasLineInfo() ? $"{message} (line {place.LineNumber}, position {place.LinePosition})." : $"{message}.");

    /// <summary>The WS-Security header or the credential in it is refused.</summary>
    public static SoapRefusal Security(XmlQualifiedName subcode, string message) =>
        new(new(SoapFaultCode.Sender, new Fault(FaultKind.Unauthenticated, message)) { Subcode = subcode });
}
