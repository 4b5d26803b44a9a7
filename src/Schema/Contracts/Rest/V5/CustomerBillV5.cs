using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V5;

/// <summary>TMF678 version 5: CustomerBill.</summary>
public sealed record CustomerBillV5 : Extensible
{
    /// <summary>The canonical id.</summary>
    public string? Id { get; init; }

    /// <summary>The bill's address in this version.</summary>
    public string? Href { get; init; }

    /// <summary>The bill's number as the customer sees it.</summary>
    public string? BillNo { get; init; }

    /// <summary>The day of the bill.</summary>
    public DateTime? BillDate { get; init; }

    /// <summary>The kind of bill.</summary>
    public string? Category { get; init; }

    /// <summary>When the bill last changed.</summary>
    public DateTime? LastUpdate { get; init; }

    /// <summary>The next bill's day.</summary>
    public DateTime? NextBillDate { get; init; }

    /// <summary>The last day to pay.</summary>
    public DateTime? PaymentDueDate { get; init; }

    /// <summary>Whether a run made it: onCycle or offCycle.</summary>
    [AllowedValues("onCycle", "offCycle")]
    public string? RunType { get; init; }

    /// <summary>Where the bill stands.</summary>
    [AllowedValues("new", "onHold", "validated", "sent", "partiallyPaid", "settled")]
    public string? State { get; init; }

    /// <summary>What was to be paid.</summary>
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

    /// <summary>The bill as a document; its url is where the bytes are.</summary>
    public Attachment[]? BillDocument { get; init; }

    /// <summary>The account billed.</summary>
    public EntityReference? BillingAccount { get; init; }

    /// <summary>The period that the bill covers.</summary>
    public TimePeriod? BillingPeriod { get; init; }

    /// <summary>The cycle.</summary>
    public EntityReference? BillCycle { get; init; }

    /// <summary>The account in the ledger.</summary>
    public EntityReference? FinancialAccount { get; init; }

    /// <summary>How it is paid.</summary>
    public EntityReference? PaymentMethod { get; init; }

    /// <summary>The parties.</summary>
    public RelatedParty[]? RelatedParty { get; init; }

    /// <summary>The bill as version 5 shows it.</summary>
    public static CustomerBillV5 From(CustomerBill bill, Links links) => new()
    {
        Id = bill.Id.Value,
        Href = links.To(bill.Id.Value),
        Type = bill.Type ?? "CustomerBill",
        BaseType = bill.BaseType,
        SchemaLocation = bill.SchemaLocation,
        BillNo = bill.BillNo,
        BillDate = bill.BillDate,
        Category = bill.Category,
        LastUpdate = bill.LastModified,
        NextBillDate = bill.NextBillDate,
        PaymentDueDate = bill.PaymentDueDate,
        RunType = bill.RunType,
        State = BillShapes.States.NameOf(bill.State),
        AmountDue = bill.AmountDue,
        RemainingAmount = bill.RemainingAmount,
        TaxExcludedAmount = bill.TaxExcludedAmount,
        TaxIncludedAmount = bill.TaxIncludedAmount,
        TaxItem = bill.TaxItem.Map(tax => BillShapes.Show(tax, "TaxItem")),
        AppliedPayment = bill.AppliedPayment.Map(BillShapes.Show),
        BillDocument = bill.BillDocument.Map(document => BillShapes.Show(document, links.To(bill.Id.Value))),
        BillingAccount = bill.BillingAccount.As("BillingAccountRef"),
        BillingPeriod = bill.BillingPeriod,
        BillCycle = bill.BillCycle.As("BillCycleRef"),
        FinancialAccount = bill.FinancialAccount.As("FinancialAccountRef"),
        PaymentMethod = bill.PaymentMethod.As("PaymentMethodRef"),
        RelatedParty = BillShapes.Parties(bill.RelatedParty),
    };

    /// <summary>The canonical bill that this describes: a bill is the biller's, a caller moves its state alone.</summary>
    /// <param name="current">The bill as it is.</param>
    public Outcome<CustomerBill> ToModel(CustomerBill? current) =>
        current is null ? new Fault(FaultKind.Unsupported, "The biller makes bills.")
        : !IsFixedPartOf(current) ? Fault.Invalid("state", "Of a bill only state and billCycle can be changed.")
        : BillShapes.States.Read("state", State).Select(state => current with { State = state, BillCycle = BillCycle });

    // The documents' addresses begin with the bill's own, which nobody can change.
    private bool IsFixedPartOf(CustomerBill current) =>
        FixedPart(From(current, default) with { BillDocument = current.BillDocument.Map(document => BillShapes.Show(document, Href!)) }).AsSpan().SequenceEqual(FixedPart(this));

    // As text: records compare lists by reference.
    private static byte[] FixedPart(CustomerBillV5 bill) => JsonSerializer.SerializeToUtf8Bytes(
        bill with { Href = null, State = null, BillCycle = null, Type = null, BaseType = null, SchemaLocation = null }, RestV5Json.Default.CustomerBillV5);
}
