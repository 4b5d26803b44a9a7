using System.Collections.Frozen;

namespace TeleCo.Gateway.Sandbox.Oracle.Schema;

/// <summary>The resources served. Flags: k key, r read only, c only at creation, m mandatory, x indexed here.</summary>
internal static class OracleResources
{
    private const string Who = " CreatedBy:s64,r CreationDate:t,r LastUpdatedBy:s64,r LastUpdateDate:t,r";

    public static readonly AdfResource Organizations = new(
        "hubOrganizations",
        """
        PartyNumber:s30,kx PartyId:i,r OrganizationName:s360,m PartyUsageCode:s30 RawPhoneNumber:s60 EmailAddress:s320 URL:s2000
        CorpCurrencyCode:s15 CurcyConvRateType:s30 CurrencyCode:s15 DUNSNumber:s30 Status:s1
        SourceSystem:s30,r SourceSystemReferenceValue:s255,rx
        """ + Who,
        new AdfResource("SourceSystemReference", "SourceSystemReferenceId:i,kr SourceSystem:s30,cm SourceSystemReferenceValue:s255,cmx") { Allowed = "c" },
        new AdfResource(
            "Address",
            "AddressNumber:s30,kr AddressType:s30 Address1:s240,m Address2:s240 City:s60 State:s60 County:s60 PostalCode:s60 PostalPlus4Code:s10 Country:s2,m")
        {
            Allowed = "cu",
        })
    {
        Allowed = "cu",
        Finders = Finder("PrimaryKey", "PartyNumber"),
    };

    public static readonly AdfResource Invoices = new(
        "receivablesInvoices",
        """
        CustomerTransactionId:i,kr BusinessUnit:s240,cm TransactionSource:s50,cm TransactionType:s20,cm TransactionNumber:s20,cx TransactionDate:d,c
        AccountingDate:d,c BillingDate:d,c DueDate:d BillToCustomerName:s360,c BillToCustomerNumber:s30,cx BillToSite:s150,c BillToContact:s360 ShipToCustomerName:s360,c
        ShipToCustomerNumber:s30,c ShipToSite:s150,c SoldToPartyNumber:s30,c PaymentTerms:s15 InvoiceCurrencyCode:s15,c ConversionRateType:s30,c ConversionRate:n,c
        ConversionDate:d,c ReceiptMethod:s30 Comments:s1760 InternalNotes:s240 SpecialInstructions:s240 CrossReference:s150,x DocumentNumber:i,c PurchaseOrder:s50
        PurchaseOrderDate:d InvoicingRule:s30,c InvoiceStatus:s30 FirstPartyRegistrationNumber:s60 ThirdPartyRegistrationNumber:s60 RemitToAddress:s240
        SalesPersonNumber:s30 StructuredPaymentReference:s256 EnteredAmount:n,r InvoiceBalanceAmount:n,r
        """ + Who,
        new AdfResource(
            "receivablesInvoiceLines",
            """
            CustomerTransactionLineId:i,kr LineNumber:i Description:s240 Quantity:n UnitSellingPrice:n LineAmount:n MemoLine:s50 ItemNumber:s300 UnitOfMeasure:s25
            TaxClassificationCode:s50 SalesOrder:s50 Warehouse:s240 AccountingRule:s30 AccountingRuleDuration:i RuleStartDate:d RuleEndDate:d TaxExemptionHandling:s30
            """))
    {
        Allowed = "cud",
        Finders = Finder("invoiceSearch", "BusinessUnit", "TransactionNumber", "TransactionSource", "TransactionType", "BillToCustomerNumber", "BillToCustomerName",
            "TransactionDate", "InvoiceStatus", "CrossReference", "PurchaseOrder").Concat(Finder("PrimaryKey", "CustomerTransactionId")).ToFrozenDictionary(),
    };

    public static readonly AdfResource Receipts = new(
        "standardReceipts",
        """
        StandardReceiptId:i,kr ReceiptNumber:s30,cmx BusinessUnit:s240,cm ReceiptMethod:s30,cm ReceiptDate:d,c AccountingDate:d,c MaturityDate:d,c PostmarkDate:d,c
        Amount:n,cm Currency:s15,cm ConversionRateType:s30,c ConversionDate:d,c ConversionRate:n,c DocumentNumber:i,c CustomerName:s360,c CustomerAccountNumber:s30,cx
        CustomerSite:s150,c CustomerBank:s360,c CustomerBankBranch:s360,c CustomerBankAccountNumber:s100,c RemittanceBankName:s360,c RemittanceBankBranch:s360,c
        RemittanceBankAccountNumber:s100,c RemittanceBankDepositDate:d,c RemittanceBankAllowOverride:s1,c StructuredPaymentReference:s256,cx Comments:s2000,c
        CardHolderFirstName:s50,c CardHolderLastName:s50,c State:s30,r Status:s30,r UnappliedAmount:n,r
        """ + Who,
        new AdfResource(
            "remittanceReferences",
            "RemittanceReferenceId:i,kr ReceiptMatchBy:s80,m ReferenceNumber:s150,m ReferenceAmount:n CustomerReason:s80 CustomerReference:s240")
        {
            Allowed = "c",
        })
    {
        Allowed = "cd",
        Finders = Finder("PrimaryKey", "StandardReceiptId"),
    };

    public static readonly AdfResource Activities = new(
        "receivablesCustomerAccountSiteActivities",
        """
        BillToSiteUseId:i,kr AccountId:i,r AccountNumber:s30,rx CustomerId:i,r CustomerName:s360,r BillToSiteNumber:s30,r BillToSiteAddress:s500,r
        TotalOpenReceivablesForSite:n,r TotalTransactionsDueForSite:n,r
        """,
        new AdfResource(
            "transactionPaymentSchedules",
            """
            PaymentScheduleId:i,kr TransactionId:i,r TransactionNumber:s20,r TransactionClass:s20,r TransactionType:s20,r TransactionDate:d,r PaymentScheduleDueDate:d,r
            InstallmentNumber:i,r InstallmentStatus:s10,r TotalOriginalAmount:n,r TotalBalanceAmount:n,r PaymentDaysLate:i,r InvoiceCurrencyCode:s15,r BusinessUnitName:s240,r
            """))
    {
        Finders = Finder("CustomerAccountSiteActivitiesFinder", "AccountNumber", "TransactionStatus", "TransactionLimitByDays"),
    };

    /// <summary>The resources of <c>crmRestApi</c> and <c>fscmRestApi</c>.</summary>
    public static readonly FrozenDictionary<string, FrozenDictionary<string, AdfResource>> ByApi =
        new Dictionary<string, AdfResource[]> { ["crmRestApi"] = [Organizations], ["fscmRestApi"] = [Invoices, Receipts, Activities] }
            .ToFrozenDictionary(api => api.Key, api => api.Value.ToFrozenDictionary(resource => resource.Name, StringComparer.Ordinal), StringComparer.Ordinal);

    private static FrozenDictionary<string, string[]> Finder(string name, params string[] attributes) =>
        new Dictionary<string, string[]> { [name] = attributes }.ToFrozenDictionary(StringComparer.Ordinal);
}
