using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Steps;

/// <summary>Looks whether the network has the service in the state that the steps before brought about. A network that cannot tell is believed.</summary>
internal sealed class VerifyStep : IOrderStep
{
    public StepKind Kind => StepKind.Verify;

    public bool AsksNetwork => true;

    public bool ChangesNetwork => false;

    public async Task<StepResult> RunAsync(StepContext step, CancellationToken cancellationToken)
    {
        var read = await step.Network.ReadAsync(step.Configuration, cancellationToken);
        if (read.TryGet(out var found, out var fault))
        {
            return found.InSync != false && found.State == Expected(step.State) ? StepResult.Done : NotYet("The network does not have the service as it was ordered.");
        }

        return fault.Kind switch
        {
            FaultKind.Unsupported => StepResult.Done,
            FaultKind.NotFound => NotYet("The network does not have the service."),
            _ => StepResult.Of(fault),
        };
    }

    public Task<StepResult> UndoAsync(StepContext step, CancellationToken cancellationToken) => Task.FromResult(StepResult.Done);

    public Service Done(Service service, StepContext step, DateTime now) => service;

    public Service Undone(Service service, StepContext step) => service;

    private static NetworkState Expected(ServiceState state) => ServiceLifecycle.IsOutOfUse(state) ? NetworkState.Suspended : NetworkState.Active;

    // A device may need a moment to follow its controller; what stays wrong, a person has to look at.
    private static StepResult NotYet(string message) => new(StepVerdict.Retry, new Fault(FaultKind.Refused, message));
}
