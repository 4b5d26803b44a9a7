using TeleCo.Gateway.Orders.Engine;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Operations.Admin;

/// <summary>Hands a task up before its time is over.</summary>
internal sealed class EscalateTask(OperationPipeline pipeline, TaskDesk desk, HumanTasks tasks) : WriteOperation<string, HumanTask>(pipeline)
{
    public override OperationInfo Info { get; } = new("tasks.escalate", HumanTask.ResourceName, Scopes.GatewayAdmin, Effect.SetsState);

    protected internal override string? ObjectOf(string request, Outcome<HumanTask> outcome) => HumanTaskViews.AuditObject(request);

    protected internal override Task<Outcome<HumanTask>> HandleAsync(string request, CallContext call, Changes changes, CancellationToken cancellationToken) => desk.ChangeAsync(
        request,
        (order, task) =>
        {
            tasks.Escalate(order, task);
            return Task.FromResult<Fault?>(null);
        },
        cancellationToken);
}
