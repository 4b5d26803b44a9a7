using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Steps;

/// <summary>Gives the service back to use.</summary>
internal sealed class ResumeStep : NetworkStep
{
    public override StepKind Kind => StepKind.Resume;

    public override Service Done(Service service, StepContext step, DateTime now) =>
        service with { State = ServiceState.Active, IsServiceEnabled = true, OperatingStatus = ServiceOperatingStatus.Running };

    public override Service Undone(Service service, StepContext step) =>
        service with { State = step.Before.State, IsServiceEnabled = false, OperatingStatus = ServiceOperatingStatus.Stopped };

    protected override Task<Outcome<NetworkChange>> ChangeAsync(StepContext step, CancellationToken cancellationToken) =>
        step.Network.ResumeAsync(step.Configuration, step.Key, cancellationToken);

    protected override Task<Outcome<NetworkChange>> ChangeBackAsync(StepContext step, CancellationToken cancellationToken) =>
        step.Network.SuspendAsync(step.Configuration, step.Key, cancellationToken);
}
