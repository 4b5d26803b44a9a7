using System.Security;
using System.Text;
using System.Xml.Linq;
using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Ericsson;

/// <summary>Answers and faults in their envelopes.</summary>
internal static class EricssonReplies
{
    private const string ContentType = "text/xml;charset=utf-8";

    private const string Start = """
        <?xml version="1.0" encoding="UTF-8"?>
        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:c="http://schemas.ericsson.com/cai3g1.2/">
        """;

    public static Reply Answer(Cai3gCall call, string content)
    {
        var text = new StringBuilder(Start, 1024);
        if (call.Session is not null)
        {
            text.Append("<s:Header>");
            AppendBlock(text, "SessionId", call.Session.Id);
            AppendBlock(text, "TransactionId", call.TransactionId);
            AppendBlock(text, "SequenceId", call.SequenceId);
            AppendBlock(text, "Context", call.Context);
            text.Append("</s:Header>");
        }

        text.Append("<s:Body>").Append(content).Append("</s:Body></s:Envelope>");
        return Reply.Text(200, text.ToString(), ContentType);
    }

    /// <summary>An object's keys or values as CAI3G shows them: its elements in their own namespace.</summary>
    public static string Elements(XNamespace objects, IEnumerable<XElement> elements)
    {
        var text = new StringBuilder();
        foreach (var element in elements)
        {
            Append(text, element, objects);
        }

        return text.ToString();
    }

    public static string Escape(string text) => SecurityElement.Escape(text);

    public static Reply Refuse(EricssonRefusal refusal, int status = 500)
    {
        var details = refusal.Role == "MF"
            ? $"<p:PGFault xmlns:p=\"http://schemas.ericsson.com/pg/1.0\"><p:errorcode>{refusal.InnerCode}</p:errorcode>" +
                $"<p:errormessage>{Escape(refusal.InnerText)}</p:errormessage><p:errordetails>{Escape(refusal.Details)}</p:errordetails></p:PGFault>"
            : $"<u:UserProvisioningFault xmlns:u=\"http://schemas.ericsson.com/ema/UserProvisioning/\"><u:respCode>{refusal.InnerCode}</u:respCode>" +
                $"<u:respDescription>{Escape(refusal.InnerText)}</u:respDescription></u:UserProvisioningFault>";
        return Fault(status, refusal.IsClient ? "Client" : "Server", $"This is a {(refusal.IsClient ? "client" : "server")} fault",
            $"<detail><c:Cai3gFault><faultcode>{refusal.FaultCode}</faultcode><faultreason><reasonText>{Escape(refusal.Message)}</reasonText></faultreason>" +
            $"<faultrole>{refusal.Role}</faultrole><details>{details}</details></c:Cai3gFault></detail>");
    }

    /// <summary>A fault of the SOAP layer alone, before CAI3G had a look.</summary>
    public static Reply Fault(int status, string code, string text, string detail = "") => Reply.Text(
        status,
        $"{Start}<s:Body><s:Fault><faultcode>s:{code}</faultcode><faultstring>{Escape(text)}</faultstring>{detail}</s:Fault></s:Body></s:Envelope>",
        ContentType);

    public static Reply Fail(FaultKind kind, int status) => (kind, status) switch
    {
        (FaultKind.Lock, _) => Refuse(EricssonRefusal.Busy()),
        (FaultKind.RateLimit, _) => Refuse(EricssonRefusal.Element(12004, "TOO MANY REQUESTS")),
        (_, 401) => Refuse(EricssonRefusal.Session()),
        (_, 413) => Fault(413, "Client", "The request is too large"),
        _ => Fault(status, "Server", "Internal error"),
    };

    private static void AppendBlock(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append("<c:").Append(name).Append('>').Append(Escape(value)).Append("</c:").Append(name).Append('>');
        }
    }

    private static void Append(StringBuilder text, XElement element, XNamespace objects)
    {
        var prefix = element.Name.Namespace == objects ? "o:" : "";
        text.Append('<').Append(prefix).Append(element.Name.LocalName);
        foreach (var attribute in element.Attributes())
        {
            text.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(Escape(attribute.Value)).Append('"');
        }

        text.Append('>');
        if (element.HasElements)
        {
            foreach (var child in element.Elements())
            {
                Append(text, child, objects);
            }
        }
        else
        {
            text.Append(Escape(element.Value));
        }

        text.Append("</").Append(prefix).Append(element.Name.LocalName).Append('>');
    }
}
