using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Stripe;

/// <summary>PaymentIntents, refunds and details of cards in the words of the ports.</summary>
internal static class StripePaymentMapping
{
    /// <summary>A payment; null when what came is no PaymentIntent.</summary>
    public static ProcessorPayment? ToPayment(this StripePaymentIntent intent, StripeAmounts amounts)
    {
        if (intent is not { Id: { } id, Currency.Length: 3, Status: { } status })
        {
            return null;
        }

        var (amount, captured, refunded) = (
            amounts.ToMoney(intent.Amount, intent.Currency),
            amounts.ToMoney(intent.AmountReceived, intent.Currency),
            amounts.ToMoney(intent.LatestCharge?.AmountRefunded ?? 0, intent.Currency));
        var canonical = StatusOf(status, intent.LastPaymentError);
        return new()
        {
            Reference = id,
            Status = canonical,
            Amount = amount,
            Captured = captured.Value,
            Refunded = refunded.Value,
            PayerActionUrl = canonical == PaymentStatus.PendingAuthorization ? Https(intent.NextAction?.RedirectToUrl?.Url) : null,
            AuthorizationCode = intent.LatestCharge?.PaymentMethodDetails?.Card?.AuthorizationCode,
            Failure = canonical == PaymentStatus.Denied ? StripeDeclines.Sentence(intent.LastPaymentError!) : null,
            Method = intent.LatestCharge?.PaymentMethodDetails?.ToDetail(),
            PaymentId = intent.Metadata?.GetValueOrDefault(StripeMetadata.Payment),
        };
    }

    /// <summary>A refund; null when what came is none.</summary>
    public static ProcessorRefund? ToRefund(this StripeRefund refund, StripeAmounts amounts) =>
        refund is not { Id: { } id, Currency.Length: 3, Status: { } status } ? null : new()
        {
            Reference = id,
            PaymentReference = refund.PaymentIntent?.Id,
            Amount = amounts.ToMoney(refund.Amount, refund.Currency),
            Status = status switch
            {
                "succeeded" => PaymentStatus.Done,
                "failed" => PaymentStatus.Failed,
                "canceled" => PaymentStatus.Canceled,
                "requires_action" => PaymentStatus.PendingAuthorization,
                _ => PaymentStatus.Processing,
            },
            Failure = status == "failed" ? FailureOf(refund.FailureReason) : null,
        };

    /// <summary>What is known of a means of payment.</summary>
    public static PaymentMethodDetail ToDetail(this StripeMethodDetails details) => new()
    {
        Brand = details.Card?.Brand,
        CardType = details.Card?.Funding,
        LastFourDigits = details.Card?.Last4 ?? details.SepaDebit?.Last4,
        ExpirationDate = details.Card is { ExpMonth: >= 1 and <= 12 and var month, ExpYear: >= 2000 and <= 9998 and var year }
            ? new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(1).AddSeconds(-1)
            : null,
        Bank = details.SepaDebit?.BankCode,
    };

    private static PaymentStatus StatusOf(string status, StripeError? lastError) => status switch
    {
        "succeeded" => PaymentStatus.Captured,
        "requires_capture" => PaymentStatus.Authorized,
        "processing" => PaymentStatus.Processing,
        "canceled" => PaymentStatus.Canceled,
        "requires_payment_method" when lastError is not null => PaymentStatus.Denied,
        _ => PaymentStatus.PendingAuthorization,
    };

    private static string FailureOf(string? reason) => reason switch
    {
        "expired_or_canceled_card" or "lost_or_stolen_card" => "The card that was paid with is not valid any more.",
        "insufficient_funds" => "There were no funds to give back from.",
        _ => "The payer's bank did not take the refund.",
    };

    private static string? Https(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? url : null;
}
