using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Schema.Contracts.Rest;

/// <summary>The words of TMF638, TMF640 and TMF641 for states and actions.</summary>
internal static class ServiceWords
{
    public static WireNames<ServiceState> States { get; } = new(
        (ServiceState.FeasibilityChecked, "feasibilityChecked"), (ServiceState.Designed, "designed"), (ServiceState.Reserved, "reserved"),
        (ServiceState.Inactive, "inactive"), (ServiceState.Active, "active"), (ServiceState.Terminated, "terminated"), (ServiceState.Suspended, "suspended"));

    /// <summary>Version 4 has no word for suspended: what is kept from use is inactive there, and is read as inactive.</summary>
    public static WireNames<ServiceState> StatesV4 { get; } = new(
        (ServiceState.FeasibilityChecked, "feasibilityChecked"), (ServiceState.Designed, "designed"), (ServiceState.Reserved, "reserved"),
        (ServiceState.Inactive, "inactive"), (ServiceState.Active, "active"), (ServiceState.Terminated, "terminated"));

    public static WireNames<ServiceOperatingStatus> OperatingStatuses { get; } = new(
        (ServiceOperatingStatus.Pending, "pending"), (ServiceOperatingStatus.Configured, "configured"), (ServiceOperatingStatus.Starting, "starting"),
        (ServiceOperatingStatus.Running, "running"), (ServiceOperatingStatus.Degraded, "degraded"), (ServiceOperatingStatus.Failed, "failed"),
        (ServiceOperatingStatus.Limited, "limited"), (ServiceOperatingStatus.Stopping, "stopping"), (ServiceOperatingStatus.Stopped, "stopped"),
        (ServiceOperatingStatus.Unknown, "unknown"));

    public static WireNames<ServiceOrderState> OrderStates { get; } = new(
        (ServiceOrderState.Acknowledged, "acknowledged"), (ServiceOrderState.Rejected, "rejected"), (ServiceOrderState.Pending, "pending"),
        (ServiceOrderState.Held, "held"), (ServiceOrderState.InProgress, "inProgress"), (ServiceOrderState.Cancelled, "cancelled"),
        (ServiceOrderState.Completed, "completed"), (ServiceOrderState.Failed, "failed"), (ServiceOrderState.Partial, "partial"),
        (ServiceOrderState.AssessingCancellation, "assessingCancellation"), (ServiceOrderState.PendingCancellation, "pendingCancellation"));

    public static WireNames<OrderItemAction> Actions { get; } = new(
        (OrderItemAction.Add, "add"), (OrderItemAction.Modify, "modify"), (OrderItemAction.Delete, "delete"), (OrderItemAction.NoChange, "noChange"));

    public static WireNames<TaskState> TaskStates { get; } = new(
        (TaskState.Acknowledged, "acknowledged"), (TaskState.InProgress, "inProgress"), (TaskState.Done, "done"), (TaskState.TerminatedWithError, "terminatedWithError"));

    public static WireNames<TaskState> TaskStatesV4 { get; } = new(
        (TaskState.Acknowledged, "accepted"), (TaskState.InProgress, "inProgress"), (TaskState.Done, "done"), (TaskState.TerminatedWithError, "terminatedWithError"));

    public static WireNames<MonitorState> MonitorStates { get; } = new(
        (MonitorState.InProgress, "InProgress"), (MonitorState.InError, "InError"), (MonitorState.Completed, "Completed"));

    /// <summary>The word of version 4 for a state.</summary>
    public static string? NameV4(ServiceState? state) => StatesV4.NameOf(state == ServiceState.Suspended ? ServiceState.Inactive : state);

    /// <summary>The state of a word of version 4; an inactive service that is suspended stays so.</summary>
    public static Outcome<ServiceState?> ReadV4(string field, string? name, ServiceState? current) =>
        current == ServiceState.Suspended && name == NameV4(current) ? current : StatesV4.Read(field, name);
}
