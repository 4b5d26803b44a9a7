using System.ComponentModel.DataAnnotations;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF641 version 4: ServiceOrder.</summary>
public sealed record ServiceOrderV4 : Extensible
{
    /// <summary>The canonical id.</summary>
    public string? Id { get; init; }

    /// <summary>The order's address in this version.</summary>
    public string? Href { get; init; }

    /// <summary>The caller's own number for it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Where the order stands.</summary>
    [AllowedValues(
        "acknowledged", "rejected", "pending", "held", "inProgress", "cancelled", "completed", "failed", "partial", "assessingCancellation", "pendingCancellation")]
    public string? State { get; init; }

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
    public ServiceOrderItemV4[]? ServiceOrderItem { get; init; }

    /// <summary>What went wrong.</summary>
    public OrderError[]? ErrorMessage { get; init; }

    /// <summary>What may keep it from being done in time.</summary>
    public JeopardyAlert[]? JeopardyAlert { get; init; }

    /// <summary>What was reached.</summary>
    public Milestone[]? Milestone { get; init; }

    /// <summary>Notes.</summary>
    public Note[]? Note { get; init; }

    /// <summary>Ids that other systems know it by.</summary>
    public OrderReferenceV4[]? ExternalReference { get; init; }

    /// <summary>Relations to other orders.</summary>
    public OrderRelationship[]? OrderRelationship { get; init; }

    /// <summary>The parties.</summary>
    public RelatedPartyV4[]? RelatedParty { get; init; }

    /// <summary>The order as version 4 shows it.</summary>
    public static ServiceOrderV4 From(ServiceOrder order, Links links) => new()
    {
        Id = order.Id.Value,
        Href = links.To(order.Id.Value),
        Type = order.Type ?? "ServiceOrder",
        BaseType = order.BaseType,
        SchemaLocation = order.SchemaLocation,
        ExternalId = order.ExternalId,
        State = ServiceWords.OrderStates.NameOf(order.State),
        Description = order.Description,
        Category = order.Category,
        Priority = order.Priority,
        NotificationContact = order.NotificationContact,
        OrderDate = order.OrderDate,
        StartDate = order.StartDate,
        CompletionDate = order.CompletionDate,
        RequestedStartDate = order.RequestedStartDate,
        RequestedCompletionDate = order.RequestedCompletionDate,
        ExpectedCompletionDate = order.ExpectedCompletionDate,
        CancellationDate = order.CancellationDate,
        CancellationReason = order.CancellationReason,
        ServiceOrderItem = order.ServiceOrderItem.Map(ServiceOrderItemV4.From),
        ErrorMessage = order.ErrorMessage.Map(error => OrderPartsV4.Show(error, "ServiceOrderErrorMessage")),
        JeopardyAlert = order.JeopardyAlert.Map(OrderPartsV4.Show),
        Milestone = order.Milestone.Map(OrderPartsV4.Show),
        Note = order.Note.Map(ServiceParts.Show),
        ExternalReference = order.ExternalReference.Map(OrderReferenceV4.From),
        OrderRelationship = order.OrderRelationship.Map(OrderPartsV4.Show),
        RelatedParty = RelatedPartyV4.From(order.RelatedParty),
    };

