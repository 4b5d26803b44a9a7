using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>Stripe says no: status, type, code and the sentence a client would read.</summary>
internal sealed class StripeRefusal(int status, string type, string? code, string message, string? param = null) : Exception(message)
{
    private const string Invalid = "invalid_request_error";

    public int Status => status;

    public string Type => type;

    public string? Code => code;

    public string? Param => param;

    public string? DeclineCode { get; init; }

    public string? ChargeId { get; init; }

    /// <summary>The intent or method that the error is about, whole, under its own name.</summary>
    public (string Name, JsonObject Value)? Subject { get; init; }

    /// <summary>Refused before anything ran: the idempotency key stays free.</summary>
    public bool IsValidation { get; init; }

    public static StripeRefusal Parameter(string? code, string message, string param) =>
        new(400, Invalid, code, message, param) { IsValidation = true };

    public static StripeRefusal Bad(string? code, string message, string? param = null) => new(400, Invalid, code, message, param);

    public static StripeRefusal State(string message, JsonObject intent) =>
        new(400, Invalid, "payment_intent_unexpected_state", message) { Subject = ("payment_intent", (JsonObject)intent.DeepClone()) };

    /// <summary>404 for the object of the address, 400 for one that a parameter names.</summary>
    public static StripeRefusal Missing(string kind, string id, string param, bool isTarget) =>
        new(isTarget ? 404 : 400, Invalid, "resource_missing", $"No such {kind}: '{id}'", param);

    public static StripeRefusal Unauthorized(string message) => new(401, Invalid, null, message) { IsValidation = true };
}
