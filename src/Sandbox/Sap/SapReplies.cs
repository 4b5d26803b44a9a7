using System.Security;
using System.Text.Json;
using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>Error answers in the system's form.</summary>
internal sealed class SapReplies(TimeProvider clock)
{
    private const string LogonFailed =
        "<html><head><title>Logon Error Message</title></head><body><h1>Anmeldung fehlgeschlagen</h1><p>Logon failed</p></body></html>";

    public static Reply LoggedOut() => Reply.Text(401, LogonFailed, "text/html;charset=utf-8")
        .With("WWW-Authenticate", "Basic realm=\"SAP NetWeaver Application Server [S4H/100][alias]\"");

    public static Reply TokenRequired() => Reply.Text(403, "CSRF token validation failed", "text/plain;charset=utf-8").With("x-csrf-token", "Required");

    public static Reply TooLong() => Reply.Text(414, "<html><body><h1>414 Request-URI Too Large</h1></body></html>", "text/html;charset=utf-8");

    public static Reply Single(int status, Action<Utf8JsonWriter> write) => Reply.Write(status, writer =>
    {
        writer.WriteStartObject();
        writer.WritePropertyName("d"u8);
        write(writer);
        writer.WriteEndObject();
    }).With("dataserviceversion", "2.0");

    public Reply Refuse(SapRefusal refusal, bool asJson) => asJson
        ? Reply.Write(refusal.Status, writer => WriteError(writer, refusal)).With("dataserviceversion", "1.0")
        : Reply.Text(
            refusal.Status,
            $"<?xml version=\"1.0\" encoding=\"utf-8\"?><error xmlns=\"http://schemas.microsoft.com/ado/2007/08/dataservices/metadata\"><code>{SecurityElement.Escape(refusal.Code)}</code><message xml:lang=\"en\">{SecurityElement.Escape(refusal.Message)}</message></error>",
            "application/xml;charset=utf-8");

    public Reply Fail(FaultKind kind, int status) => (kind, status) switch
    {
        (FaultKind.Lock, _) => Refuse(Locked("1000001", 423), asJson: true),
        (FaultKind.RateLimit, _) => Refuse(new SapRefusal(429, "SRT/429", "Too many requests"), asJson: true).With("Retry-After", "1"),
        (_, 401) => LoggedOut(),
        (_, 403) => Refuse(new SapRefusal(403, "/IWFND/MED/170", "No authorization to access Service"), asJson: true),
        (_, 404) => Refuse(SapRefusal.NotFound("A_BusinessPartnerType"), asJson: true),
        (_, 412) => Refuse(Stale(), asJson: true),
        (_, 428) => Refuse(Unconditional(), asJson: true),
        (_, 500) => Refuse(new SapRefusal(500, "SY/530", "An application exception has occurred"), asJson: true),
        _ => Reply.Text(status, $"<html><head><title>Error</title></head><body><h1>{status}</h1></body></html>", "text/html;charset=utf-8"),
    };

    public static SapRefusal Locked(string partner, int status = 400) =>
        new(status, "R1/433", $"Business partner {partner} is currently locked by user BATCH_USER");

    public static SapRefusal Stale() => new(412, "/IWFND/CM_MGW/086", "Precondition failed: the entity was changed in the meantime");

    public static SapRefusal Unconditional() =>
        new(428, "/IWBEP/CM_MGW_RT/130", "The request is required to be conditional. Try using \"If-Match\" header.");

    private void WriteError(Utf8JsonWriter writer, SapRefusal refusal)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("error"u8);
        writer.WriteString("code"u8, refusal.Code);
        writer.WriteStartObject("message"u8);
        writer.WriteString("lang"u8, "en");
        writer.WriteString("value"u8, refusal.Message);
        writer.WriteEndObject();
        writer.WriteStartObject("innererror"u8);
        writer.WriteString("transactionid"u8, Guid.NewGuid().ToString("N").ToUpperInvariant());
        writer.WriteString("timestamp"u8, clock.GetUtcNow().UtcDateTime.ToString("yyyyMMddHHmmss.fffffff"));
        writer.WriteStartArray("errordetails"u8);
        WriteDetail(writer, refusal.Code, refusal.Message, refusal.Property);
        if (refusal.Status == 400)
        {
            WriteDetail(writer, "/IWBEP/CX_MGW_BUSI_EXCEPTION", "An exception was raised", "");
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteDetail(Utf8JsonWriter writer, string code, string message, string property)
    {
        writer.WriteStartObject();
        writer.WriteString("code"u8, code);
        writer.WriteString("message"u8, message);
        writer.WriteString("propertyref"u8, property);
        writer.WriteString("severity"u8, "error");
        writer.WriteString("target"u8, property);
        writer.WriteEndObject();
    }
}
