using System.Xml;
using Microsoft.Net.Http.Headers;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Soap;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>Translates a <see cref="Fault"/> for SOAP: who is to blame, the HTTP status, the fault element.</summary>
internal static class SoapFaults
{
    /// <summary>The SOAP fault of an operation's fault.</summary>
    public static SoapFault Of(Fault fault) => new(CodeOf(fault.Kind), fault)
    {
        Subcode = fault.Kind == FaultKind.Unauthenticated ? SoapNames.FailedAuthentication : null,
    };

    /// <summary>Who is to blame. SOAP calls a fault the receiver's when the same message may succeed later, so limits and running calls are.</summary>
    public static SoapFaultCode CodeOf(FaultKind kind) => kind switch
    {
        FaultKind.Invalid or FaultKind.Unauthenticated or FaultKind.InsufficientScope or FaultKind.NotFound or FaultKind.Conflict
            or FaultKind.PreconditionFailed or FaultKind.IdempotencyKeyReused or FaultKind.Refused or FaultKind.Unsupported => SoapFaultCode.Sender,
        FaultKind.IdempotencyKeyInProgress or FaultKind.RateLimited or FaultKind.VendorFailed or FaultKind.VendorUnavailable
            or FaultKind.VendorTimeout or FaultKind.OutcomeUnknown or FaultKind.Internal => SoapFaultCode.Receiver,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of fault that SOAP cannot say."),
    };

    /// <summary>The HTTP status: 500 in SOAP 1.1 (section 6.2), 400 for the sender's faults in SOAP 1.2 (part 2, table 20).</summary>
    public static int StatusOf(SoapVersion version, SoapFault fault) => fault.Status
        ?? (version == SoapVersion.V12 && fault.Code == SoapFaultCode.Sender ? StatusCodes.Status400BadRequest : StatusCodes.Status500InternalServerError);

    /// <summary>Sets what the HTTP answer says of the fault beside its body.</summary>
    public static void SetHeaders(HttpResponse response, SoapVersion version, SoapFault fault)
    {
        response.StatusCode = StatusOf(version, fault);
        if (fault.Challenge is { } challenge)
        {
            response.Headers[HeaderNames.WWWAuthenticate] = challenge;
        }

        if (fault.Fault.RetryAfter is { } wait)
        {
            response.Headers[HeaderNames.RetryAfter] = XmlConvert.ToString((long)Math.Ceiling(wait.TotalSeconds));
        }
    }

    /// <summary>Writes the whole envelope of a fault.</summary>
    /// <param name="ns">The service's namespace, which <c>GatewayFault</c> is in.</param>
    public static void Write(XmlWriter writer, SoapVersion version, SoapFault fault, string ns, string traceId)
    {
        writer.WriteStartElement("soap", "Envelope", version.Namespace);
        if (version == SoapVersion.V12)
        {
            WriteHeader12(writer, fault);
        }

        writer.WriteStartElement("Body", version.Namespace);
        writer.WriteStartElement("Fault", version.Namespace);
        if (version == SoapVersion.V12)
        {
            WriteFault12(writer, fault, ns, traceId);
        }
        else
        {
            WriteFault11(writer, fault, ns, traceId);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteFault11(XmlWriter writer, SoapFault fault, string ns, string traceId)
    {
        writer.WriteElementString("faultcode", $"soap:{Word(SoapVersion.V11, fault.Code)}");
        writer.WriteElementString("faultstring", XmlSafe.Clean(fault.Fault.Message));

        // Section 4.4: the detail is about the body alone, and these two are about the envelope and its header.
        if (fault.Code is SoapFaultCode.Sender or SoapFaultCode.Receiver)
        {
            writer.WriteStartElement("detail");
            WriteDetail(writer, fault.Fault, ns, traceId);
            writer.WriteEndElement();
        }
    }

    private static void WriteFault12(XmlWriter writer, SoapFault fault, string ns, string traceId)
    {
        var soap = SoapVersion.V12.Namespace;
        writer.WriteStartElement("Code", soap);
        writer.WriteElementString("Value", soap, $"soap:{Word(SoapVersion.V12, fault.Code)}");
        if (fault.Code is SoapFaultCode.Sender or SoapFaultCode.Receiver)
        {
            var subcode = fault.Subcode ?? new XmlQualifiedName(FaultCodes.Of(fault.Fault.Kind), ns);
            writer.WriteStartElement("Subcode", soap);
            writer.WriteStartElement("Value", soap);
            writer.WriteAttributeString("xmlns", "sub", null, subcode.Namespace);
            writer.WriteString($"sub:{subcode.Name}");
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteStartElement("Reason", soap);
        writer.WriteStartElement("Text", soap);
        writer.WriteAttributeString("xml", "lang", null, "en");
        writer.WriteString(XmlSafe.Clean(fault.Fault.Message));
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteStartElement("Detail", soap);
        WriteDetail(writer, fault.Fault, ns, traceId);
        writer.WriteEndElement();
    }

    private static void WriteHeader12(XmlWriter writer, SoapFault fault)
    {
        var soap = SoapVersion.V12.Namespace;
        if (fault.Code == SoapFaultCode.VersionMismatch)
        {
            writer.WriteStartElement("Header", soap);
            writer.WriteStartElement("Upgrade", soap);
            writer.WriteStartElement("SupportedEnvelope", soap);
            writer.WriteAttributeString("qname", "soap:Envelope");
            writer.WriteEndElement();
            writer.WriteStartElement("SupportedEnvelope", soap);
            writer.WriteAttributeString("xmlns", "soap11", null, SoapVersion.V11.Namespace);
            writer.WriteAttributeString("qname", "soap11:Envelope");
            writer.WriteEndElement();
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        else if (fault.NotUnderstood.Count > 0)
        {
            writer.WriteStartElement("Header", soap);
            foreach (var block in fault.NotUnderstood)
            {
                writer.WriteStartElement("NotUnderstood", soap);
                writer.WriteAttributeString("xmlns", "block", null, block.Namespace);
                writer.WriteAttributeString("qname", $"block:{block.Name}");
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }
    }

    private static void WriteDetail(XmlWriter writer, Fault fault, string ns, string traceId)
    {
        writer.WriteStartElement("GatewayFault", ns);
        writer.WriteElementString("code", ns, FaultCodes.Of(fault.Kind));
        writer.WriteElementString("reason", ns, FaultCodes.ReasonOf(fault.Kind));
        writer.WriteElementString("message", ns, XmlSafe.Clean(fault.Message));
        writer.WriteElementString("traceId", ns, traceId);
        writer.WriteEndElement();
    }

    private static string Word(SoapVersion version, SoapFaultCode code) => code switch
    {
        SoapFaultCode.Sender => version.Sender,
        SoapFaultCode.Receiver => version.Receiver,
        SoapFaultCode.MustUnderstand => "MustUnderstand",
        _ => "VersionMismatch",
    };
}