    /// <summary>The canonical order that this describes; what became of it is the gateway's to say.</summary>
    /// <param name="current">The order as it is: what comes back as it was shown is what was there. Null for a new one.</param>
    public Outcome<ServiceOrder> ToModel(ServiceOrder? current)
    {
        var shown = current is null ? null : From(current, default);
        if (Check() is { } fault || (fault = CheckReadOnly(shown)) is not null || !Items(current, shown).TryGet(out var items, out fault)
            || !ServiceWords.OrderStates.Read("state", State).TryGet(out var state, out fault))
        {
            return fault;
        }

        return new ServiceOrder
        {
            Id = current?.Id ?? default,
            Partner = current?.Partner,
            LastModified = current?.LastModified,
            Type = Type == shown?.Type ? current?.Type : Type,
            BaseType = BaseType,
            SchemaLocation = SchemaLocation,
            ExternalId = ExternalId,
            State = (current is null ? null : state) ?? current?.State ?? ServiceOrderState.Acknowledged,
            Description = Description,
            Category = Category,
            Priority = Priority,
            NotificationContact = NotificationContact,
            OrderDate = current?.OrderDate,
            StartDate = current?.StartDate,
            CompletionDate = current?.CompletionDate,
            RequestedStartDate = RequestedStartDate,
            RequestedCompletionDate = RequestedCompletionDate,
            ExpectedCompletionDate = current?.ExpectedCompletionDate,
            CancellationDate = current?.CancellationDate,
            CancellationReason = CancellationReason,
            ServiceOrderItem = items,
            ErrorMessage = current?.ErrorMessage,
            JeopardyAlert = current?.JeopardyAlert,
            Milestone = current?.Milestone,
            Note = Kept.Merge(Note, current?.Note, (known, note) => ServiceParts.Show(known) == note, (_, _) => false, (note, _) => note),
            ExternalReference = OrderReferenceV4.ToModel(ExternalReference, current?.ExternalReference),
            OrderRelationship = Kept.Merge(
                OrderRelationship, current?.OrderRelationship, (known, one) => OrderPartsV4.Show(known) == one, (_, _) => false, (one, _) => one),
            RelatedParty = RelatedPartyV4.ToModel(RelatedParty, current?.RelatedParty),
        };
    }

    // Items are ordered once: those of an order that was taken in come back as they were shown, or are refused by what looks at the change.
    private Outcome<ServiceOrderItem[]> Items(ServiceOrder? current, ServiceOrderV4? shown) =>
        shown is not null && ServiceParts.AreAlike(shown.ServiceOrderItem!, ServiceOrderItem!, RestV4Json.Default.ServiceOrderItemV4Array)
            ? current!.ServiceOrderItem
            : ServiceOrderItemV4.ToModel(ServiceOrderItem!);

    private Fault? CheckReadOnly(ServiceOrderV4? shown) =>
        shown is null ? null
        : OrderDate != shown.OrderDate ? ReadOnly("orderDate")
        : StartDate != shown.StartDate ? ReadOnly("startDate")
        : CompletionDate != shown.CompletionDate ? ReadOnly("completionDate")
        : ExpectedCompletionDate != shown.ExpectedCompletionDate ? ReadOnly("expectedCompletionDate")
        : CancellationDate != shown.CancellationDate ? ReadOnly("cancellationDate")
        : CancellationReason != shown.CancellationReason ? ReadOnly("cancellationReason")
        : !ServiceParts.AreAlike(ErrorMessage ?? [], shown.ErrorMessage ?? [], RestV4Json.Default.OrderErrorArray) ? ReadOnly("errorMessage")
        : !ServiceParts.AreAlike(JeopardyAlert ?? [], shown.JeopardyAlert ?? [], RestV4Json.Default.JeopardyAlertArray) ? ReadOnly("jeopardyAlert")
        : !ServiceParts.AreAlike(Milestone ?? [], shown.Milestone ?? [], RestV4Json.Default.MilestoneArray) ? ReadOnly("milestone")
        : null;

    private static Fault ReadOnly(string field) => Fault.Invalid(field, $"{field} is set by the gateway.");

    private Fault? Check() =>
        ServiceOrderItem is null ? Fault.Invalid("serviceOrderItem", "serviceOrderItem is mandatory.")
        : Lists.Check(("relatedParty", RelatedParty), ("errorMessage", ErrorMessage), ("jeopardyAlert", JeopardyAlert), ("milestone", Milestone))
            ?? ServicePartsV4.Check("note", Note)
            ?? OrderReferenceV4.Check(ExternalReference)
            ?? OrderPartsV4.Check(OrderRelationship)
            ?? RelatedPartyV4.Check(RelatedParty);
}
