using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.PayPal;

/// <summary>What PayPal's events are about.</summary>
internal static class PayPalEvents
{
    public static VendorEvent ToEvent(PayPalEvent read, TimeProvider time)
    {
        var (subject, reference) = SubjectOf(read);
        var at = (read.CreateTime ?? time.GetUtcNow()).UtcDateTime;
        return reference is { Length: > 0 and <= 255 }
            ? new(read.Id!, read.EventType!, subject, reference, at)
            : new(read.Id!, read.EventType!, VendorSubject.Other, null, at);
    }

    /// <summary>What happened to a capture leads to its order; a capture that was given back comes as the refund itself.</summary>
    private static (VendorSubject Subject, string? Reference) SubjectOf(PayPalEvent read)
    {
        var order = read.Resource?.SupplementaryData?.RelatedIds?.OrderId;
        return (read.EventType!.Split('.'), read.ResourceType) switch
        {
            (["CHECKOUT", "ORDER", ..], _) => (VendorSubject.Payment, read.Resource?.Id),
            (["CHECKOUT", ..], _) => (VendorSubject.Payment, order ?? read.Resource?.OrderId),
            (["PAYMENT", "REFUND", ..], _) or (["PAYMENT", ..], "refund") => (VendorSubject.Refund, read.Resource?.Id),
            (["PAYMENT", "CAPTURE" or "AUTHORIZATION", ..], _) => (VendorSubject.Payment, order),
            (["VAULT", "PAYMENT-TOKEN", ..], _) => (VendorSubject.PaymentMethod, read.Resource?.Id),
            _ => (VendorSubject.Other, null),
        };
    }
}
