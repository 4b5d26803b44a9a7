using TeleCo.Gateway.Sandbox.Sap.Partners;
using TeleCo.Gateway.Sandbox.Sap.Schema;

namespace TeleCo.Gateway.Sandbox.Sap.Billing;

/// <summary>Posts billing documents with their accounting documents, as the system's own runs do; no service writes these.</summary>
internal sealed class BillingBook(SapStore store, string companyCode)
{
    public static readonly EdmSet Documents = EdmService.Set("API_BILLING_DOCUMENT_SRV", "A_BillingDocument");
    public static readonly EdmSet Items = EdmService.Set("API_BILLING_DOCUMENT_SRV", "A_BillingDocumentItem");
    public static readonly EdmSet Cube = EdmService.Set("API_OPLACCTGDOCITEMCUBE_SRV", "A_OperationalAcctgDocItemCube");

    private const decimal TaxRate = 0.20m;
    private const decimal FrancInEuro = 1.05m;
    private const int PaymentDays = 30;

    private static readonly EdmSet Parties = EdmService.Set("API_BILLING_DOCUMENT_SRV", "A_BillingDocumentPartner");

    public void Post(PostedBill bill)
    {
        var net = bill.Lines.Sum(line => line.Net);
        var tax = bill.Lines.Sum(line => Tax(line.Net));
        Insert(Documents, ("BillingDocument", bill.Number), ("SDDocumentCategory", "M"), ("BillingDocumentCategory", "L"), ("BillingDocumentType", "F2"),
            ("CreationDate", bill.Date), ("CreationTime", new TimeSpan(4, 30, 0)), ("LastChangeDate", bill.Date),
            ("LastChangeDateTime", new DateTimeOffset(bill.Date.AddHours(4.5), TimeSpan.Zero)), ("SalesOrganization", companyCode), ("DistributionChannel", "10"),
            ("Division", "00"), ("BillingDocumentDate", bill.Date), ("TotalNetAmount", net), ("TaxAmount", tax), ("TotalGrossAmount", net + tax),
            ("TransactionCurrency", bill.Currency), ("StatisticsCurrency", "EUR"), ("PayerParty", bill.Account), ("SoldToParty", bill.Account),
            ("CustomerPaymentTerms", "NT30"), ("PaymentMethod", "T"), ("PaymentReference", bill.Number), ("CompanyCode", companyCode), ("FiscalYear", $"{bill.Date.Year}"),
            ("AccountingDocument", bill.AccountingDocument), ("DocumentReferenceID", bill.Number), ("AssignmentReference", bill.Partner), ("Country", "AT"),
            ("OverallSDProcessStatus", "C"), ("OverallBillingStatus", "C"), ("AccountingPostingStatus", "C"), ("AccountingTransferStatus", "C"),
            ("InvoiceClearingStatus", bill.Paid == 0 ? "A" : bill.Paid < 1 ? "B" : "C"));
        for (var index = 0; index < bill.Lines.Count; index++)
        {
            PostLine(bill, (index + 1) * 10, bill.Lines[index]);
        }

        foreach (var function in (ReadOnlySpan<string>)["AG", "RE", "RG"])
        {
            Insert(Parties, ("BillingDocument", bill.Number), ("PartnerFunction", function), ("Customer", bill.Account));
        }

        PostAccounting(bill, net, tax);
    }

    private void PostLine(PostedBill bill, int number, BillLine line) =>
        Insert(Items, ("BillingDocument", bill.Number), ("BillingDocumentItem", $"{number}"), ("SalesDocumentItemCategory", "TAN"), ("CreationDate", bill.Date),
            ("CreationTime", new TimeSpan(4, 30, 0)), ("Division", "00"), ("Material", line.Material), ("BillingDocumentItemText", line.Text), ("ServicesRenderedDate", bill.Date),
            ("BillingQuantity", line.Quantity), ("BillingQuantityUnit", "EA"), ("BillingQuantityInBaseUnit", line.Quantity), ("BaseUnit", "EA"),
            ("NetAmount", line.Net), ("TaxAmount", Tax(line.Net)), ("GrossAmount", line.Net + Tax(line.Net)), ("TransactionCurrency", bill.Currency),
            ("PricingDate", bill.Date), ("BillToPartyCountry", "AT"), ("DepartureCountry", "AT"));

