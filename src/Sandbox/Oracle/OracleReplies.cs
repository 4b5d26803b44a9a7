using System.Text.Json;
using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary>Error answers in the pod's forms: details from framework version 4 on, plain text before.</summary>
internal static class OracleReplies
{
    private const string ErrorType = "application/vnd.oracle.adf.error+json";

    public static Reply LoggedOut() => Reply.Empty(401).With("WWW-Authenticate", "Basic realm=\"Oracle Applications Cloud\"");

    public static Reply Refuse(OracleRefusal refusal, VendorRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        var version = request.Headers["REST-Framework-Version"].ToString();
        var isNew = version.Length > 0 && version is not ("1" or "2" or "3");
        if (accept.Contains(ErrorType, StringComparison.OrdinalIgnoreCase))
        {
            var details = Details(refusal);
            return new Reply(refusal.Status, details.Body, ErrorType);
        }

        return isNew && (accept.Contains("json", StringComparison.OrdinalIgnoreCase) || accept is "" or "*/*")
            ? Details(refusal)
            : Reply.Text(refusal.Status, refusal.Message, "text/plain;charset=UTF-8");
    }

    public static Reply Fail(FaultKind kind, int status) => (kind, status) switch
    {
        (FaultKind.Lock, _) => Details(new OracleRefusal(400, "JBO-25014", "Another user has changed the row with primary key oracle.jbo.Key[300100170900001 ].")),
        (FaultKind.RateLimit, _) => Details(new OracleRefusal(429, "", "Too Many Requests")).With("Retry-After", "1"),
        (_, 401) => LoggedOut(),
        (_, 404) => Details(OracleRefusal.NotFound()),
        (_, 412) => Details(Stale()),
        (_, >= 500 and not 500) => Reply.Text(status, $"<html><head><title>{status}</title></head><body><h1>{status}</h1></body></html>", "text/html;charset=UTF-8"),
        _ => Details(new OracleRefusal(status, "JBO-29000", "Unexpected exception caught")),
    };

    public static OracleRefusal Stale() => new(412, "", "The item was changed since it was read: If-Match does not match.");

    private static Reply Details(OracleRefusal refusal) => Reply.Write(refusal.Status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("title"u8, Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(refusal.Status));
        writer.WriteString("status"u8, refusal.Status.ToString());
        writer.WriteStartArray("o:errorDetails"u8);
        writer.WriteStartObject();
        writer.WriteString("detail"u8, refusal.Code.StartsWith("AR-", StringComparison.Ordinal) ? $"{refusal.Message} ({refusal.Code})" : refusal.Message);
        WriteIfAny(writer, "o:errorCode", refusal.Code);
        WriteIfAny(writer, "o:errorPath", refusal.Path);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void WriteIfAny(Utf8JsonWriter writer, string name, string value)
    {
        if (value.Length > 0)
        {
            writer.WriteString(name, value);
        }
    }
}
