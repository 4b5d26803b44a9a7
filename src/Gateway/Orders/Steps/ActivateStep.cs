using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Steps;

/// <summary>Puts the service into the network.</summary>
internal sealed class ActivateStep : NetworkStep
{
    public override StepKind Kind => StepKind.Activate;

    public override Service Done(Service service, StepContext step, DateTime now) =>
        ServiceShapes.Take(service, step.Wanted) with { State = ServiceState.Active, IsServiceEnabled = true, OperatingStatus = ServiceOperatingStatus.Running };

    public override Service Undone(Service service, StepContext step) =>
        ServiceShapes.Take(service, step.Before) with { State = step.Before.State == ServiceState.Designed ? ServiceState.Designed : ServiceState.Reserved, IsServiceEnabled = false, OperatingStatus = null };

    protected override Task<Outcome<NetworkChange>> ChangeAsync(StepContext step, CancellationToken cancellationToken) =>
        step.Network.ActivateAsync(step.Configuration, step.Key, cancellationToken);

    protected override Task<Outcome<NetworkChange>> ChangeBackAsync(StepContext step, CancellationToken cancellationToken) =>
        step.Network.DeactivateAsync(step.Configuration, step.Key, cancellationToken);
}
