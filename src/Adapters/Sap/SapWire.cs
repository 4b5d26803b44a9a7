using System.Text.Json.Serialization;
using TeleCo.Gateway.Adapters.Http.OData;

namespace TeleCo.Gateway.Adapters.Sap;

/// <summary>A business partner with its customer side (<c>A_BusinessPartner</c>).</summary>
internal sealed record SapPartner
{
    [JsonPropertyName("__metadata")]
    public ODataMetadata? Metadata { get; init; }

    public string? BusinessPartner { get; init; }

    public string? BusinessPartnerCategory { get; init; }

    public string? BusinessPartnerFullName { get; init; }

    public string? OrganizationBPName1 { get; init; }

    public string? OrganizationBPName2 { get; init; }

    public string? OrganizationBPName3 { get; init; }

    public string? OrganizationBPName4 { get; init; }

    public bool BusinessPartnerIsBlocked { get; init; }

    public bool IsMarkedForArchiving { get; init; }

    public string? BusinessPartnerType { get; init; }

    public string? BusinessPartnerIDByExtSystem { get; init; }

    public string? SearchTerm2 { get; init; }

    public DateTime? CreationDate { get; init; }

    public TimeSpan? CreationTime { get; init; }

    public DateTime? LastChangeDate { get; init; }

    public TimeSpan? LastChangeTime { get; init; }

    [JsonPropertyName("to_Customer")]
    public SapCustomer? Customer { get; init; }
}

/// <summary>The customer side of a business partner (<c>A_Customer</c>).</summary>
internal sealed record SapCustomer
{
    public bool PostingIsBlocked { get; init; }

    [JsonPropertyName("to_CustomerSalesArea")]
    public ODataList<SapSalesArea>? SalesAreas { get; init; }
}

/// <summary>How a customer is sold to (<c>A_CustomerSalesArea</c>).</summary>
internal sealed record SapSalesArea
{
    public string? Currency { get; init; }
}

/// <summary>A billing document (<c>A_BillingDocument</c>).</summary>
internal sealed record SapBill
{
    public string? BillingDocument { get; init; }

    public string? SDDocumentCategory { get; init; }

    public DateTime? BillingDocumentDate { get; init; }

    public DateTime? LastChangeDateTime { get; init; }

    public decimal TotalNetAmount { get; init; }

    public decimal TaxAmount { get; init; }

    public decimal TotalGrossAmount { get; init; }

    public string? TransactionCurrency { get; init; }

    public string? PayerParty { get; init; }

    public string? CompanyCode { get; init; }

    public string? FiscalYear { get; init; }

    public string? AccountingDocument { get; init; }

    public string? AssignmentReference { get; init; }

    [JsonPropertyName("to_Item")]
    public ODataList<SapBillItem>? Items { get; init; }
}

/// <summary>A line of a billing document (<c>A_BillingDocumentItem</c>).</summary>
internal sealed record SapBillItem
{
    public string? BillingDocumentItem { get; init; }

    public string? BillingDocumentItemText { get; init; }

    public decimal NetAmount { get; init; }

    public decimal TaxAmount { get; init; }

    public decimal GrossAmount { get; init; }
}

/// <summary>An item of the receivables (<c>A_OperationalAcctgDocItemCube</c>): a bill, or a payment that names the bill it is for.</summary>
internal sealed record SapLedgerItem
{
    public string? AccountingDocument { get; init; }

    public string? FiscalYear { get; init; }

    public string? Customer { get; init; }

    public bool IsCleared { get; init; }

    public DateTime? NetDueDate { get; init; }

    public decimal AmountInTransactionCurrency { get; init; }

    public string? TransactionCurrency { get; init; }

    public string? InvoiceReference { get; init; }
}

/// <summary>JSON of SAP, generated. Decimals are texts on the wire.</summary>
[JsonSourceGenerationOptions(
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(ODataDateConverter), typeof(ODataTimeConverter)])]
[JsonSerializable(typeof(ODataAnswer<SapPartner>))]
[JsonSerializable(typeof(ODataAnswer<SapBill>))]
[JsonSerializable(typeof(ODataAnswer<ODataList<SapPartner>>))]
[JsonSerializable(typeof(ODataAnswer<ODataList<SapBill>>))]
[JsonSerializable(typeof(ODataAnswer<ODataList<SapLedgerItem>>))]
internal sealed partial class SapWireContext : JsonSerializerContext;
