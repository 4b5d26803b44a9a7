using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Payments;

/// <summary>What a payment or refund is after something was found out about it. Pure: the answer to a caller and the ledger's row are made by the same rules.</summary>
internal static class Progress
{
    private const int MaxFailureLength = 500;

    public static Payment After(Payment current, ProcessorPayment seen, DateTime now)
    {
        var status = Moves.MayPayment(current.Status, seen.Status) ? seen.Status : current.Status;
        var captured = Math.Max(current.Captured, seen.Captured);
        return current with
        {
            Status = status,
            StatusDate = status == current.Status ? current.StatusDate : now,
            Captured = captured,
            // Refunds on their way are ours to count, refunds that others made are the processor's.
            Refunded = Math.Max(current.Refunded, Math.Min(seen.Refunded, captured)),
            PayerActionUrl = status == PaymentStatus.PendingAuthorization ? seen.PayerActionUrl ?? current.PayerActionUrl : null,
            AuthorizationCode = seen.AuthorizationCode ?? current.AuthorizationCode,
            Failure = Moves.IsLost(status) ? current.Failure ?? Short(seen.Failure) : null,
            PaymentMethod = seen.Method is { } method ? current.PaymentMethod with { Detail = method with { Token = null } } : current.PaymentMethod,
        };
    }

    public static Payment Lost(Payment current, PaymentStatus status, string why, DateTime now) =>
        Moves.MayPayment(current.Status, status) ? current with { Status = status, StatusDate = now, Failure = Short(why), PayerActionUrl = null } : current;

    public static Refund After(Refund current, ProcessorRefund seen, DateTime now) =>
        Moves.MayRefund(current.Status, seen.Status)
            ? current with { Status = seen.Status, StatusDate = now, Failure = Moves.IsLost(seen.Status) ? Short(seen.Failure) : null }
            : current;

    public static Refund Lost(Refund current, PaymentStatus status, string why, DateTime now) =>
        Moves.MayRefund(current.Status, status) ? current with { Status = status, StatusDate = now, Failure = Short(why) } : current;

    private static string? Short(string? text) => text?.Length > MaxFailureLength ? text[..MaxFailureLength] : text;
}
