using System.Text.Json;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Model.Services;

/// <summary>A service that runs in a network for a customer (SID CustomerFacingService, TMF638 and TMF640). Holds what version 5 can say.</summary>
public sealed record Service : Extensible, IResource<Service>
{
    /// <inheritdoc/>
    public static string ResourceName => "service";

    /// <inheritdoc/>
    public Id<Service> Id { get; init; }

    /// <summary>The service's name.</summary>
    public string? Name { get; init; }

    /// <summary>A note on it.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it faces the customer or is a resource of the network: <c>CFS</c>, <c>RFS</c>.</summary>
    public string? Category { get; init; }

    /// <summary>The kind of service.</summary>
    public string? ServiceType { get; init; }

    /// <summary>Where it stands in its life.</summary>
    public ServiceState State { get; init; }

    /// <summary>How it runs; v5 only.</summary>
    public ServiceOperatingStatus? OperatingStatus { get; init; }

    /// <summary>When it was made, as TMF638 has it a text.</summary>
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

    /// <summary>What it is a service of: <c>ftth-access</c>, <c>mobile-subscriber</c>, <c>internet-access</c>, <c>l3vpn</c>.</summary>
    public required SpecificationReference ServiceSpecification { get; init; }

    /// <summary>Its characteristics: <c>technology</c>, <c>region</c> and those of the specification.</summary>
    public Characteristic[]? ServiceCharacteristic { get; init; }

    /// <summary>Features that can be switched.</summary>
    public Feature[]? Feature { get; init; }

    /// <summary>Notes.</summary>
    public Note[]? Note { get; init; }

    /// <summary>Where it is.</summary>
    public RelatedPlace[]? Place { get; init; }

    /// <summary>Entities that have to do with it.</summary>
    public RelatedEntity[]? RelatedEntity { get; init; }

    /// <summary>The parties; the role <c>customer</c> names the CRM's customer, the role <c>partner</c> the owning partner.</summary>
    public RelatedParty[]? RelatedParty { get; init; }

    /// <summary>The order items that made and changed it.</summary>
    public RelatedOrderItem[]? ServiceOrderItem { get; init; }

    /// <summary>Relations to other services.</summary>
    public ServiceRelationship[]? ServiceRelationship { get; init; }

    /// <summary>Resources that it stands on.</summary>
    public EntityReference[]? SupportingResource { get; init; }

    /// <summary>Services that it stands on, by reference or by value.</summary>
    public ReferenceOrValue[]? SupportingService { get; init; }

    /// <summary>Ids that other systems know it by; v5 only.</summary>
    public ExternalIdentifier[]? ExternalIdentifier { get; init; }

    /// <summary>What is intended, kept as it was written; v5 only.</summary>
    public JsonElement? Intent { get; init; }

    /// <inheritdoc/>
    public PartnerId? Partner { get; init; }

    /// <inheritdoc/>
    public DateTime? LastModified { get; init; }

    /// <summary>The CRM's customer, where a related party says so.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? CustomerId => RelatedParty?.FirstOrDefault(party => party.Role is "customer")?.Party?.Id;
}

/// <summary>Where a service stands in its life (TMF638 ServiceStateType).</summary>
public enum ServiceState
{
    /// <summary>Known to be possible.</summary>
    FeasibilityChecked,

    /// <summary>Its design is done.</summary>
    Designed,

    /// <summary>Its resources are reserved.</summary>
    Reserved,

    /// <summary>In the network, not in use.</summary>
    Inactive,

    /// <summary>In use.</summary>
    Active,

    /// <summary>Out of the network.</summary>
    Terminated,

    /// <summary>Kept from use for a time; v5 only, <c>inactive</c> in v4.</summary>
    Suspended,
}

/// <summary>How a service runs (TMF638 v5 ServiceOperatingStatusType).</summary>
public enum ServiceOperatingStatus
{
    /// <summary>About to be configured.</summary>
    Pending,

    /// <summary>Configured.</summary>
    Configured,

    /// <summary>Starting.</summary>
    Starting,

    /// <summary>Running.</summary>
    Running,

    /// <summary>Running, worse than agreed.</summary>
    Degraded,

    /// <summary>Failed.</summary>
    Failed,

    /// <summary>Running with limits.</summary>
    Limited,

    /// <summary>Stopping.</summary>
    Stopping,

    /// <summary>Stopped.</summary>
    Stopped,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>A feature of a service.</summary>
public sealed record Feature : Extensible
{
    /// <summary>The feature's id.</summary>
    public string? Id { get; init; }

    /// <summary>The feature's name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it is made of others.</summary>
    public bool? IsBundle { get; init; }

    /// <summary>Whether it is switched on.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>Its characteristics.</summary>
    public Characteristic[]? FeatureCharacteristic { get; init; }

    /// <summary>Rules that it keeps.</summary>
    public EntityReference[]? Constraint { get; init; }

    /// <summary>Relations to other features.</summary>
    public FeatureRelationship[]? FeatureRelationship { get; init; }
}

/// <summary>How one feature relates to another.</summary>
public sealed record FeatureRelationship : Extensible
{
    /// <summary>The other feature's id.</summary>
    public string? Id { get; init; }

    /// <summary>The other feature's name.</summary>
    public string? Name { get; init; }

    /// <summary>The kind of relation.</summary>
    public string? RelationshipType { get; init; }

    /// <summary>When it holds.</summary>
    public TimePeriod? ValidFor { get; init; }
}

/// <summary>How one service relates to another.</summary>
public sealed record ServiceRelationship : Extensible
{
    /// <summary>The kind of relation.</summary>
    public string? RelationshipType { get; init; }

    /// <summary>The other service, by reference or by value.</summary>
    public ReferenceOrValue? Service { get; init; }

    /// <summary>Characteristics of the relation.</summary>
    public Characteristic[]? ServiceRelationshipCharacteristic { get; init; }
}

/// <summary>An order item that made or changed a service.</summary>
public sealed record RelatedOrderItem : Extensible
{
    /// <summary>The item's number in its order.</summary>
    public string? ItemId { get; init; }

    /// <summary>What the item did.</summary>
    public string? ItemAction { get; init; }

    /// <summary>The part that the service played.</summary>
    public string? Role { get; init; }

    /// <summary>The order's id.</summary>
    public string? ServiceOrderId { get; init; }

    /// <summary>The order's address.</summary>
    public string? ServiceOrderHref { get; init; }
}

/// <summary>A reference to a specification, with its version.</summary>
public sealed record SpecificationReference : EntityReference
{
    /// <summary>The specification's version.</summary>
    public string? Version { get; init; }
}
