using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Steps;

/// <summary>Looks whether the network has the service no more.</summary>
internal sealed class VerifyGoneStep : IOrderStep
{
    public StepKind Kind => StepKind.VerifyGone;

    public bool AsksNetwork => true;

    public bool ChangesNetwork => false;

    public async Task<StepResult> RunAsync(StepContext step, CancellationToken cancellationToken)
    {
        var read = await step.Network.ReadAsync(step.Current, cancellationToken);
        return read.Fault?.Kind switch
        {
            FaultKind.NotFound or FaultKind.Unsupported => StepResult.Done,
            null => new(StepVerdict.Retry, new Fault(FaultKind.Refused, "The network still has the service.")),
            _ => StepResult.Of(read.Fault),
        };
    }

    public Task<StepResult> UndoAsync(StepContext step, CancellationToken cancellationToken) => Task.FromResult(StepResult.Done);

    public Service Done(Service service, StepContext step, DateTime now) => service;

    public Service Undone(Service service, StepContext step) => service;
}
