using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Steps;

/// <summary>A step that changes the network.</summary>
internal abstract class NetworkStep : IOrderStep
{
    public abstract StepKind Kind { get; }

    public bool AsksNetwork => true;

    public bool ChangesNetwork => true;

    public async Task<StepResult> RunAsync(StepContext step, CancellationToken cancellationToken) => StepResult.Of(await ChangeAsync(step, cancellationToken));

    public async Task<StepResult> UndoAsync(StepContext step, CancellationToken cancellationToken) => StepResult.Of(await ChangeBackAsync(step, cancellationToken));

    public abstract Service Done(Service service, StepContext step, DateTime now);

    public abstract Service Undone(Service service, StepContext step);

    protected abstract Task<Outcome<NetworkChange>> ChangeAsync(StepContext step, CancellationToken cancellationToken);

    protected abstract Task<Outcome<NetworkChange>> ChangeBackAsync(StepContext step, CancellationToken cancellationToken);
}
