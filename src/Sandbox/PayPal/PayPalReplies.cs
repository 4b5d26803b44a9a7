using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>Answers and error bodies, each error with a debug id.</summary>
internal static class PayPalReplies
{
    public static Reply Of(int status, JsonNode body) => Reply.Write(status, writer => body.WriteTo(writer));

    public static Reply Refuse(PayPalRefusal refusal)
    {
        var debugId = Guid.NewGuid().ToString("N")[..13];
        return Reply.Write(refusal.Status, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("name", refusal.Name);
            writer.WriteString("message", refusal.Message);
            writer.WriteString("debug_id", debugId);
            WriteDetails(writer, refusal);
            writer.WriteEndObject();
        }).With("Paypal-Debug-Id", debugId);
    }

    /// <summary>Identity errors have a shape of their own.</summary>
    public static Reply Identity(int status, string error, string description) => Reply.Write(status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("error", error);
        writer.WriteString("error_description", description);
        writer.WriteEndObject();
    });

    public static Reply Unauthenticated() => Refuse(new PayPalRefusal(
        401,
        "AUTHENTICATION_FAILURE",
        "Authentication failed due to missing authorization header, or invalid authentication credentials."));

    public static Reply Fail(FaultKind kind, int status) => (kind, status) switch
    {
        (FaultKind.RateLimit, _) or (_, 429) => Refuse(new PayPalRefusal(429, "RATE_LIMIT_REACHED", "Too many requests. Blocked due to rate limiting.")),
        (FaultKind.Lock, _) or (_, 409) => Refuse(PayPalRefusal.InProgress()),
        (_, 401) => Unauthenticated(),
        (_, 403) => Refuse(new PayPalRefusal(
            403,
            "NOT_AUTHORIZED",
            "Authorization failed due to insufficient permissions.",
            "PERMISSION_DENIED",
            "You do not have permission to access or perform operations on this resource.")),
        (_, 404) => Refuse(PayPalRefusal.NotFound()),
        (_, 413) => Refuse(new PayPalRefusal(413, "REQUEST_TOO_LARGE", "The request is too large.")),
        (_, 503) => Refuse(new PayPalRefusal(503, "SERVICE_UNAVAILABLE", "Service Unavailable.")),
        _ => Refuse(new PayPalRefusal(status, "INTERNAL_SERVER_ERROR", "An internal server error has occurred.")),
    };

    private static void WriteDetails(Utf8JsonWriter writer, PayPalRefusal refusal)
    {
        if (refusal.Issue is null)
        {
            return;
        }

        writer.WriteStartArray("details");
        writer.WriteStartObject();
        if (refusal.Field is { } field)
        {
            writer.WriteString("field", field);
            writer.WriteString("location", "body");
        }

        writer.WriteString("issue", refusal.Issue);
        writer.WriteString("description", refusal.Description);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartArray("links");
        writer.WriteStartObject();
        writer.WriteString("href", $"https://developer.paypal.com/api/rest/reference/orders/v2/errors/#{refusal.Issue}");
        writer.WriteString("rel", "information_link");
        writer.WriteString("method", "GET");
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
