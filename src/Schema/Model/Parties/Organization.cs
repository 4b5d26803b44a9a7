using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Model.Parties;

/// <summary>A company, authority, club or a part of one (SID Organization, TMF632).</summary>
public sealed record Organization : Party, IResource<Organization>
{
    /// <inheritdoc/>
    public static string ResourceName => "organization";

    /// <inheritdoc/>
    public Id<Organization> Id { get; init; }

    /// <summary>The organization's name; mandatory in v5.</summary>
    public required string Name { get; init; }

    /// <summary>The name it trades under; mandatory in v4.</summary>
    public string? TradingName { get; init; }

    /// <summary>The form of the name, such as GmbH.</summary>
    public string? NameType { get; init; }

    /// <summary>The kind of organization, such as company or department.</summary>
    public string? OrganizationType { get; init; }

    /// <summary>Whether it is the head office.</summary>
    public bool? IsHeadOffice { get; init; }

    /// <summary>Whether it is a legal entity.</summary>
    public bool? IsLegalEntity { get; init; }

    /// <summary>When it exists.</summary>
    public TimePeriod? ExistsDuring { get; init; }

    /// <summary>Where it stands in its life.</summary>
    public OrganizationState? Status { get; init; }

    /// <summary>Names by which it is also known.</summary>
    public OtherNameOrganization[]? OtherName { get; init; }

    /// <summary>Documents that identify it.</summary>
    public PartyIdentification[]? OrganizationIdentification { get; init; }

    /// <summary>Its parts.</summary>
    public OrganizationRelationship[]? OrganizationChildRelationship { get; init; }

    /// <summary>What it is a part of.</summary>
    public OrganizationRelationship? OrganizationParentRelationship { get; init; }
}

/// <summary>Where an organization stands in its life (TMF632 OrganizationStateType).</summary>
public enum OrganizationState
{
    /// <summary>Created.</summary>
    Initialized,

    /// <summary>Identity checked.</summary>
    Validated,

    /// <summary>Gone.</summary>
    Closed,
}

/// <summary>Another name of an organization.</summary>
public sealed record OtherNameOrganization : Extensible
{
    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The form of the name.</summary>
    public string? NameType { get; init; }

    /// <summary>The name it trades under.</summary>
    public string? TradingName { get; init; }

    /// <summary>When the name is in use.</summary>
    public TimePeriod? ValidFor { get; init; }
}

/// <summary>How an organization relates to another that it is a part of, or that is a part of it.</summary>
public sealed record OrganizationRelationship : Extensible
{
    /// <summary>The kind of relation.</summary>
    public string? RelationshipType { get; init; }

    /// <summary>The other organization.</summary>
    public EntityReference? Organization { get; init; }
}
