using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Model.Orders;

/// <summary>What went wrong with an order or an item.</summary>
public sealed record OrderError : Extensible
{
    /// <summary>The code, one of the gateway's own.</summary>
    public string? Code { get; init; }

    /// <summary>The kind of fault in a few words.</summary>
    public string? Reason { get; init; }

    /// <summary>What happened.</summary>
    public string? Message { get; init; }

    /// <summary>The HTTP status that fits.</summary>
    public string? Status { get; init; }

    /// <summary>Where to read about it.</summary>
    public string? ReferenceError { get; init; }

    /// <summary>When.</summary>
    public DateTime? Timestamp { get; init; }

    /// <summary>The items concerned; on orders only.</summary>
    public OrderItemReference[]? ServiceOrderItem { get; init; }
}

/// <summary>Something that may keep an order from being done in time.</summary>
public sealed record JeopardyAlert : Extensible
{
    /// <summary>The alert's id.</summary>
    public string? Id { get; init; }

    /// <summary>When it was raised.</summary>
    public DateTime? AlertDate { get; init; }

    /// <summary>What caused it.</summary>
    public string? Exception { get; init; }

    /// <summary>The kind: <c>Jeopardy</c> ahead of time, <c>Breach</c> after it.</summary>
    public string? JeopardyType { get; init; }

    /// <summary>In words.</summary>
    public string? Message { get; init; }

    /// <summary>The alert's name.</summary>
    public string? Name { get; init; }

    /// <summary>The items concerned.</summary>
    public OrderItemReference[]? ServiceOrderItem { get; init; }
}

/// <summary>Something reached on the way.</summary>
public sealed record Milestone : Extensible
{
    /// <summary>The milestone's id.</summary>
    public string? Id { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>In words.</summary>
    public string? Message { get; init; }

    /// <summary>When.</summary>
    public DateTime? MilestoneDate { get; init; }

    /// <summary>The milestone's name.</summary>
    public string? Name { get; init; }

    /// <summary>Where it stands.</summary>
    public string? Status { get; init; }

    /// <summary>The items concerned.</summary>
    public OrderItemReference[]? ServiceOrderItem { get; init; }
}

/// <summary>A reference to an item of an order.</summary>
public sealed record OrderItemReference : Extensible
{
    /// <summary>The item's number once more: version 4 demands an attribute of this name and describes none.</summary>
    public string? Id { get; init; }

    /// <summary>The item's number.</summary>
    public string? ItemId { get; init; }

    /// <summary>The order's id.</summary>
    public string? ServiceOrderId { get; init; }

    /// <summary>The order's address.</summary>
    public string? ServiceOrderHref { get; init; }

    /// <summary>The class behind the reference.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("@referredType")]
    public string? ReferredType { get; init; }
}

/// <summary>How one item relates to another.</summary>
public sealed record OrderItemRelationship : Extensible
{
    /// <summary>The kind: <c>reliesOn</c> makes an item wait for the other.</summary>
    public string? RelationshipType { get; init; }

    /// <summary>The other item.</summary>
    public OrderItemReference? OrderItem { get; init; }
}

/// <summary>How one order relates to another.</summary>
public sealed record OrderRelationship : Extensible
{
    /// <summary>The other order's id.</summary>
    public string? Id { get; init; }

    /// <summary>The other order's address.</summary>
    public string? Href { get; init; }

    /// <summary>The class behind the reference.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("@referredType")]
    public string? ReferredType { get; init; }

    /// <summary>The kind of relation.</summary>
    public string? RelationshipType { get; init; }
}
