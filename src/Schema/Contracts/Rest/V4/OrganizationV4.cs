using System.ComponentModel.DataAnnotations;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Parties;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF632 version 4: Organization.</summary>
public sealed record OrganizationV4 : PartyV4
{
    private const string Class = "Organization";
    private const string IdentificationClass = "OrganizationIdentification";

    private static readonly WireNames<OrganizationState> States = new(
        (OrganizationState.Initialized, "initialized"), (OrganizationState.Validated, "validated"), (OrganizationState.Closed, "closed"));

    /// <summary>An empty organization.</summary>
    public OrganizationV4()
    {
    }

    private OrganizationV4(Organization organization, Links links)
        : base(organization, organization.Id.Value, links)
    {
        Type = organization.Type ?? Class;
        Name = organization.Name;
        TradingName = organization.TradingName ?? organization.Name;
        Status = States.NameOf(organization.Status);
        NameType = organization.NameType;
        OrganizationType = organization.OrganizationType;
        IsHeadOffice = organization.IsHeadOffice;
        IsLegalEntity = organization.IsLegalEntity;
        ExistsDuring = organization.ExistsDuring;
        OtherName = organization.OtherName.Map(PartyShapes.Show);
        OrganizationIdentification = organization.OrganizationIdentification.Map(identification => PartyShapes.Show(identification, IdentificationClass));
        OrganizationChildRelationship = organization.OrganizationChildRelationship.Map(PartyShapes.ShowChild);
        OrganizationParentRelationship = PartyShapes.ShowParent(organization.OrganizationParentRelationship);
    }

    /// <summary>The organization's name; the trading name where none is given.</summary>
    public string? Name { get; init; }

    /// <summary>The name it trades under; the name where it has none.</summary>
    public string? TradingName { get; init; }

    /// <summary>Where it stands in its life: <c>initialized</c>, <c>validated</c> or <c>closed</c>.</summary>
    [AllowedValues("initialized", "validated", "closed")]
    public string? Status { get; init; }

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

    /// <summary>Names by which it is also known.</summary>
    public OtherNameOrganization[]? OtherName { get; init; }

    /// <summary>Documents that identify it.</summary>
    public PartyIdentification[]? OrganizationIdentification { get; init; }

    /// <summary>Its parts.</summary>
    public OrganizationRelationship[]? OrganizationChildRelationship { get; init; }

    /// <summary>What it is a part of.</summary>
    public OrganizationRelationship? OrganizationParentRelationship { get; init; }

    /// <summary>The organization as version 4 shows it.</summary>
    public static OrganizationV4 From(Organization organization, Links links)
    {
        ArgumentNullException.ThrowIfNull(organization);
        return new(organization, links);
    }

    /// <summary>The canonical organization that this describes; what version 4 cannot say stays as it is.</summary>
    /// <param name="current">The organization as it is; null for a new one.</param>
    public Outcome<Organization> ToModel(Organization? current) =>
        Check() is { } fault ? fault : States.Read("status", Status).Select(status => ToModel(current, status));

    private Organization ToModel(Organization? current, OrganizationState? status) => new()
    {
        Id = current?.Id ?? default,
        Partner = current?.Partner,
        LastModified = current?.LastModified,
        Type = Type ?? Class,
        BaseType = BaseType,
        SchemaLocation = SchemaLocation,
        Name = Name ?? TradingName!,

        // A trading name that was only shown in place of a missing one stays missing.
        TradingName = current is { TradingName: null } && TradingName == current.Name ? null : TradingName,
        Status = status,
        NameType = NameType,
        OrganizationType = OrganizationType,
        IsHeadOffice = IsHeadOffice,
        IsLegalEntity = IsLegalEntity,
        ExistsDuring = ExistsDuring,
        OtherName = OtherName,
        OrganizationIdentification = OrganizationIdentification,
        OrganizationChildRelationship = OrganizationChildRelationship,
        OrganizationParentRelationship = OrganizationParentRelationship,
        ContactMedium = ContactMediumV4.ToModel(ContactMedium, current?.ContactMedium),
        CreditRating = Ratings(current),
        ExternalReference = ExternalReferenceV4.ToModel(ExternalReference, current?.ExternalReference),
        PartyCharacteristic = CharacteristicV4.ToModel(PartyCharacteristic, current?.PartyCharacteristic),
        RelatedParty = RelatedPartyV4.ToModel(RelatedParty, current?.RelatedParty),
        TaxExemptionCertificate = Certificates(current),
    };

    private Fault? Check() =>
        TradingName is null ? Fault.Invalid("tradingName", "tradingName is mandatory.")
        : CheckParty()
        ?? Lists.Check(
            ("otherName", OtherName), ("organizationIdentification", OrganizationIdentification), ("organizationChildRelationship", OrganizationChildRelationship))
        ?? PartyChecks.Relationships(OrganizationChildRelationship, OrganizationParentRelationship);
}
