using System.Globalization;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.PayPal;

/// <summary>Orders, refunds and wallets in the words of the ports.</summary>
internal static class PayPalMapping
{
    /// <summary>A payment; null when what came is no order.</summary>
    public static ProcessorPayment? ToPayment(this PayPalOrder order)
    {
        if (order is not { Id: { } id, Status: { } status, PurchaseUnits: [{ } unit, ..] } || unit.Amount.ToMoney() is not { } amount)
        {
            return null;
        }

        var capture = unit.Payments?.Captures is [.., var last] ? last : null;
        var canonical = StatusOf(status, capture?.Status, unit.Payments?.Authorizations is [.., var held] ? held.Status : null);
        return new()
        {
            Reference = id,
            CaptureReference = capture?.Id,
            Status = canonical,
            Amount = amount,
            Captured = canonical == PaymentStatus.Captured ? capture?.Amount.ToMoney()?.Value ?? amount.Value : 0,
            Refunded = (unit.Payments?.Refunds ?? []).Where(IsMade).Sum(refund => refund.Amount.ToMoney()?.Value ?? 0),
            PayerActionUrl = canonical == PaymentStatus.PendingAuthorization ? PayerLink(order) : null,
            Failure = canonical is PaymentStatus.Denied or PaymentStatus.Failed ? "The payment was declined." : null,
            Method = order.PaymentSource?.ToDetail(),
            PaymentId = unit.InvoiceId,
        };
    }

    /// <summary>A refund; null when what came is none.</summary>
    /// <param name="refund">The refund as PayPal has it.</param>
    /// <param name="payment">The order, where it is known: a refund itself does not name it.</param>
    public static ProcessorRefund? ToRefund(this PayPalRefund refund, string? payment) =>
        refund is not { Id: { } id, Status: { } status } || refund.Amount.ToMoney() is not { } amount ? null : new()
        {
            Reference = id,
            PaymentReference = payment,
            Amount = amount,
            Status = status switch
            {
                "COMPLETED" => PaymentStatus.Done,
                "FAILED" => PaymentStatus.Failed,
                "CANCELLED" => PaymentStatus.Canceled,
                _ => PaymentStatus.Processing,
            },
            Failure = status == "FAILED" ? "The refund did not reach the payer." : null,
        };

    /// <summary>A stored method; null when what came is none that the gateway knows.</summary>
    public static PaymentMethod? ToModel(this PayPalVaultToken token, PartnerId? partner) =>
        token is not { Id: { } id, PaymentSource: { } source } || source.ToDetail() is not { } detail ? null : new()
        {
            Id = Id<PaymentMethod>.Of(PayPalServices.Code, id),
            Type = source.Card is null ? "digitalWallet" : "tokenizedCard",
            Name = source.Card is null ? "PayPal" : $"{detail.Brand} {detail.LastFourDigits}".Trim(),
            Status = "active",
            ValidFor = detail.ExpirationDate is { } end ? new() { EndDateTime = end } : null,
            RelatedParty = token.Customer?.Id is { } party ? new() { Role = "customer", Party = new() { Id = party, ReferredType = "Customer" } } : null,
            Detail = detail,
            Partner = partner,
        };

    /// <summary>What is known of a means of payment.</summary>
    public static PaymentMethodDetail? ToDetail(this PayPalSource source) => source switch
    {
        { Card: { } card } => new()
        {
            Brand = card.Brand?.ToLowerInvariant(),
            CardType = card.Type?.ToLowerInvariant(),
            LastFourDigits = card.LastDigits is { Length: > 4 } digits ? digits[^4..] : card.LastDigits,
            ExpirationDate = DateTime.TryParseExact(
                card.Expiry, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var month)
                && month.Year < 9999 ? month.AddMonths(1).AddSeconds(-1) : null,
        },
        { Paypal: { } wallet } => new() { Service = "paypal", WalletId = wallet.AccountId ?? wallet.PayerId },
        _ => null,
    };

    /// <summary>Where the payer has to go; null when the order has no such link, or none that is safe.</summary>
    private static string? PayerLink(PayPalOrder order) => order.Links?
        .Where(link => link.Rel is "payer-action" or "approve")
        .Select(link => link.Href)
        .FirstOrDefault(href => Uri.TryCreate(href, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps);

    private static bool IsMade(PayPalRefund refund) => refund.Status is "COMPLETED" or "PENDING";

    private static PaymentStatus StatusOf(string order, string? capture, string? authorization) => (order, capture, authorization) switch
    {
        (_, "COMPLETED" or "PARTIALLY_REFUNDED" or "REFUNDED", _) => PaymentStatus.Captured,
        (_, "PENDING", _) => PaymentStatus.Processing,
        (_, "DECLINED", _) => PaymentStatus.Denied,
        (_, "FAILED", _) => PaymentStatus.Failed,
        ("VOIDED", _, _) or (_, _, "VOIDED") => PaymentStatus.Canceled,
        (_, _, "DENIED") => PaymentStatus.Denied,
        (_, _, "PENDING") => PaymentStatus.Processing,
        ("APPROVED", _, _) or (_, _, not null) => PaymentStatus.Authorized,
        ("COMPLETED", _, _) => PaymentStatus.Processing,
        _ => PaymentStatus.PendingAuthorization,
    };
}
