using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Steps;

/// <summary>A step that only writes down.</summary>
internal abstract class LocalStep : IOrderStep
{
    public abstract StepKind Kind { get; }

    public bool AsksNetwork => false;

    public bool ChangesNetwork => false;

    public virtual Task<StepResult> RunAsync(StepContext step, CancellationToken cancellationToken) => Task.FromResult(StepResult.Done);

    public Task<StepResult> UndoAsync(StepContext step, CancellationToken cancellationToken) => Task.FromResult(StepResult.Done);

    public virtual Service Done(Service service, StepContext step, DateTime now) => service;

    public virtual Service Undone(Service service, StepContext step) => service;
}
