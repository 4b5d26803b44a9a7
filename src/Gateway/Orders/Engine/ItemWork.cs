using System.Text.Json;
using TeleCo.Gateway.Orders.Steps;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Engine;

/// <summary>An item with its steps: what is done, what is next, and which way it goes.</summary>
internal sealed class ItemWork(OrderCase order, string id)
{
    private readonly List<OrderStepRecord> _steps = [.. order.StepsOf(id)];
    private Service? _before;

    public string Id => id;

    public ServiceOrderItem Item => order.Order.Item(id);

    public ServiceOrderState State => Item.State;

    public IReadOnlyList<OrderStepRecord> Steps => _steps;

    public bool IsOver => OrderStates.IsFinal(State);

    /// <summary>Whether it waits for a person.</summary>
    public bool IsStuck => State == ServiceOrderState.Pending;

    /// <summary>Whether it is being taken back.</summary>
    public bool IsGoingBack => State == ServiceOrderState.PendingCancellation || _steps.Exists(step => step.State is StepState.Failed or StepState.Undoing or StepState.Undone);

    /// <summary>Whether all its steps are done.</summary>
    public bool IsDone => _steps.TrueForAll(step => step.State is StepState.Done or StepState.Skipped);

    /// <summary>Whether it was looked at and can be done.</summary>
    public bool IsQualified => _steps.TrueForAll(step => step.Kind != StepKind.Qualify || step.State is StepState.Done or StepState.Skipped);

    /// <summary>Whether something of it was begun beyond looking at it.</summary>
    public bool IsBegun => _steps.Exists(step => step.Kind != StepKind.Qualify && step.State != StepState.Waiting);

    /// <summary>The service as it was when the order was taken in; for a new one as it was ordered then.</summary>
    public Service Before => _before ??= JsonSerializer.Deserialize(_steps[0].Before!, ModelJson.Default.Service)!;

    /// <summary>Whether the item makes the service.</summary>
    public bool IsNew => Item.Action == OrderItemAction.Add;

    /// <summary>The code of the network that runs it.</summary>
    public string Network => Networks.CodeOf(Before);

    /// <summary>The step to go on with; null when there is none.</summary>
    public OrderStepRecord? Next => IsGoingBack ? NextBack : _steps.Find(step => step.State is StepState.Waiting or StepState.Started or StepState.Running);

    // Backwards: the last step that left something behind, or may have.
    private OrderStepRecord? NextBack => _steps.FindLast(step => step.State is StepState.Done or StepState.Started or StepState.Running or StepState.Undoing
        || (step.State == StepState.Failed && step.InDoubt));

    /// <summary>What a step is given.</summary>
    public StepContext Context(OrderStepRecord step, Schema.Ports.INetworkDomain network, EffectKey key) =>
        new(network, Before, ServiceShapes.Wanted(Before, Item.Service), StateAt(step), Item.Service.State ?? ServiceState.Suspended, key);

    /// <summary>The state that the steps before one bring the service into.</summary>
    private ServiceState StateAt(OrderStepRecord step) => _steps.Where(other => other.Number < step.Number).Aggregate(Before.State, (state, other) => other.Kind switch
    {
        StepKind.Reserve => ServiceState.Reserved,
        StepKind.Activate or StepKind.Resume => ServiceState.Active,
        StepKind.Suspend => ServiceState.Suspended,
        StepKind.Deactivate => ServiceState.Terminated,
        _ => state,
    });
}
