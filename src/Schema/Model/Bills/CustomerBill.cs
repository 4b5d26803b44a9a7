using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Model.Bills;

/// <summary>A bill for a billing account and a period (SID CustomerBill, TMF678).</summary>
public sealed record CustomerBill : Extensible, IResource<CustomerBill>
{
    /// <inheritdoc/>
    public static string ResourceName => "customerBill";

    /// <inheritdoc/>
    public Id<CustomerBill> Id { get; init; }

    /// <summary>The bill's number as the customer sees it.</summary>
    public string? BillNo { get; init; }

    /// <summary>The day of the bill.</summary>
    public DateTime? BillDate { get; init; }

    /// <summary>The next bill's day.</summary>
    public DateTime? NextBillDate { get; init; }

    /// <summary>The last day to pay.</summary>
    public DateTime? PaymentDueDate { get; init; }

    /// <summary>The period that the bill covers.</summary>
    public TimePeriod? BillingPeriod { get; init; }

    /// <summary>The kind of bill: <c>normal</c>, <c>duplicate</c>, <c>interim</c>, <c>last</c>, <c>trial</c>, <c>customer</c>, <c>credit</c>.</summary>
    public string? Category { get; init; }

    /// <summary>Whether a run made it: <c>onCycle</c> or <c>offCycle</c>.</summary>
    public string? RunType { get; init; }

    /// <summary>Where the bill stands.</summary>
    public CustomerBillState? State { get; init; }

    /// <summary>What was to be paid, over all.</summary>
    public Money? AmountDue { get; init; }

    /// <summary>What is still to be paid.</summary>
    public Money? RemainingAmount { get; init; }

    /// <summary>The sum before tax.</summary>
    public Money? TaxExcludedAmount { get; init; }

    /// <summary>The sum with tax.</summary>
    public Money? TaxIncludedAmount { get; init; }

    /// <summary>The taxes.</summary>
    public TaxItem[]? TaxItem { get; init; }

    /// <summary>What was paid towards the bill.</summary>
    public AppliedPayment[]? AppliedPayment { get; init; }

    /// <summary>The bill as a document.</summary>
    public Attachment[]? BillDocument { get; init; }

    /// <summary>The account billed.</summary>
    public EntityReference? BillingAccount { get; init; }

    /// <summary>The cycle; v5 only.</summary>
    public EntityReference? BillCycle { get; init; }

    /// <summary>The account in the ledger.</summary>
    public EntityReference? FinancialAccount { get; init; }

    /// <summary>How it is paid.</summary>
    public EntityReference? PaymentMethod { get; init; }

    /// <summary>The parties; the role <c>customer</c> names the CRM's customer.</summary>
    public RelatedParty[]? RelatedParty { get; init; }

    /// <inheritdoc/>
    public PartnerId? Partner { get; init; }

    /// <inheritdoc/>
    public DateTime? LastModified { get; init; }
}

/// <summary>Where a bill stands (TMF678 stateValue).</summary>
public enum CustomerBillState
{
    /// <summary>Made, not yet checked.</summary>
    New,

    /// <summary>Kept back.</summary>
    OnHold,

    /// <summary>Checked, ready to be sent.</summary>
    Validated,

    /// <summary>With the customer.</summary>
    Sent,

    /// <summary>Paid in part.</summary>
    PartiallyPaid,

    /// <summary>Paid.</summary>
    Settled,
}

/// <summary>A tax on a bill.</summary>
public sealed record TaxItem : Extensible
{
    /// <summary>Which tax, such as <c>VAT</c>.</summary>
    public string? TaxCategory { get; init; }

    /// <summary>The rate, in percent.</summary>
    public decimal? TaxRate { get; init; }

    /// <summary>The tax.</summary>
    public Money? TaxAmount { get; init; }
}

/// <summary>A part of a payment that went towards a bill.</summary>
public sealed record AppliedPayment : Extensible
{
    /// <summary>How much.</summary>
    public Money? AppliedAmount { get; init; }

    /// <summary>Of which payment.</summary>
    public EntityReference? Payment { get; init; }
}
