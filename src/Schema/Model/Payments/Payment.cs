using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Model.Payments;

/// <summary>What payments and refunds have in common (SID CustomerPayment, TMF676).</summary>
public abstract record MoneyMovement : Extensible
{
    /// <summary>The processor's authorization.</summary>
    public string? AuthorizationCode { get; init; }

    /// <summary>The caller's own id for it.</summary>
    public string? CorrelatorId { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>A name for it.</summary>
    public string? Name { get; init; }

    /// <summary>Where it stands.</summary>
    public PaymentStatus Status { get; init; }

    /// <summary>Since when it stands there (UTC).</summary>
    public DateTime? StatusDate { get; init; }

    /// <summary>The billing account.</summary>
    public required EntityReference Account { get; init; }

    /// <summary>The sum before tax.</summary>
    public Money? Amount { get; init; }

    /// <summary>The tax in the sum.</summary>
    public Money? TaxAmount { get; init; }

    /// <summary>The sum that moves.</summary>
    public required Money TotalAmount { get; init; }

    /// <summary>How the customer's side of it pays or is paid.</summary>
    public required PaymentMethodRefOrValue PaymentMethod { get; init; }

    /// <summary>The channel that it came by.</summary>
    public EntityReference? Channel { get; init; }

    /// <summary>The CRM's customer behind the account, as the ERP knows it.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Why it failed, in words for the caller; null unless it did.</summary>
    public string? Failure { get; init; }

    /// <summary>The partner that owns it; null for the operator's own.</summary>
    public PartnerId? Partner { get; init; }

    /// <summary>When it was last changed (UTC).</summary>
    public DateTime? LastModified { get; init; }
}

/// <summary>Money from a customer to the operator (TMF676 Payment).</summary>
public sealed record Payment : MoneyMovement, IResource<Payment>, IAcceptable
{
    /// <inheritdoc/>
    public static string ResourceName => "payment";

    /// <inheritdoc/>
    public Id<Payment> Id { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public DateTime? PaymentDate { get; init; }

    /// <summary>Who pays.</summary>
    public RelatedParty? Payer { get; init; }

    /// <summary>What is paid for: bills, orders.</summary>
    public PaymentItem[]? PaymentItem { get; init; }

    /// <summary>What was captured, in the payment's currency; 0 until it was.</summary>
    public decimal Captured { get; init; }

    /// <summary>What was given back, or is about to be; never more than <see cref="Captured"/>.</summary>
    public decimal Refunded { get; init; }

    /// <summary>Where the payer has to go to approve it (https), when the processor asks for that.</summary>
    public string? PayerActionUrl { get; init; }

    /// <inheritdoc/>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsAccepted => Status is PaymentStatus.Pending;
}

/// <summary>Money back to a customer (TMF676 Refund).</summary>
public sealed record Refund : MoneyMovement, IResource<Refund>, IAcceptable
{
    /// <inheritdoc/>
    public static string ResourceName => "refund";

    /// <inheritdoc/>
    public Id<Refund> Id { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public DateTime? RefundDate { get; init; }

    /// <summary>The payment given back.</summary>
    public EntityReference? Payment { get; init; }

    /// <summary>Who asked for it.</summary>
    public RelatedParty? Requestor { get; init; }

    /// <inheritdoc/>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsAccepted => Status is PaymentStatus.Pending;
}

/// <summary>Where a payment or refund stands. TMF676 leaves the words free; these are its examples, and one for what is not known yet.</summary>
public enum PaymentStatus
{
    /// <summary>Sent to the processor, whose answer is not known yet; settled by asking it.</summary>
    Pending,

    /// <summary>The payer has to approve it first.</summary>
    PendingAuthorization,

    /// <summary>The processor works on it.</summary>
    Processing,

    /// <summary>The money is held, not yet taken.</summary>
    Authorized,

    /// <summary>The money is taken.</summary>
    Captured,

    /// <summary>The refund is made.</summary>
    Done,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>The payer's bank or the processor said no.</summary>
    Denied,

    /// <summary>It was called off before any money moved.</summary>
    Canceled,
}

/// <summary>What a payment pays for.</summary>
public sealed record PaymentItem : Extensible
{
    /// <summary>The item's id.</summary>
    public string? Id { get; init; }

    /// <summary>The sum before tax.</summary>
    public Money? Amount { get; init; }

    /// <summary>The tax in the sum.</summary>
    public Money? TaxAmount { get; init; }

    /// <summary>The sum.</summary>
    public Money? TotalAmount { get; init; }

    /// <summary>The bill or order.</summary>
    public EntityReference? Item { get; init; }
}
