using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Schema.Model.Orders;

/// <summary>An order for services (TMF641).</summary>
public sealed record ServiceOrder : Extensible, IResource<ServiceOrder>
{
    /// <inheritdoc/>
    public static string ResourceName => "serviceOrder";

    /// <inheritdoc/>
    public Id<ServiceOrder> Id { get; init; }

    /// <summary>Where the order stands: rolled up from its items.</summary>
    public ServiceOrderState State { get; init; }

    /// <summary>The caller's own number for it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>A note on it.</summary>
    public string? Description { get; init; }

    /// <summary>A word to group orders by.</summary>
    public string? Category { get; init; }

    /// <summary>0 (highest) to 4 (lowest).</summary>
    public string? Priority { get; init; }

    /// <summary>Whom to tell.</summary>
    public string? NotificationContact { get; init; }

    /// <summary>When it was ordered.</summary>
    public DateTime? OrderDate { get; init; }

    /// <summary>When it was begun.</summary>
    public DateTime? StartDate { get; init; }

    /// <summary>When it ended.</summary>
    public DateTime? CompletionDate { get; init; }

    /// <summary>When it should be begun at the earliest.</summary>
    public DateTime? RequestedStartDate { get; init; }

    /// <summary>When it should be done.</summary>
    public DateTime? RequestedCompletionDate { get; init; }

    /// <summary>When it is expected to be done.</summary>
    public DateTime? ExpectedCompletionDate { get; init; }

    /// <summary>When it was cancelled.</summary>
    public DateTime? CancellationDate { get; init; }

    /// <summary>Why it was cancelled.</summary>
    public string? CancellationReason { get; init; }

    /// <summary>What is ordered.</summary>
    public required ServiceOrderItem[] ServiceOrderItem { get; init; }

    /// <summary>What went wrong.</summary>
    public OrderError[]? ErrorMessage { get; init; }

    /// <summary>What may keep it from being done in time.</summary>
    public JeopardyAlert[]? JeopardyAlert { get; init; }

    /// <summary>What was reached.</summary>
    public Milestone[]? Milestone { get; init; }

    /// <summary>Notes.</summary>
    public Note[]? Note { get; init; }

    /// <summary>Ids that other systems know it by.</summary>
    public ExternalIdentifier[]? ExternalReference { get; init; }

    /// <summary>Relations to other orders.</summary>
    public OrderRelationship[]? OrderRelationship { get; init; }

    /// <summary>The parties; the role <c>customer</c> names the CRM's customer, the role <c>partner</c> the owning partner.</summary>
    public RelatedParty[]? RelatedParty { get; init; }

    /// <inheritdoc/>
    public PartnerId? Partner { get; init; }

    /// <inheritdoc/>
    public DateTime? LastModified { get; init; }

    /// <summary>The CRM's customer, where a related party says so.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? CustomerId => RelatedParty?.FirstOrDefault(party => party.Role is "customer")?.Party?.Id;
}

/// <summary>Where an order or an item stands (TMF641 ServiceOrderStateType).</summary>
public enum ServiceOrderState
{
    /// <summary>Taken in.</summary>
    Acknowledged,

    /// <summary>Refused.</summary>
    Rejected,

    /// <summary>Waits for information or for a person.</summary>
    Pending,

    /// <summary>Kept back.</summary>
    Held,

    /// <summary>Worked on.</summary>
    InProgress,

    /// <summary>Called off.</summary>
    Cancelled,

    /// <summary>Done.</summary>
    Completed,

    /// <summary>Not done.</summary>
    Failed,

    /// <summary>Some items done, some not.</summary>
    Partial,

    /// <summary>Somebody asked to call it off; whether that can be is looked at.</summary>
    AssessingCancellation,

    /// <summary>Being called off.</summary>
    PendingCancellation,
}

/// <summary>One thing ordered.</summary>
public sealed record ServiceOrderItem : Extensible
{
    /// <summary>The item's number in the order.</summary>
    public required string Id { get; init; }

