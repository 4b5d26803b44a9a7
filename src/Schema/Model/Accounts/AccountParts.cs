using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Model.Accounts;

/// <summary>A balance of an account.</summary>
public sealed record AccountBalance : Extensible
{
    /// <summary>The balance's id; v5 only.</summary>
    public string? Id { get; init; }

    /// <summary>How much.</summary>
    public Money? Amount { get; init; }

    /// <summary>Of what, such as <c>receivableBalance</c>.</summary>
    public string? BalanceType { get; init; }

    /// <summary>When it holds.</summary>
    public TimePeriod? ValidFor { get; init; }
}

/// <summary>How one account relates to another.</summary>
public sealed record AccountRelationship : Extensible
{
    /// <summary>The relation's id; v5 only.</summary>
    public string? Id { get; init; }

    /// <summary>The relation's address; v5 only.</summary>
    public string? Href { get; init; }

    /// <summary>The kind of relation.</summary>
    public string? RelationshipType { get; init; }

    /// <summary>The other account.</summary>
    public EntityReference? Account { get; init; }

    /// <summary>When it holds.</summary>
    public TimePeriod? ValidFor { get; init; }
}

/// <summary>Whom to ask about an account.</summary>
public sealed record AccountContact : Extensible
{
    /// <summary>The contact's id; v5 only.</summary>
    public string? Id { get; init; }

    /// <summary>The contact's name.</summary>
    public string? ContactName { get; init; }

    /// <summary>What the contact is for.</summary>
    public string? ContactType { get; init; }

    /// <summary>The role of the party.</summary>
    public string? PartyRoleType { get; init; }

    /// <summary>When the contact may be asked.</summary>
    public TimePeriod? ValidFor { get; init; }

    /// <summary>How to reach the contact.</summary>
    public ContactMedium[]? ContactMedium { get; init; }

    /// <summary>The party behind the contact.</summary>
    public RelatedParty? RelatedParty { get; init; }
}

/// <summary>A plan by which a sum is paid in parts.</summary>
public sealed record PaymentPlan : Extensible
{
    /// <summary>The plan's id; v5 only.</summary>
    public string? Id { get; init; }

    /// <summary>In how many parts.</summary>
    public int? NumberOfPayments { get; init; }

    /// <summary>How often.</summary>
    public string? PaymentFrequency { get; init; }

    /// <summary>Which plan comes first.</summary>
    public int? Priority { get; init; }

    /// <summary>Where the plan stands.</summary>
    public string? Status { get; init; }

    /// <summary>The sum.</summary>
    public Money? TotalAmount { get; init; }

    /// <summary>The kind of plan.</summary>
    public string? PlanType { get; init; }

    /// <summary>When it holds.</summary>
    public TimePeriod? ValidFor { get; init; }

    /// <summary>How the parts are paid.</summary>
    public EntityReference? PaymentMethod { get; init; }
}

/// <summary>How bills are presented.</summary>
public sealed record BillStructure : Extensible
{
    /// <summary>On what: paper, e-mail, portal; by reference or by value.</summary>
    public ReferenceOrValue[]? PresentationMedia { get; init; }

    /// <summary>In what layout.</summary>
    public ReferenceOrValue? Format { get; init; }

    /// <summary>When.</summary>
    public ReferenceOrValue? CycleSpecification { get; init; }
}
