using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF678 version 4: AppliedCustomerBillingRate.</summary>
public sealed record AppliedCustomerBillingRateV4 : Extensible
{
    /// <summary>The canonical id.</summary>
    public string? Id { get; init; }

    /// <summary>The charge's address in this version.</summary>
    public string? Href { get; init; }

    /// <summary>When it was charged.</summary>
    public DateTime? Date { get; init; }

    /// <summary>A note on the charge.</summary>
    public string? Description { get; init; }

    /// <summary>Whether a bill has it.</summary>
    public bool? IsBilled { get; init; }

    /// <summary>The charge's name.</summary>
    public string? Name { get; init; }

    /// <summary>The kind of charge.</summary>
    [JsonPropertyName("type")]
    public string? AppliedBillingRateType { get; init; }

    /// <summary>The taxes.</summary>
    public TaxItem[]? AppliedTax { get; init; }

    /// <summary>The bill.</summary>
    public EntityReference? Bill { get; init; }

    /// <summary>The account charged.</summary>
    public EntityReference? BillingAccount { get; init; }

    /// <summary>Dynamic attributes.</summary>
    public CharacteristicV4[]? Characteristic { get; init; }

    /// <summary>The period charged.</summary>
    public TimePeriod? PeriodCoverage { get; init; }

    /// <summary>What was charged for.</summary>
    public EntityReference? Product { get; init; }

    /// <summary>The sum before tax.</summary>
    public Money? TaxExcludedAmount { get; init; }

    /// <summary>The sum with tax.</summary>
    public Money? TaxIncludedAmount { get; init; }

    /// <summary>The charge as version 4 shows it.</summary>
    public static AppliedCustomerBillingRateV4 From(AppliedCustomerBillingRate rate, Links links) => new()
    {
        Id = rate.Id.Value,
        Href = links.To(rate.Id.Value),
        Type = rate.Type ?? "AppliedCustomerBillingRate",
        BaseType = rate.BaseType,
        SchemaLocation = rate.SchemaLocation,
        Date = rate.Date,
        Description = rate.Description,
        IsBilled = rate.IsBilled ?? rate.Bill is not null,
        Name = rate.Name,
        AppliedBillingRateType = rate.AppliedBillingRateType,
        AppliedTax = rate.AppliedTax.Map(tax => BillShapes.Show(tax, "AppliedBillingTaxRate")),
        Bill = rate.Bill.As("BillRef"),
        BillingAccount = rate.BillingAccount.As("BillingAccountRef"),
        Characteristic = CharacteristicV4.From(rate.Characteristic),
        PeriodCoverage = rate.PeriodCoverage,
        Product = rate.Product.As("ProductRef"),
        TaxExcludedAmount = rate.TaxExcludedAmount,
        TaxIncludedAmount = rate.TaxIncludedAmount,
    };

    /// <summary>Charges are the biller's: nobody writes them here.</summary>
    public Outcome<AppliedCustomerBillingRate> ToModel(AppliedCustomerBillingRate? current) =>
        current is null || Id != current.Id.Value ? new Fault(FaultKind.Unsupported, "The biller makes charges.") : current;
}
