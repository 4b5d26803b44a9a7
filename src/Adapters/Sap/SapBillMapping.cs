using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Adapters.Sap;

/// <summary>A bill as a billing document and its items in the ledger; a charge as a line of the document.</summary>
internal static class SapBillMapping
{
    private const string CreditMemo = "O";

    public static CustomerBill ToBill(SapBill bill, IEnumerable<SapLedgerItem> ledger, string? customerId)
    {
        var items = ledger.Where(item => item.FiscalYear == bill.FiscalYear || !string.IsNullOrEmpty(item.InvoiceReference)).ToList();
        var own = items.Find(item => item.AccountingDocument == bill.AccountingDocument);
        var payments = items.Where(item => item != own).ToList();

        // Debits are positive and credits negative; of a credit memo what is left to give back is told.
        var open = Math.Abs(items.Where(item => !item.IsCleared).Sum(item => item.AmountInTransactionCurrency));
        return new()
        {
            Id = Id<CustomerBill>.Of(SapClient.Code, bill.BillingDocument!),
            BillNo = bill.BillingDocument,
            BillDate = bill.BillingDocumentDate,
            PaymentDueDate = own?.NetDueDate,
            Category = bill.SDDocumentCategory switch { CreditMemo => "credit", "M" or "P" => "normal", _ => null },
            State = own is null ? CustomerBillState.New
                : open == 0 ? CustomerBillState.Settled
                : open < bill.TotalGrossAmount ? CustomerBillState.PartiallyPaid
                : CustomerBillState.Sent,
            AmountDue = Amount(bill, bill.TotalGrossAmount),
            RemainingAmount = Amount(bill, own is null ? bill.TotalGrossAmount : open),
            TaxExcludedAmount = Amount(bill, bill.TotalNetAmount),
            TaxIncludedAmount = Amount(bill, bill.TotalGrossAmount),
            TaxItem = [BillTax.Of(bill.TotalNetAmount, bill.TaxAmount, bill.TransactionCurrency ?? "")],
            AppliedPayment = Payments(bill, own, payments),
            BillDocument = [new() { Name = FileName(bill.BillingDocument!), MimeType = "application/pdf", AttachmentType = "bill" }],
            BillingAccount = Account(bill),
            RelatedParty = AccountFields.Customer(customerId),
            Partner = PartnerOf(bill),
            LastModified = bill.LastChangeDateTime ?? bill.BillingDocumentDate,
        };
    }

    public static IEnumerable<AppliedCustomerBillingRate> ToCharges(SapBill bill) => bill.Items?.Results?.Select(item => new AppliedCustomerBillingRate
    {
        Id = Id<AppliedCustomerBillingRate>.Of(SapClient.Code, $"{bill.BillingDocument}.{item.BillingDocumentItem}"),
        Name = item.BillingDocumentItemText,
        Date = bill.BillingDocumentDate,
        IsBilled = true,
        AppliedBillingRateType = bill.SDDocumentCategory == CreditMemo ? "appliedBillingCredit" : "appliedBillingCharge",
        TaxExcludedAmount = Amount(bill, item.NetAmount),
        TaxIncludedAmount = Amount(bill, item.GrossAmount),
        AppliedTax = [BillTax.Of(item.NetAmount, item.TaxAmount, bill.TransactionCurrency ?? "")],
        Bill = new() { Id = $"{SapClient.Code}-{bill.BillingDocument}", ReferredType = "CustomerBill" },
        BillingAccount = Account(bill),
        Partner = PartnerOf(bill),
        LastModified = bill.LastChangeDateTime ?? bill.BillingDocumentDate,
    }) ?? [];

    public static string FileName(string number) => $"bill-{number}.pdf";

    /// <summary>A cleared bill was paid by what cleared it, a partly paid one by what names it.</summary>
    private static AppliedPayment[]? Payments(SapBill bill, SapLedgerItem? own, List<SapLedgerItem> payments) =>
        own is { IsCleared: true } ? [new() { AppliedAmount = Amount(bill, bill.TotalGrossAmount) }]
        : payments.Count == 0 ? null
        : [.. payments.Where(payment => !payment.IsCleared).Select(payment => new AppliedPayment { AppliedAmount = Amount(bill, Math.Abs(payment.AmountInTransactionCurrency)) })];

    private static EntityReference Account(SapBill bill) => new() { Id = $"{SapClient.Code}-{bill.PayerParty}", ReferredType = "BillingAccount" };

    private static PartnerId? PartnerOf(SapBill bill) => string.IsNullOrEmpty(bill.AssignmentReference) ? null : new PartnerId(bill.AssignmentReference);

    private static Money Amount(SapBill bill, decimal value) => ErpMoney.Of(value, bill.TransactionCurrency);
}