    /// <summary>How many; 1 unless said.</summary>
    public int? Quantity { get; init; }

    /// <summary>What to do with the service.</summary>
    public OrderItemAction Action { get; init; }

    /// <summary>Where the item stands.</summary>
    public ServiceOrderState State { get; init; }

    /// <summary>The service as it shall be; by its id when it is there already.</summary>
    public required OrderedService Service { get; init; }

    /// <summary>The appointment for it.</summary>
    public EntityReference? Appointment { get; init; }

    /// <summary>What went wrong.</summary>
    public OrderError[]? ErrorMessage { get; init; }

    /// <summary>Relations to other items: <c>reliesOn</c>, <c>bundles</c>.</summary>
    public OrderItemRelationship[]? ServiceOrderItemRelationship { get; init; }

    /// <summary>Items within this one.</summary>
    public ServiceOrderItem[]? Items { get; init; }
}

/// <summary>What an item does with its service.</summary>
public enum OrderItemAction
{
    /// <summary>Makes it.</summary>
    Add,

    /// <summary>Changes it; suspends and resumes it, too, by its state.</summary>
    Modify,

    /// <summary>Ends it.</summary>
    Delete,

    /// <summary>Nothing; the item is there for others to relate to.</summary>
    NoChange,
}

/// <summary>A service in an order: new by value, or there already by its id, with what shall change.</summary>
public sealed record OrderedService : Extensible
{
    /// <summary>The service's id; absent while it is new.</summary>
    public string? Id { get; init; }

    /// <summary>The service's address.</summary>
    public string? Href { get; init; }

    /// <summary>The class behind the reference.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("@referredType")]
    public string? ReferredType { get; init; }

    /// <summary>The service's name.</summary>
    public string? Name { get; init; }

    /// <summary>A note on it.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it faces the customer.</summary>
    public string? Category { get; init; }

    /// <summary>The kind of service.</summary>
    public string? ServiceType { get; init; }

    /// <summary>The state that it shall be in.</summary>
    public ServiceState? State { get; init; }

    /// <summary>When it was made.</summary>
    public string? ServiceDate { get; init; }

    /// <summary>When it starts.</summary>
    public DateTime? StartDate { get; init; }

    /// <summary>When it ends.</summary>
    public DateTime? EndDate { get; init; }

    /// <summary>Whether it started.</summary>
    public bool? HasStarted { get; init; }

    /// <summary>Whether it is made of others.</summary>
    public bool? IsBundle { get; init; }

    /// <summary>Whether it is switched on.</summary>
    public bool? IsServiceEnabled { get; init; }

    /// <summary>Whether it has a state of its own.</summary>
    public bool? IsStateful { get; init; }

    /// <summary>How it is started.</summary>
    public string? StartMode { get; init; }

    /// <summary>What it is a service of.</summary>
    public SpecificationReference? ServiceSpecification { get; init; }

    /// <summary>Its characteristics; those left out of a change stay as they are.</summary>
    public Characteristic[]? ServiceCharacteristic { get; init; }

    /// <summary>Features.</summary>
    public Feature[]? Feature { get; init; }

    /// <summary>Notes.</summary>
    public Note[]? Note { get; init; }

    /// <summary>Where it is.</summary>
    public RelatedPlace[]? Place { get; init; }

    /// <summary>Entities that have to do with it.</summary>
    public RelatedEntity[]? RelatedEntity { get; init; }

    /// <summary>The parties.</summary>
    public RelatedParty[]? RelatedParty { get; init; }

    /// <summary>Order items that made and changed it.</summary>
    public RelatedOrderItem[]? ServiceOrderItem { get; init; }

    /// <summary>Relations to other services.</summary>
    public ServiceRelationship[]? ServiceRelationship { get; init; }

    /// <summary>Resources that it stands on.</summary>
    public EntityReference[]? SupportingResource { get; init; }

    /// <summary>Services that it stands on.</summary>
    public ReferenceOrValue[]? SupportingService { get; init; }
}
