using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Model.Customers;

/// <summary>A party in the role of a customer of the operator (SID Customer, TMF629). Holds what version 5 can say, and of version 4 what version 5 cannot.</summary>
public sealed record Customer : Extensible, IResource<Customer>
{
    /// <inheritdoc/>
    public static string ResourceName => "customer";

    /// <inheritdoc/>
    public Id<Customer> Id { get; init; }

    /// <summary>The name that the customer goes by.</summary>
    public required string Name { get; init; }

    /// <summary>A note on the customer; v5 only.</summary>
    public string? Description { get; init; }

    /// <summary>The part that the engaged party plays; <c>engagedParty.role</c> in v4.</summary>
    public string? Role { get; init; }

    /// <summary>Where the customer stands in its life, such as <c>prospect</c>, <c>active</c>, <c>suspended</c> or <c>closed</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Why the customer has its status.</summary>
    public string? StatusReason { get; init; }

    /// <summary>When the party is a customer.</summary>
    public TimePeriod? ValidFor { get; init; }

    /// <summary>The individual or organization that is the customer.</summary>
    public required EntityReference EngagedParty { get; init; }

    /// <summary>The specification of the role; v5 only.</summary>
    public EntityReference? PartyRoleSpecification { get; init; }

    /// <summary>The customer's billing and settlement accounts.</summary>
    public EntityReference[]? Account { get; init; }

    /// <summary>Agreements that the customer made.</summary>
    public EntityReference[]? Agreement { get; init; }

    /// <summary>Dynamic attributes.</summary>
    public Characteristic[]? Characteristic { get; init; }

    /// <summary>How to reach the customer.</summary>
    public ContactMedium[]? ContactMedium { get; init; }

    /// <summary>What credit agencies and the operator think of the customer's credit.</summary>
    public CreditProfile[]? CreditProfile { get; init; }

    /// <summary>How the customer pays.</summary>
    public EntityReference[]? PaymentMethod { get; init; }

    /// <summary>Parties that have to do with the customer, with the part they play.</summary>
    public RelatedParty[]? RelatedParty { get; init; }

    /// <inheritdoc/>
    public PartnerId? Partner { get; init; }

    /// <inheritdoc/>
    public DateTime? LastModified { get; init; }
}
