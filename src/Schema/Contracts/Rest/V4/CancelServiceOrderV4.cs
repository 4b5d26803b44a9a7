using System.ComponentModel.DataAnnotations;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Schema.Contracts.Rest.V4;

/// <summary>TMF641 version 4: CancelServiceOrder.</summary>
public sealed record CancelServiceOrderV4 : Extensible
{
    /// <summary>The canonical id.</summary>
    public string? Id { get; init; }

    /// <summary>The task's address in this version.</summary>
    public string? Href { get; init; }

    /// <summary>Where the task stands.</summary>
    [AllowedValues("accepted", "inProgress", "done", "terminatedWithError")]
    public string? State { get; init; }

    /// <summary>The order.</summary>
    public EntityReference? ServiceOrder { get; init; }

    /// <summary>Why.</summary>
    public string? CancellationReason { get; init; }

    /// <summary>When it should be called off; at once unless said.</summary>
    public DateTime? RequestedCancellationDate { get; init; }

    /// <summary>When it was called off.</summary>
    public DateTime? EffectiveCancellationDate { get; init; }

    /// <summary>How it ended, in words.</summary>
    public string? CompletionMessage { get; init; }

    /// <summary>Why it could not be.</summary>
    public OrderError? ErrorMessage { get; init; }

    /// <summary>The task as version 4 shows it.</summary>
    public static CancelServiceOrderV4 From(CancelServiceOrder task, Links links) => new()
    {
        Id = task.Id.Value,
        Href = links.To(task.Id.Value),
        Type = task.Type ?? "CancelServiceOrder",
        BaseType = task.BaseType,
        SchemaLocation = task.SchemaLocation,
        State = ServiceWords.TaskStatesV4.NameOf(task.State),
        ServiceOrder = task.ServiceOrder.As("ServiceOrderRef"),
        CancellationReason = task.CancellationReason,
        RequestedCancellationDate = task.RequestedCancellationDate,
        EffectiveCancellationDate = task.EffectiveCancellationDate,
        CompletionMessage = task.CompletionMessage,
        ErrorMessage = task.ErrorMessage is { } error ? OrderPartsV4.Show(error, "ErrorMessage") : null,
    };

    /// <summary>The canonical task that this describes; what became of it is the gateway's to say.</summary>
    public Outcome<CancelServiceOrder> ToModel(CancelServiceOrder? current)
    {
        if (ServiceOrder is null || string.IsNullOrEmpty(ServiceOrder.Id))
        {
            var missing = ServiceOrder is null ? "serviceOrder" : "serviceOrder.id";
            return Fault.Invalid(missing, $"{missing} is mandatory.");
        }

        return ServiceWords.TaskStatesV4.Read("state", State).Select(_ => new CancelServiceOrder
        {
            Id = current?.Id ?? default,
            Partner = current?.Partner,
            LastModified = current?.LastModified,
            Type = Type ?? "CancelServiceOrder",
            BaseType = BaseType,
            SchemaLocation = SchemaLocation,
            State = current?.State ?? TaskState.Acknowledged,
            ServiceOrder = ServiceOrder,
            CancellationReason = CancellationReason,
            RequestedCancellationDate = RequestedCancellationDate,
            EffectiveCancellationDate = current?.EffectiveCancellationDate,
            CompletionMessage = current?.CompletionMessage,
            ErrorMessage = current?.ErrorMessage,
        });
    }
}
