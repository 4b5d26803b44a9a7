using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Steps;

/// <summary>Keeps the service from use.</summary>
internal sealed class SuspendStep : NetworkStep
{
    public override StepKind Kind => StepKind.Suspend;

    public override Service Done(Service service, StepContext step, DateTime now) =>
        service with { State = step.Target, IsServiceEnabled = false, OperatingStatus = ServiceOperatingStatus.Stopped };

    public override Service Undone(Service service, StepContext step) =>
        service with { State = ServiceState.Active, IsServiceEnabled = true, OperatingStatus = ServiceOperatingStatus.Running };

    protected override Task<Outcome<NetworkChange>> ChangeAsync(StepContext step, CancellationToken cancellationToken) =>
        step.Network.SuspendAsync(step.Configuration, step.Key, cancellationToken);

    protected override Task<Outcome<NetworkChange>> ChangeBackAsync(StepContext step, CancellationToken cancellationToken) =>
        step.Network.ResumeAsync(step.Configuration, step.Key, cancellationToken);
}
