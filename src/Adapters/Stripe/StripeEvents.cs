using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Stripe;

/// <summary>What Stripe's events are about.</summary>
internal static class StripeEvents
{
    private const long LastSecond = 253_402_300_799; // of the year 9999

    public static VendorEvent ToEvent(StripeEvent read)
    {
        var (subject, reference) = SubjectOf(read.Type!, read.Data?.Object);
        var at = DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(read.Created, 0, LastSecond)).UtcDateTime;
        return reference is { Length: > 0 and <= 255 }
            ? new(read.Id!, read.Type!, subject, reference, at)
            : new(read.Id!, read.Type!, VendorSubject.Other, null, at);
    }

    /// <summary>Events of a charge and of a dispute lead to their payment: that is what we follow.</summary>
    private static (VendorSubject Subject, string? Reference) SubjectOf(string type, StripeEventObject? about) => type.Split('.') switch
    {
        ["payment_intent", ..] => (VendorSubject.Payment, about?.Id),
        ["charge", "refund", ..] or ["refund", ..] => (VendorSubject.Refund, about?.Id),
        ["charge", ..] => (VendorSubject.Payment, about?.PaymentIntent?.Id),
        ["payment_method", ..] => (VendorSubject.PaymentMethod, about?.Id),
        _ => (VendorSubject.Other, null),
    };
}
