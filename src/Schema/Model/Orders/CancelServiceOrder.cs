using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Model.Orders;

/// <summary>A wish to call an order off (TMF641 task).</summary>
public sealed record CancelServiceOrder : Extensible, IResource<CancelServiceOrder>
{
    /// <inheritdoc/>
    public static string ResourceName => "cancelServiceOrder";

    /// <inheritdoc/>
    public Id<CancelServiceOrder> Id { get; init; }

    /// <summary>Where the task stands.</summary>
    public TaskState State { get; init; }

    /// <summary>The order.</summary>
    public required EntityReference ServiceOrder { get; init; }

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

    /// <inheritdoc/>
    public PartnerId? Partner { get; init; }

    /// <inheritdoc/>
    public DateTime? LastModified { get; init; }
}

/// <summary>Where a task stands. v4 says <c>accepted</c> for acknowledged.</summary>
public enum TaskState
{
    /// <summary>Taken in.</summary>
    Acknowledged,

    /// <summary>Worked on.</summary>
    InProgress,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Not done.</summary>
    TerminatedWithError,
}
