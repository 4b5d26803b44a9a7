using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V5;

/// <summary>TMF638 version 5: Service.</summary>
public sealed record ServiceV5 : Extensible
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
    [AllowedValues("feasibilityChecked", "designed", "reserved", "inactive", "active", "terminated", "suspended")]
    public string? State { get; init; }

    /// <summary>How it runs.</summary>
    [AllowedValues("pending", "configured", "starting", "running", "degraded", "failed", "limited", "stopping", "stopped", "unknown")]
    public string? OperatingStatus { get; init; }

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
    public RelatedPlace[]? Place { get; init; }

    /// <summary>Entities that have to do with it.</summary>
    public RelatedEntity[]? RelatedEntity { get; init; }

    /// <summary>The parties.</summary>
    public RelatedParty[]? RelatedParty { get; init; }

    /// <summary>The order items that made and changed it.</summary>
    public RelatedOrderItem[]? ServiceOrderItem { get; init; }

    /// <summary>Relations to other services.</summary>
    public ServiceRelationship[]? ServiceRelationship { get; init; }

    /// <summary>Resources that it stands on.</summary>
    public EntityReference[]? SupportingResource { get; init; }

    /// <summary>Services that it stands on, by reference or by value.</summary>
    public ReferenceOrValue[]? SupportingService { get; init; }

    /// <summary>Ids that other systems know it by.</summary>
    public ExternalIdentifier[]? ExternalIdentifier { get; init; }

    /// <summary>What is intended, kept as it was written.</summary>
    public JsonElement? Intent { get; init; }

    /// <summary>The service as version 5 shows it.</summary>
    public static ServiceV5 From(Service service, Links links) => new()
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
        State = ServiceWords.States.NameOf(service.State),
        OperatingStatus = ServiceWords.OperatingStatuses.NameOf(service.OperatingStatus),
        ServiceDate = service.ServiceDate,
        StartDate = service.StartDate,
        EndDate = service.EndDate,
        HasStarted = service.HasStarted,
        IsBundle = service.IsBundle,
        IsServiceEnabled = service.IsServiceEnabled,
        IsStateful = service.IsStateful,
        StartMode = service.StartMode,
        ServiceSpecification = ServiceParts.Show(service.ServiceSpecification),
        ServiceCharacteristic = ServicePartsV5.Show(service.ServiceCharacteristic),
        Feature = service.Feature.Map(ServicePartsV5.Show),
        Note = service.Note.Map(ServiceParts.Show),
        Place = service.Place.Map(ServicePartsV5.Show),
        RelatedEntity = service.RelatedEntity.Map(ServicePartsV5.Show),
        RelatedParty = ServicePartsV5.Show(service.RelatedParty),
        ServiceOrderItem = service.ServiceOrderItem.Map(ServiceParts.Show),
        ServiceRelationship = service.ServiceRelationship.Map(ServicePartsV5.Show),
        SupportingResource = service.SupportingResource.As("ResourceRef"),
        SupportingService = service.SupportingService.Map(ServiceParts.Show),
        ExternalIdentifier = service.ExternalIdentifier.Map(identifier => identifier with { Type = identifier.Type ?? "ExternalIdentifier", Href = null, Name = null }),
        Intent = service.Intent,
    };

    /// <summary>The canonical service that this describes.</summary>
    /// <param name="current">The service as it is; null for a new one.</param>
    public Outcome<Service> ToModel(Service? current)
    {
        if (Check() is { } fault || !ServiceWords.States.Read("state", State).TryGet(out var state, out fault)
            || !ServiceWords.OperatingStatuses.Read("operatingStatus", OperatingStatus).TryGet(out var status, out fault))
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
            OperatingStatus = status,
            ServiceDate = ServiceDate,
            StartDate = StartDate,
            EndDate = EndDate,
            HasStarted = HasStarted,
            IsBundle = IsBundle,
            IsServiceEnabled = IsServiceEnabled,
            IsStateful = IsStateful,
            StartMode = StartMode,
            ServiceSpecification = ServiceSpecification!,
            ServiceCharacteristic = ServiceCharacteristic,
            Feature = Feature,
            Note = Note,
            Place = Place,
            RelatedEntity = RelatedEntity,
            RelatedParty = ServicePartsV5.ToModel(RelatedParty, current?.RelatedParty),
            ServiceOrderItem = ServiceOrderItem,
            ServiceRelationship = ServiceRelationship,
            SupportingResource = SupportingResource,
            SupportingService = SupportingService,
            ExternalIdentifier = ExternalIdentifier,
            Intent = Intent,
        };
    }

    private Fault? Check() =>
        State is null ? Fault.Invalid("state", "state is mandatory.")
        : ServiceSpecification is null ? Fault.Invalid("serviceSpecification", "serviceSpecification is mandatory.")
        : string.IsNullOrEmpty(ServiceSpecification.Id) ? Fault.Invalid("serviceSpecification.id", "serviceSpecification.id is mandatory.")
        : Lists.Check(
            ("serviceCharacteristic", ServiceCharacteristic), ("feature", Feature), ("note", Note), ("place", Place), ("relatedEntity", RelatedEntity), ("relatedParty", RelatedParty),
            ("serviceOrderItem", ServiceOrderItem), ("serviceRelationship", ServiceRelationship), ("supportingResource", SupportingResource),
            ("supportingService", SupportingService), ("externalIdentifier", ExternalIdentifier))
        ?? ServicePartsV5.CheckWithin(Feature, ServiceRelationship);
}
