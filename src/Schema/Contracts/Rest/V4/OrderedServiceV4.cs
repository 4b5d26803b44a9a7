using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF641 version 4: ServiceRefOrValue, the service of an order item.</summary>
public sealed record OrderedServiceV4 : Extensible
{
    /// <summary>The service's id; absent while it is new.</summary>
    public string? Id { get; init; }

    /// <summary>The service's address.</summary>
    public string? Href { get; init; }

    /// <summary>The class behind the reference.</summary>
    [JsonPropertyName("@referredType")]
    public string? ReferredType { get; init; }

    /// <summary>The service's name.</summary>
    public string? Name { get; init; }

    /// <summary>A note on it.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it faces the customer or is a resource of the network: <c>CFS</c>, <c>RFS</c>.</summary>
    public string? Category { get; init; }

    /// <summary>The kind of service.</summary>
    public string? ServiceType { get; init; }

    /// <summary>The state that it shall be in.</summary>
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

    /// <summary>Its characteristics; those left out of a change stay as they are, one without a value goes.</summary>
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
    public static OrderedServiceV4 From(OrderedService service) => new()
    {
        Id = service.Id,
        Href = service.Href,
        ReferredType = service.ReferredType,
        Type = service.Type ?? "ServiceRefOrValue",
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

    /// <summary>The canonical service that this describes.</summary>
    /// <param name="isChange">Whether it is there already: only then can a characteristic lack a value, which removes it.</param>
    internal Outcome<OrderedService> ToModel(bool isChange)
    {
        if (Check(isChange) is { } fault || !ServiceWords.StatesV4.Read("serviceOrderItem.service.state", State).TryGet(out var state, out fault))
        {
            return fault;
        }

        return new OrderedService
        {
            Id = Id,
            Href = Href,
            ReferredType = ReferredType,
            Type = Type,
            BaseType = BaseType,
            SchemaLocation = SchemaLocation,
            Name = Name,
            Description = Description,
            Category = Category,
            ServiceType = ServiceType,
            State = state,
            ServiceDate = ServiceDate,
            StartDate = StartDate,
            EndDate = EndDate,
            HasStarted = HasStarted,
            IsBundle = IsBundle,
            IsServiceEnabled = IsServiceEnabled,
            IsStateful = IsStateful,
            StartMode = StartMode,
            ServiceSpecification = ServiceSpecification,
            ServiceCharacteristic = ServiceCharacteristicsV4.ToModel(ServiceCharacteristic, current: null),
            Feature = ServicePartsV4.ToModel(Feature, current: null),
            Note = Note,
            Place = RelatedThingV4.ToModel(Place, (RelatedPlace[]?)null),
            RelatedEntity = RelatedThingV4.ToModel(RelatedEntity, (RelatedEntity[]?)null),
            RelatedParty = RelatedPartyV4.ToModel(RelatedParty, current: null),
            ServiceOrderItem = ServiceOrderItem,
            ServiceRelationship = ServicePartsV4.ToModel(ServiceRelationship, current: null),
            SupportingResource = SupportingResource,
            SupportingService = SupportingService,
        };
    }

    private Fault? Check(bool isChange)
    {
        const string Prefix = "serviceOrderItem.service.";
        return Lists.Check(
                ($"{Prefix}serviceCharacteristic", ServiceCharacteristic), ($"{Prefix}serviceOrderItem", ServiceOrderItem), ($"{Prefix}supportingResource", SupportingResource),
                ($"{Prefix}supportingService", SupportingService), ($"{Prefix}relatedParty", RelatedParty))
            ?? (isChange ? null : ServiceCharacteristicsV4.Check($"{Prefix}serviceCharacteristic", ServiceCharacteristic))
            ?? ServicePartsV4.Check(Prefix, Feature)
            ?? ServicePartsV4.Check(Prefix, ServiceRelationship)
            ?? ServicePartsV4.Check($"{Prefix}note", Note)
            ?? RelatedThingV4.Check($"{Prefix}place", Place)
            ?? RelatedThingV4.Check($"{Prefix}relatedEntity", RelatedEntity)
            ?? RelatedPartyV4.Check(RelatedParty);
    }
}
