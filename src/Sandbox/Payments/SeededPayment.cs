namespace TeleCo.Gateway.Sandbox.Payments;

/// <summary>A payment that the demo accounts of Stripe and PayPal start with.</summary>
public sealed record SeededPayment
{
    /// <summary><c>Stripe</c> or <c>PayPal</c>.</summary>
    public required string Vendor { get; init; }

    /// <summary>Vendor's id: payment intent or order.</summary>
    public required string PaymentId { get; init; }

    /// <summary>Vendor's id of the charge or capture, by which PayPal refunds.</summary>
    public required string CaptureId { get; init; }

    /// <summary>Vendor's ids of the refunds.</summary>
    public IReadOnlyList<string> RefundIds { get; init; } = [];

    /// <summary>What the refunds come to, in units of the currency.</summary>
    public decimal Refunded { get; init; }

    /// <summary>Vendor's id of the stored payment method.</summary>
    public required string MethodId { get; init; }

    /// <summary>Vendor's id of the customer: Stripe's <c>cus_…</c>, PayPal's vault customer.</summary>
    public required string CustomerId { get; init; }

    /// <summary>In units of the currency.</summary>
    public required decimal Amount { get; init; }

    /// <summary>ISO 4217, upper case.</summary>
    public string Currency { get; init; } = "EUR";

    /// <summary>Partner that owns the payment, <c>P-1001</c>.</summary>
    public required string PartnerId { get; init; }

    /// <summary>Canonical id of the payer, <c>sf-…</c>.</summary>
    public required string PartyId { get; init; }

    /// <summary>Billing account, <c>sa-1000001</c>.</summary>
    public required string AccountId { get; init; }

    /// <summary>Bill that was paid.</summary>
    public required string BillId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>Vendor's word: <c>succeeded</c>, <c>requires_capture</c>, <c>COMPLETED</c>.</summary>
    public required string Status { get; init; }
}
