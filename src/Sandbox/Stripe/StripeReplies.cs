using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>Answers and error bodies.</summary>
internal static class StripeReplies
{
    public static Reply Ok(JsonNode body) => Reply.Write(200, writer => body.WriteTo(writer));

    public static Reply Refuse(StripeRefusal refusal)
    {
        var error = new JsonObject { ["message"] = refusal.Message, ["type"] = refusal.Type };
        Add(error, "code", refusal.Code);
        Add(error, "doc_url", refusal.Code is null ? null : $"https://stripe.com/docs/error-codes/{refusal.Code.Replace('_', '-')}");
        Add(error, "decline_code", refusal.DeclineCode);
        Add(error, "charge", refusal.ChargeId);
        Add(error, "param", refusal.Param);
        if (refusal.Subject is { } subject)
        {
            error[subject.Name] = subject.Value;
        }

        return Reply.Write(refusal.Status, writer => new JsonObject { ["error"] = error }.WriteTo(writer));
    }

    public static Reply KeyInUse(string key) => Refuse(new StripeRefusal(
        409,
        "idempotency_error",
        "idempotency_key_in_use",
        $"There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): {key}. Please try again later."))
        .With("Stripe-Should-Retry", "true");

    public static Reply Fail(FaultKind kind, int status) => (kind, status) switch
    {
        (FaultKind.RateLimit, _) or (_, 429) => Refuse(new StripeRefusal(
            429, "invalid_request_error", "rate_limit", "Testmode request rate limit exceeded.")).With("Stripe-Rate-Limited-Reason", "global-rate"),
        (FaultKind.Lock, _) => Refuse(new StripeRefusal(
            429,
            "invalid_request_error",
            "lock_timeout",
            "This object cannot be accessed right now because another API request or Stripe process is currently accessing it."))
            .With("Stripe-Should-Retry", "true"),
        (_, 401) => Refuse(StripeRefusal.Unauthorized("Invalid API Key provided.")),
        (_, 403) => Refuse(new StripeRefusal(403, "invalid_request_error", null, "The provided key does not have the required permissions for this endpoint.")),
        (_, 409) => Refuse(new StripeRefusal(409, "invalid_request_error", "lock_timeout", "The request conflicts with another request.")),
        (_, 413) => Refuse(new StripeRefusal(413, "invalid_request_error", null, "Request entity too large.")),
        _ => Refuse(new StripeRefusal(status, "api_error", null, "An unknown error occurred.")),
    };

    private static void Add(JsonObject error, string name, string? value)
    {
        if (value is not null)
        {
            error[name] = value;
        }
    }
}
