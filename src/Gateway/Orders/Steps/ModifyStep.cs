using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Steps;

/// <summary>Changes how the service runs; taken back to the configuration that was kept. What only the inventory knows, such as a name, is not told to the network.</summary>
internal sealed class ModifyStep : NetworkStep
{
    public override StepKind Kind => StepKind.Modify;

    public override Service Done(Service service, StepContext step, DateTime now) => ServiceShapes.Take(service, step.Wanted);

    public override Service Undone(Service service, StepContext step) => ServiceShapes.Take(service, step.Before);

    protected override Task<Outcome<NetworkChange>> ChangeAsync(StepContext step, CancellationToken cancellationToken) =>
        ServiceShapes.IsSameConfiguration(step.Before, step.Wanted)
            ? Task.FromResult<Outcome<NetworkChange>>(NetworkChange.Done)
            : step.Network.ModifyAsync(step.Current, step.Configuration, step.Key, cancellationToken);

    protected override Task<Outcome<NetworkChange>> ChangeBackAsync(StepContext step, CancellationToken cancellationToken) =>
        ServiceShapes.IsSameConfiguration(step.Before, step.Wanted)
            ? Task.FromResult<Outcome<NetworkChange>>(NetworkChange.Done)
            : step.Network.ModifyAsync(step.Configuration, step.Current, step.Key, cancellationToken);
}
