using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;

namespace TeleCo.Gateway.Adapters.PayPal;

/// <summary>What PayPal's error names and issues mean to a caller. Its own texts quote values, so that they go nowhere.</summary>
internal static partial class PayPalFaults
{
    /// <summary>An order that was captured already: its state is the answer.</summary>
    public static Fault Captured { get; } = new(FaultKind.Conflict, "The payment has been taken already.");

    /// <summary>An order that its payer has not approved, or has to approve again.</summary>
    public static Fault NotApproved { get; } = new(FaultKind.Conflict, "The payer has not approved the payment.");

    /// <summary>Our id was used before: what it names was made, by an attempt of which the request id is forgotten.</summary>
    public static Fault Duplicate { get; } = VendorFaults.Unknown with { };

    /// <summary>What a reference that PayPal does not know is a reference to is for whoever asked to say.</summary>
    public static Fault Absent { get; } = new(FaultKind.NotFound, "No such object.");

    /// <summary>The fault behind an error answer.</summary>
    public static Fault From(VendorRequest request, VendorAnswer answer, ILogger logger)
    {
        var error = answer.Read(PayPalWireContext.Default.PayPalError);
        var issue = error?.Issue;
        Log.Refused(
            logger, request.Operation, (int)answer.Status, error?.Name ?? error?.Error, issue, error?.Details is [var first, ..] ? first.Field : null,
            error?.DebugId ?? answer.Header("Paypal-Debug-Id"));
        if (request.Effect != VendorEffect.Read && ((int)answer.Status >= 500 || IsBusy(request, answer)))
        {
            request.NoteLostAnswer(); // begun by this attempt or by an earlier one, and nobody knows how far it got
        }

        return VendorFaults.Settle(
            ((int)answer.Status, error?.Name) switch
            {
                (404, not null) => Absent,
                (400 or 422, not null) => Known(issue) ?? new(FaultKind.Refused, "The payment processor did not accept the request."),
                (409, _) => VendorFaults.Unavailable(answer.RetryAfter),
                _ => VendorFaults.From(answer.Status, answer.RetryAfter),
            },
            request);
    }

    /// <summary>Whether PayPal had begun the call and failed in it.</summary>
    public static bool MayHaveBegun(VendorAnswer answer) => (int)answer.Status >= 500;

    /// <summary>Whether an earlier attempt is still at work.</summary>
    public static bool IsBusy(VendorRequest request, VendorAnswer answer) => (int)answer.Status == 409
        || ((int)answer.Status == 422 && answer.Read(PayPalWireContext.Default.PayPalError)?.Issue == "PREVIOUS_REQUEST_IN_PROGRESS");

    private static Fault? Known(string? issue) => issue switch
    {
        "DUPLICATE_INVOICE_ID" or "DUPLICATE_REQUEST_ID" or "INCOMPATIBLE_PARAMETER_VALUE" => Duplicate, // the last one: the request id with another body
        "ORDER_ALREADY_CAPTURED" => Captured,
        "ORDER_NOT_APPROVED" or "PAYER_ACTION_REQUIRED" => NotApproved,
        "PREVIOUS_REQUEST_IN_PROGRESS" => VendorFaults.Unavailable(null),
        "ORDER_EXPIRED" => Refused("The payment was not approved in time."),
        "INSTRUMENT_DECLINED" or "TRANSACTION_REFUSED" or "CARD_EXPIRED" or "REDIRECT_PAYER_FOR_ALTERNATE_FUNDING" => Refused("The payment was declined."),
        "PAYER_CANNOT_PAY" or "PAYER_ACCOUNT_RESTRICTED" or "PAYER_ACCOUNT_LOCKED_OR_CLOSED" => Refused("The payment was declined: the payer's account cannot pay."),
        "TRANSACTION_LIMIT_EXCEEDED" or "MAX_NUMBER_OF_PAYMENT_ATTEMPTS_EXCEEDED" => Refused("The payment was declined: a limit is reached."),
        "CAPTURE_FULLY_REFUNDED" => Refused("The payment has been given back already."),
        "REFUND_AMOUNT_EXCEEDED" or "REFUND_CAPTURE_CURRENCY_MISMATCH" or "CURRENCY_MISMATCH" => Refused("That much of the payment cannot be given back."),
        "REFUND_TIME_LIMIT_EXCEEDED" => Refused("The payment is too old to be given back."),
        "REFUND_FAILED_INSUFFICIENT_FUNDS" => Refused("There are no funds to give back from at present."),
        "CURRENCY_NOT_SUPPORTED" or "INVALID_CURRENCY_CODE" => Fault.Invalid("totalAmount.unit", "The payment processor does not take this currency."),
        "DECIMAL_PRECISION" or "CANNOT_BE_ZERO_OR_NEGATIVE" => Fault.Invalid("totalAmount.value", "The amount is not one that can be paid."),
        "TOKEN_ID_NOT_FOUND" or "TOKEN_NOT_FOUND" or "INVALID_VAULT_ID" or "VAULT_ID_NOT_FOUND" or "INVALID_RESOURCE_ID" =>
            Fault.Invalid("paymentMethod", "There is no such payment method."),
        _ => null,
    };

    private static Fault Refused(string sentence) => new(FaultKind.Refused, sentence);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "PayPal refused {Operation} with {Status} {Name} {Issue} at {Field}, debug id {DebugId}")]
        public static partial void Refused(ILogger logger, string operation, int status, string? name, string? issue, string? field, string? debugId);
    }
}
