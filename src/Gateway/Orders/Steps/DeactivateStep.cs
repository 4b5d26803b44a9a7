using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Steps;

/// <summary>Takes the service out of the network; taken back by putting the kept configuration there again. One that was suspended is in use after that for the moment between two calls.</summary>
internal sealed class DeactivateStep : NetworkStep
{
    public override StepKind Kind => StepKind.Deactivate;

    public override Service Done(Service service, StepContext step, DateTime now) =>
        service with { State = ServiceState.Terminated, IsServiceEnabled = false, OperatingStatus = ServiceOperatingStatus.Stopped };

    public override Service Undone(Service service, StepContext step) =>
        service with { State = step.Before.State, IsServiceEnabled = step.Before.IsServiceEnabled, OperatingStatus = step.Before.OperatingStatus };

    protected override Task<Outcome<NetworkChange>> ChangeAsync(StepContext step, CancellationToken cancellationToken) =>
        step.Network.DeactivateAsync(step.Current, step.Key, cancellationToken);

    protected override async Task<Outcome<NetworkChange>> ChangeBackAsync(StepContext step, CancellationToken cancellationToken)
    {
        if (!ServiceLifecycle.IsInNetwork(step.Before.State))
        {
            return NetworkChange.Done;
        }

        var activated = await step.Network.ActivateAsync(step.Current, step.Key, cancellationToken);
        return ServiceLifecycle.IsOutOfUse(step.Before.State) && activated.TryGet(out var change, out _) && change.Progress == NetworkProgress.Done
            ? await step.Network.SuspendAsync(step.Current, step.Key with { Value = $"{step.Key.Value}-2" }, cancellationToken)
            : activated;
    }
}
