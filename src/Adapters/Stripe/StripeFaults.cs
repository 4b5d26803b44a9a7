using System.Net;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.Stripe;

/// <summary>What Stripe's error types and codes mean to a caller. Its own messages quote values, so that they go nowhere.</summary>
internal static partial class StripeFaults
{
    /// <summary>Stripe had begun the call, failed, and will give this failure for this key for ever: the key is used up.</summary>
    public static Fault Ended { get; } = VendorFaults.Unknown with { };

    /// <summary>The key was used with other parameters: something was begun under it, and this call was not it.</summary>
    public static Fault OtherParameters { get; } = VendorFaults.Unknown with { };

    /// <summary>What a reference that Stripe does not know is a reference to is for whoever asked to say.</summary>
    public static Fault Absent { get; } = new(FaultKind.NotFound, "No such object.");

    private static readonly Fault NotAccepted = new(FaultKind.Refused, "The payment processor did not accept the request.");

    /// <summary>The fault behind an error answer.</summary>
    public static Fault From(VendorRequest request, VendorAnswer answer, ILogger logger)
    {
        var error = answer.Read(StripeWireContext.Default.StripeErrorAnswer)?.Error;
        Log.Refused(logger, request.Operation, (int)answer.Status, error?.Type, error?.Code, error?.DeclineCode, error?.Param, answer.Header("Request-Id"));
        var isWrite = request.Effect != VendorEffect.Read;
        if (isWrite && (int)answer.Status >= 500)
        {
            // Begun, and nobody knows how far it got.
            request.NoteLostAnswer();
            return answer.Header("Idempotent-Replayed") == "true" ? Ended : VendorFaults.Unknown;
        }

        if (isWrite && error?.Code == "idempotency_key_in_use")
        {
            request.NoteLostAnswer();
        }

        return VendorFaults.Settle(Of(answer.Status, answer.RetryAfter, error), request);
    }

    /// <summary>Whether the answer means "not now": another call works on the object, or something that Stripe needs failed.</summary>
    public static bool IsBusy(VendorRequest request, VendorAnswer answer) => (int)answer.Status is 409 or 424;

    /// <summary>Whether Stripe had begun the call and failed in it.</summary>
    public static bool MayHaveBegun(VendorAnswer answer) => (int)answer.Status >= 500;

    /// <summary>Stripe's own word on repeating, which it puts over every rule.</summary>
    public static bool? Advice(VendorAnswer answer) => answer.Header("Stripe-Should-Retry") switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    private static Fault Of(HttpStatusCode status, TimeSpan? retryAfter, StripeError? error) => ((int)status, error?.Type, error?.Code) switch
    {
        (_, "idempotency_error", not "idempotency_key_in_use") => OtherParameters,
        (402, not null, _) => new(FaultKind.Refused, StripeDeclines.Sentence(error!)),
        (400 or 404, _, "resource_missing") => error!.Param is "payment_method" or "payment_method_data"
            ? Fault.Invalid("paymentMethod.id", "There is no such payment method.")
            : Absent,
        (404, not null, _) => Absent,
        (400, not null, { } code) => Known(code) ?? NotAccepted,
        (400, not null, _) => NotAccepted,
        (409 or 424, _, _) => VendorFaults.Unavailable(retryAfter),
        _ => VendorFaults.From(status, retryAfter),
    };

    private static Fault? Known(string code) => code switch
    {
        "amount_too_small" => Fault.Invalid("totalAmount.value", "The amount is below the least that can be paid in this currency."),
        "amount_too_large" => Fault.Invalid("totalAmount.value", "The amount is above what can be moved."),
        "invalid_currency" => Fault.Invalid("totalAmount.unit", "The payment processor does not take this currency."),
        "charge_already_refunded" => new(FaultKind.Refused, "The payment has been given back already."),
        "charge_disputed" => new(FaultKind.Refused, "The payment is disputed by the payer's bank."),
        "insufficient_funds" or "balance_insufficient" => new(FaultKind.Refused, "There are no funds to give back from at present."),
        "token_already_used" => new(FaultKind.Refused, "The payment token has been used already."),
        "payment_intent_unexpected_state" or "payment_method_unexpected_state" => new(FaultKind.Conflict, "The state that it is in does not allow this."),
        _ => null,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Stripe refused {Operation} with {Status} {Type} {Code} {DeclineCode} at {Param}, request {RequestId}")]
        public static partial void Refused(
            ILogger logger, string operation, int status, string? type, string? code, string? declineCode, string? param, string? requestId);
    }
}
