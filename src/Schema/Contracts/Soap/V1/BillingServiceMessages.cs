using TeleCo.Gateway.Schema.Model.Bills;

namespace TeleCo.Gateway.Schema.Contracts.Soap.V1;

/// <summary>What a search asks of a part of a list.</summary>
public abstract record SearchV1
{
    /// <summary>How many matches to skip.</summary>
    public int? Offset { get; init; }

    /// <summary>How many matches to give at most.</summary>
    public int? Limit { get; init; }
}

/// <summary>What a search for billing accounts asks; every criterion that is present must hold.</summary>
public sealed record SearchBillingAccountsV1 : SearchV1
{
    /// <summary>The exact name.</summary>
    public string? Name { get; init; }

    /// <summary>The state.</summary>
    public string? State { get; init; }

    /// <summary>The id of a related party, such as the customer.</summary>
    public string? RelatedPartyId { get; init; }
}

/// <summary>What a search for bills asks; every criterion that is present must hold.</summary>
public sealed record SearchBillsV1 : SearchV1
{
    /// <summary>The bill's number.</summary>
    public string? BillNo { get; init; }

    /// <summary>The state.</summary>
    public CustomerBillState? State { get; init; }

    /// <summary>The id of the account billed.</summary>
    public string? BillingAccountId { get; init; }

    /// <summary>The id of a related party, such as the customer.</summary>
    public string? RelatedPartyId { get; init; }
}

/// <summary>What a search for charges asks; every criterion that is present must hold.</summary>
public sealed record SearchAppliedCustomerBillingRatesV1 : SearchV1
{
    /// <summary>The id of the bill that has them.</summary>
    public string? BillId { get; init; }

    /// <summary>The id of the account charged.</summary>
    public string? BillingAccountId { get; init; }
}

/// <summary>What a search for wishes for bills asks.</summary>
public sealed record SearchCustomerBillsOnDemandV1 : SearchV1
{
    /// <summary>The id of the account to bill.</summary>
    public string? BillingAccountId { get; init; }
}

/// <summary>A bill as a document, whole.</summary>
/// <param name="MediaType">The media type, such as <c>application/pdf</c>.</param>
/// <param name="FileName">A name for the file.</param>
/// <param name="Content">The bytes.</param>
public sealed record BillDocumentV1(string MediaType, string FileName, ReadOnlyMemory<byte> Content);
