using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Model.Bills;

/// <summary>A charge that is, or will be, a line of a bill (SID AppliedCustomerBillingRate, TMF678).</summary>
public sealed record AppliedCustomerBillingRate : Extensible, IResource<AppliedCustomerBillingRate>
{
    /// <inheritdoc/>
    public static string ResourceName => "appliedCustomerBillingRate";

    /// <inheritdoc/>
    public Id<AppliedCustomerBillingRate> Id { get; init; }

    /// <summary>When it was charged.</summary>
    public DateTime? Date { get; init; }

    /// <summary>A note on the charge.</summary>
    public string? Description { get; init; }

    /// <summary>Whether a bill has it.</summary>
    public bool? IsBilled { get; init; }

    /// <summary>The charge's name.</summary>
    public string? Name { get; init; }

    /// <summary>The kind of charge: <c>appliedBillingCharge</c> or <c>appliedBillingCredit</c>; <c>type</c> in v4.</summary>
    public string? AppliedBillingRateType { get; init; }

    /// <summary>The period charged.</summary>
    public TimePeriod? PeriodCoverage { get; init; }

    /// <summary>The sum before tax.</summary>
    public Money? TaxExcludedAmount { get; init; }

    /// <summary>The sum with tax.</summary>
    public Money? TaxIncludedAmount { get; init; }

    /// <summary>The taxes.</summary>
    public TaxItem[]? AppliedTax { get; init; }

    /// <summary>The bill; absent while not billed.</summary>
    public EntityReference? Bill { get; init; }

    /// <summary>The account charged; in v4 only while not billed.</summary>
    public EntityReference? BillingAccount { get; init; }

    /// <summary>What was charged for.</summary>
    public EntityReference? Product { get; init; }

    /// <summary>Dynamic attributes.</summary>
    public Characteristic[]? Characteristic { get; init; }

    /// <inheritdoc/>
    public PartnerId? Partner { get; init; }

    /// <inheritdoc/>
    public DateTime? LastModified { get; init; }
}
