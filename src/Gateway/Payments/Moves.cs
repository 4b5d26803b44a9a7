using TeleCo.Gateway.Schema.Model.Payments;
using static TeleCo.Gateway.Schema.Model.Payments.PaymentStatus;

namespace TeleCo.Gateway.Payments;

/// <summary>Which way payments and refunds go: only forward, so that what comes late or twice moves nothing back.</summary>
internal static class Moves
{
    /// <summary>Whether a payment may go from one status to another.</summary>
    public static bool MayPayment(PaymentStatus from, PaymentStatus to) => from switch
    {
        Pending => to is PendingAuthorization or Processing or Authorized or Captured or Failed or Denied or Canceled,
        PendingAuthorization => to is Processing or Authorized or Captured or Failed or Denied or Canceled,
        Processing => to is Authorized or Captured or Failed or Denied or Canceled,
        Authorized => to is Captured or Failed or Denied or Canceled,
        _ => false,
    };

    /// <summary>Whether a refund may go from one status to another. One that was made can still come back: the payer's bank may not take it.</summary>
    public static bool MayRefund(PaymentStatus from, PaymentStatus to) => from switch
    {
        Pending => to is PendingAuthorization or Processing or Done or Failed or Denied or Canceled,
        PendingAuthorization => to is Processing or Done or Failed or Denied or Canceled,
        Processing => to is Done or Failed or Denied or Canceled,
        Done => to is Failed,
        _ => false,
    };

    /// <summary>Whether there is nothing more to wait for.</summary>
    public static bool IsFinal(PaymentStatus status) => status is Captured or Done or Failed or Denied or Canceled;

    /// <summary>Whether no money moved, for certain.</summary>
    public static bool IsLost(PaymentStatus status) => status is Failed or Denied or Canceled;
}
