using System.ComponentModel.DataAnnotations;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF638 and TMF640 version 4: Service.</summary>
public sealed record ServiceV4 : Extensible
{
    /// <summary>The canonical id.</summary>
    public string? Id { get; init; }

    /// <summary>The service's address in this version.</summary>
    public string? Href { get; init; }

    /// <summary>The service's name.</summary>
    public string? Name { get; init; }

    /// <summary>A note on it.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it faces the customer or is a resource of the network: <c>CFS</c>, <c>RFS</c>.</summary>
    public string? Category { get; init; }

    /// <summary>The kind of service.</summary>
    public string? ServiceType { get; init; }

    /// <summary>Where it stands in its life.</summary>
    [AllowedValues("feasibilityChecked", "designed", "reserved", "inactive", "active", "terminated")]
    public string? State { get; init; }

    /// <summary>When it was made.</summary>
    public string? ServiceDate { get; init; }

    /// <summary>When it starts or started.</summary>
    public DateTime? StartDate { get; init; }

    /// <summary>When it ends or ended.</summary>
    public DateTime? EndDate { get; init; }

    /// <summary>Whether it started.</summary>
    public bool? HasStarted { get; init; }

    /// <summary>Whether it is made of others.</summary>
    public bool? IsBundle { get; init; }

    /// <summary>Whether it is switched on.</summary>
    public bool? IsServiceEnabled { get; init; }

    /// <summary>Whether it has a state of its own.</summary>
    public bool? IsStateful { get; init; }

    /// <summary>How it is started: 0 unknown to 6 manually by the customer.</summary>
    public string? StartMode { get; init; }

    /// <summary>What it is a service of.</summary>
    public SpecificationReference? ServiceSpecification { get; init; }

    /// <summary>Its characteristics.</summary>
    public Characteristic[]? ServiceCharacteristic { get; init; }

    /// <summary>Features that can be switched.</summary>
    public Feature[]? Feature { get; init; }

    /// <summary>Notes.</summary>
    public Note[]? Note { get; init; }

    /// <summary>Where it is.</summary>
    public RelatedThingV4[]? Place { get; init; }

    /// <summary>Entities that have to do with it.</summary>
    public RelatedThingV4[]? RelatedEntity { get; init; }

    /// <summary>The parties.</summary>
    public RelatedPartyV4[]? RelatedParty { get; init; }

    /// <summary>The order items that made and changed it.</summary>
    public RelatedOrderItem[]? ServiceOrderItem { get; init; }

    /// <summary>Relations to other services.</summary>
    public ServiceRelationship[]? ServiceRelationship { get; init; }

    /// <summary>Resources that it stands on.</summary>
    public EntityReference[]? SupportingResource { get; init; }

    /// <summary>Services that it stands on, by reference or by value.</summary>
    public ReferenceOrValue[]? SupportingService { get; init; }

    /// <summary>The service as version 4 shows it.</summary>
    public static ServiceV4 From(Service service, Links links) => new()
    {
        Id = service.Id.Value,
        Href = links.To(service.Id.Value),
        Type = service.Type ?? "Service",
        BaseType = service.BaseType,
        SchemaLocation = service.SchemaLocation,
        Name = service.Name,
        Description = service.Description,
        Category = service.Category,
        ServiceType = service.ServiceType,
        State = ServiceWords.NameV4(service.State),
        ServiceDate = service.ServiceDate,
        StartDate = service.StartDate,
        EndDate = service.EndDate,
        HasStarted = service.HasStarted,
        IsBundle = service.IsBundle,
        IsServiceEnabled = service.IsServiceEnabled,
        IsStateful = service.IsStateful,
        StartMode = service.StartMode,
        ServiceSpecification = ServiceParts.Show(service.ServiceSpecification),
        ServiceCharacteristic = ServiceCharacteristicsV4.Show(service.ServiceCharacteristic),
        Feature = service.Feature.Map(ServicePartsV4.Show),
        Note = service.Note.Map(ServiceParts.Show),
        Place = service.Place.Map(RelatedThingV4.From),
        RelatedEntity = service.RelatedEntity.Map(RelatedThingV4.From),
        RelatedParty = RelatedPartyV4.From(service.RelatedParty),
        ServiceOrderItem = service.ServiceOrderItem.Map(ServiceParts.Show),
        ServiceRelationship = service.ServiceRelationship.Map(ServicePartsV4.Show),
        SupportingResource = service.SupportingResource.As("ResourceRef"),
        SupportingService = service.SupportingService.Map(ServiceParts.Show),
    };

    /// <summary>The canonical service that this describes: a change of what version 4 knows, so that what only version 5 knows stays.</summary>
    /// <param name="current">The service as it is; null for a new one.</param>
    public Outcome<Service> ToModel(Service? current)
    {
        if (Check() is { } fault || !ServiceWords.ReadV4("state", State, current?.State).TryGet(out var state, out fault))
        {
            return fault;
        }

        return new Service
        {
            Id = current?.Id ?? default,
            Partner = current?.Partner,
            LastModified = current?.LastModified,
            Type = Type ?? "Service",
            BaseType = BaseType,
            SchemaLocation = SchemaLocation,
            Name = Name,
            Description = Description,
            Category = Category,
            ServiceType = ServiceType,
            State = state!.Value,
            OperatingStatus = current?.OperatingStatus,
            ServiceDate = ServiceDate,
            StartDate = StartDate,
            EndDate = EndDate,
            HasStarted = HasStarted,
            IsBundle = IsBundle,
            IsServiceEnabled = IsServiceEnabled,
            IsStateful = IsStateful,
            StartMode = StartMode,
            ServiceSpecification = ServiceSpecification!,
            ServiceCharacteristic = ServiceCharacteristicsV4.ToModel(ServiceCharacteristic, current?.ServiceCharacteristic),
            Feature = ServicePartsV4.ToModel(Feature, current?.Feature),
            Note = Note,
            Place = RelatedThingV4.ToModel(Place, current?.Place),
            RelatedEntity = RelatedThingV4.ToModel(RelatedEntity, current?.RelatedEntity),
            RelatedParty = RelatedPartyV4.ToModel(RelatedParty, current?.RelatedParty),
            ServiceOrderItem = ServiceOrderItem,
            ServiceRelationship = ServicePartsV4.ToModel(ServiceRelationship, current?.ServiceRelationship),
            SupportingResource = SupportingResource,
            SupportingService = SupportingService,
            ExternalIdentifier = current?.ExternalIdentifier,
            Intent = current?.Intent,
        };
    }

    private Fault? Check() =>
        State is null ? Fault.Invalid("state", "state is mandatory.")
        : ServiceSpecification is null ? Fault.Invalid("serviceSpecification", "serviceSpecification is mandatory.")
        : string.IsNullOrEmpty(ServiceSpecification.Id) ? Fault.Invalid("serviceSpecification.id", "serviceSpecification.id is mandatory.")
        : Lists.Check(
            ("serviceOrderItem", ServiceOrderItem), ("supportingResource", SupportingResource), ("supportingService", SupportingService), ("relatedParty", RelatedParty))
        ?? ServiceCharacteristicsV4.Check("serviceCharacteristic", ServiceCharacteristic)
        ?? ServicePartsV4.Check("", Feature)
        ?? ServicePartsV4.Check("", ServiceRelationship)
        ?? ServicePartsV4.Check("note", Note)
        ?? RelatedThingV4.Check("place", Place)
        ?? RelatedThingV4.Check("relatedEntity", RelatedEntity)
        ?? RelatedPartyV4.Check(RelatedParty);
}
