using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF641 version 4: ServiceOrderItem.</summary>
public sealed record ServiceOrderItemV4 : Extensible
{
    /// <summary>The item's number in the order.</summary>
    public string? Id { get; init; }

    /// <summary>How many; 1 unless said.</summary>
    public int? Quantity { get; init; }

    /// <summary>What to do with the service.</summary>
    [AllowedValues("add", "modify", "delete", "noChange")]
    public string? Action { get; init; }

    /// <summary>Where the item stands.</summary>
    [AllowedValues(
        "acknowledged", "rejected", "pending", "held", "inProgress", "cancelled", "completed", "failed", "partial", "assessingCancellation", "pendingCancellation")]
    public string? State { get; init; }

    /// <summary>The service as it shall be; by its id when it is there already.</summary>
    public OrderedServiceV4? Service { get; init; }

    /// <summary>The appointment for it.</summary>
    public EntityReference? Appointment { get; init; }

    /// <summary>What went wrong.</summary>
    public OrderError[]? ErrorMessage { get; init; }

    /// <summary>Relations to other items: <c>reliesOn</c>, <c>bundles</c>.</summary>
    public OrderItemRelationship[]? ServiceOrderItemRelationship { get; init; }

    /// <summary>Items within this one.</summary>
    [JsonPropertyName("serviceOrderItem")]
    public ServiceOrderItemV4[]? Items { get; init; }

    /// <summary>The item as version 4 shows it.</summary>
    public static ServiceOrderItemV4 From(ServiceOrderItem item) => new()
    {
        Type = item.Type ?? "ServiceOrderItem",
        BaseType = item.BaseType,
        SchemaLocation = item.SchemaLocation,
        Id = item.Id,
        Quantity = item.Quantity,
        Action = ServiceWords.Actions.NameOf(item.Action),
        State = ServiceWords.OrderStates.NameOf(item.State),
        Service = OrderedServiceV4.From(item.Service),
        Appointment = item.Appointment.As("AppointmentRef"),
        ErrorMessage = item.ErrorMessage.Map(error => OrderPartsV4.Show(error, "ServiceOrderItemErrorMessage")),
        ServiceOrderItemRelationship = item.ServiceOrderItemRelationship.Map(OrderPartsV4.Show),
        Items = item.Items.Map(From),
    };

    /// <summary>The canonical items that these describe; where they stand is the gateway's to say.</summary>
    internal static Outcome<ServiceOrderItem[]> ToModel(ServiceOrderItemV4[] items)
    {
        if (Lists.Check(("serviceOrderItem", items)) is { } wrong)
        {
            return wrong;
        }

        var read = new ServiceOrderItem[items.Length];
        for (var index = 0; index < items.Length; index++)
        {
            if (!items[index].ToModel().TryGet(out var item, out var fault))
            {
                return fault;
            }

            read[index] = item;
        }

        return read;
    }

    private Outcome<ServiceOrderItem> ToModel()
    {
        if (Check() is { } fault || !ServiceWords.Actions.Read("serviceOrderItem.action", Action).TryGet(out var action, out fault)
            || !ServiceWords.OrderStates.Read("serviceOrderItem.state", State).TryGet(out var state, out fault)
            || !Service!.ToModel(isChange: action != OrderItemAction.Add).TryGet(out var service, out fault)
            || !ToModel(Items ?? []).TryGet(out var items, out fault))
        {
            return fault;
        }

        return new ServiceOrderItem
        {
            Type = Type,
            BaseType = BaseType,
            SchemaLocation = SchemaLocation,
            Id = Id!,
            Quantity = Quantity,
            Action = action!.Value,
            State = state ?? ServiceOrderState.Acknowledged,
            Service = service,
            Appointment = Appointment,
            ErrorMessage = ErrorMessage,
            ServiceOrderItemRelationship = ServiceOrderItemRelationship,
            Items = Items is null ? null : items,
        };
    }

    private Fault? Check() =>
        string.IsNullOrEmpty(Id) ? Fault.Invalid("serviceOrderItem.id", "serviceOrderItem.id is mandatory.")
        : Action is null ? Fault.Invalid("serviceOrderItem.action", "serviceOrderItem.action is mandatory.")
        : Service is null ? Fault.Invalid("serviceOrderItem.service", "serviceOrderItem.service is mandatory.")
        : Lists.Check(("serviceOrderItem.errorMessage", ErrorMessage), ("serviceOrderItem.serviceOrderItemRelationship", ServiceOrderItemRelationship));
}
