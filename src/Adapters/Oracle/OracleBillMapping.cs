using System.Globalization;
using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Adapters.Oracle;

/// <summary>A bill as an invoice, a charge as one of its lines.</summary>
internal static class OracleBillMapping
{
    private const string Incomplete = "Incomplete";

    public static CustomerBill ToBill(OracleInvoice invoice, string? customerId)
    {
        var total = Math.Abs(invoice.EnteredAmount);
        var open = Math.Abs(invoice.InvoiceBalanceAmount ?? invoice.EnteredAmount);
        return new()
        {
            Id = Id<CustomerBill>.Of(OracleClient.Code, invoice.CustomerTransactionId.ToString(CultureInfo.InvariantCulture)),
            BillNo = invoice.TransactionNumber,
            BillDate = Day(invoice.TransactionDate),
            PaymentDueDate = Day(invoice.DueDate),
            Category = invoice.EnteredAmount < 0 ? "credit" : "normal",
            State = invoice.InvoiceStatus == Incomplete ? CustomerBillState.New
                : open == 0 ? CustomerBillState.Settled
                : open < total ? CustomerBillState.PartiallyPaid
                : CustomerBillState.Validated,
            AmountDue = Amount(invoice, total),
            RemainingAmount = Amount(invoice, open),
            TaxIncludedAmount = Amount(invoice, total),
            AppliedPayment = open < total ? [new() { AppliedAmount = Amount(invoice, total - open) }] : null,
            BillDocument = [], // these services give none; a list without an entry says so
            BillingAccount = Account(invoice),
            RelatedParty = AccountFields.Customer(customerId),
            Partner = PartnerOf(invoice),
            LastModified = invoice.LastUpdateDate?.UtcDateTime ?? Day(invoice.TransactionDate),
        };
    }

    public static IEnumerable<AppliedCustomerBillingRate> ToCharges(OracleInvoice invoice) => invoice.Lines?.Select(line =>
    {
        var amount = line.LineAmount ?? (line.Quantity * line.UnitSellingPrice);
        return new AppliedCustomerBillingRate
        {
            Id = Id<AppliedCustomerBillingRate>.Of(OracleClient.Code, string.Create(CultureInfo.InvariantCulture, $"{invoice.CustomerTransactionId}.{line.LineNumber}")),
            Name = line.Description,
            Date = Day(invoice.TransactionDate),
            IsBilled = true,
            AppliedBillingRateType = amount < 0 ? "appliedBillingCredit" : "appliedBillingCharge",
            TaxExcludedAmount = amount is { } value ? Amount(invoice, Math.Abs(value)) : null,
            Bill = new() { Id = string.Create(CultureInfo.InvariantCulture, $"{OracleClient.Code}-{invoice.CustomerTransactionId}"), ReferredType = "CustomerBill" },
            BillingAccount = Account(invoice),
            Partner = PartnerOf(invoice),
            LastModified = invoice.LastUpdateDate?.UtcDateTime ?? Day(invoice.TransactionDate),
        };
    }) ?? [];

    private static EntityReference Account(OracleInvoice invoice) => new() { Id = $"{OracleClient.Code}-{invoice.BillToCustomerNumber}", ReferredType = "BillingAccount" };

    private static PartnerId? PartnerOf(OracleInvoice invoice) => string.IsNullOrEmpty(invoice.CrossReference) ? null : new PartnerId(invoice.CrossReference);

    private static Money Amount(OracleInvoice invoice, decimal value) => ErpMoney.Of(value, invoice.InvoiceCurrencyCode);

    private static DateTime? Day(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