    private void PostAccounting(PostedBill bill, decimal net, decimal tax)
    {
        var gross = net + tax;
        var paid = decimal.Round(gross * bill.Paid, 2);
        var paidOn = bill.Date.AddDays(PaymentDays - 3);
        var isCleared = bill.Paid == 1;
        PostItem(bill, bill.AccountingDocument, "001", gross, bill.Date, isCleared, paidOn, ("FinancialAccountType", "D"), ("Customer", bill.Account),
            ("CustomerName", bill.AccountName), ("AccountingDocumentType", "RV"), ("PostingKey", "01"), ("BillingDocument", bill.Number),
            ("DueCalculationBaseDate", bill.Date), ("NetPaymentDays", (decimal)PaymentDays), ("NetDueDate", bill.Date.AddDays(PaymentDays)), ("TaxAmount", tax));
        PostItem(bill, bill.AccountingDocument, "002", -net, bill.Date, isCleared: false, paidOn, ("FinancialAccountType", "S"), ("GLAccount", "41000000"),
            ("AccountingDocumentType", "RV"), ("PostingKey", "50"), ("BillingDocument", bill.Number));
        if (paid > 0)
        {
            PostItem(bill, bill.PaymentDocument, "001", -paid, paidOn, isCleared, paidOn, ("FinancialAccountType", "D"), ("Customer", bill.Account),
                ("CustomerName", bill.AccountName), ("AccountingDocumentType", "DZ"), ("PostingKey", "15"), ("InvoiceReference", bill.AccountingDocument),
                ("InvoiceReferenceFiscalYear", $"{bill.Date.Year}"), ("InvoiceItemReference", "001"), ("DueCalculationBaseDate", paidOn), ("NetDueDate", paidOn));
        }
    }

    private void PostItem(
        PostedBill bill, string document, string item, decimal amount, DateTime date, bool isCleared, DateTime clearedOn, params ReadOnlySpan<(string, object?)> more)
    {
        var values = Cube.NewValues();
        PartnerRules.Set(Cube, values, ("CompanyCode", companyCode), ("CompanyCodeName", "TeleCo Austria"), ("FiscalYear", $"{date.Year}"), ("AccountingDocument", document),
            ("AccountingDocumentItem", item), ("DebitCreditCode", amount < 0 ? "H" : "S"), ("AssignmentReference", bill.Partner), ("PostingDate", date),
            ("DocumentDate", date), ("AccountingDocumentCreationDate", date), ("LastChangeDate", date), ("FiscalPeriod", $"{date.Month:000}"), ("PaymentTerms", "NT30"),
            ("PaymentMethod", "T"), ("PaymentReference", bill.Number), ("DocumentReferenceID", bill.Number), ("TransactionCurrency", bill.Currency),
            ("AmountInTransactionCurrency", amount), ("CompanyCodeCurrency", "EUR"),
            ("AmountInCompanyCodeCurrency", bill.Currency == "EUR" ? amount : decimal.Round(amount * FrancInEuro, 2)), ("IsCleared", isCleared),
            ("DunningLevel", "0"), ("Ledger", "0L"), ("ChartOfAccounts", "YCOA"));
        if (isCleared)
        {
            PartnerRules.Set(Cube, values, ("ClearingDate", clearedOn), ("ClearingCreationDate", clearedOn),
                ("ClearingAccountingDocument", bill.PaymentDocument), ("ClearingDocFiscalYear", $"{clearedOn.Year}"));
        }

        PartnerRules.Set(Cube, values, more);
        store.Insert(Cube, values);
    }

    private void Insert(EdmSet set, params ReadOnlySpan<(string, object?)> fields)
    {
        var values = set.NewValues();
        PartnerRules.Set(set, values, fields);
        store.Insert(set, values);
    }

    private static decimal Tax(decimal net) => decimal.Round(net * TaxRate, 2, MidpointRounding.AwayFromZero);
}
