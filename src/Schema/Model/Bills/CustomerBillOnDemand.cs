using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Model.Bills;

/// <summary>A wish for a bill outside of the cycle (TMF678 task).</summary>
public sealed record CustomerBillOnDemand : Extensible, IResource<CustomerBillOnDemand>
{
    /// <inheritdoc/>
    public static string ResourceName => "customerBillOnDemand";

    /// <inheritdoc/>
    public Id<CustomerBillOnDemand> Id { get; init; }

    /// <summary>The wish's name.</summary>
    public string? Name { get; init; }

    /// <summary>A note on the wish.</summary>
    public string? Description { get; init; }

    /// <summary>Where the task stands.</summary>
    public CustomerBillOnDemandState? State { get; init; }

    /// <summary>The account to bill.</summary>
    public EntityReference? BillingAccount { get; init; }

    /// <summary>The bill, once there is one.</summary>
    public EntityReference? CustomerBill { get; init; }

    /// <summary>Who wishes it.</summary>
    public RelatedParty? RelatedParty { get; init; }

    /// <inheritdoc/>
    public PartnerId? Partner { get; init; }

    /// <inheritdoc/>
    public DateTime? LastModified { get; init; }
}

/// <summary>Where the making of a bill stands (TMF678 StateValues).</summary>
public enum CustomerBillOnDemandState
{
    /// <summary>Asked of the biller.</summary>
    InProgress,

    /// <summary>Refused.</summary>
    Rejected,

    /// <summary>The bill is there.</summary>
    Done,

    /// <summary>It failed.</summary>
    TerminatedWithError,
}
