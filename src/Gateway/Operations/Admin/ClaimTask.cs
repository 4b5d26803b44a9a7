using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Operations.Admin;

/// <summary>Takes a task: from now on it is the caller's.</summary>
internal sealed class ClaimTask(OperationPipeline pipeline, TaskDesk desk) : WriteOperation<string, HumanTask>(pipeline)
{
    public override OperationInfo Info { get; } = new("tasks.claim", HumanTask.ResourceName, Scopes.GatewayAdmin, Effect.SetsState);

    protected internal override string? ObjectOf(string request, Outcome<HumanTask> outcome) => HumanTaskViews.AuditObject(request);

    protected internal override Task<Outcome<HumanTask>> HandleAsync(string request, CallContext call, Changes changes, CancellationToken cancellationToken)
    {
        var who = call.Caller.Subject ?? call.Caller.ClientId;
        return desk.ChangeAsync(request, (_, task) => Task.FromResult(Claim(task, who)), cancellationToken);
    }

    private static Fault? Claim(HumanTaskRecord task, string who)
    {
        if (task.State == HumanTaskState.Claimed && task.Assignee != who)
        {
            return new Fault(FaultKind.Conflict, "Somebody else has the task.");
        }

        (task.State, task.Assignee) = (HumanTaskState.Claimed, who);
        return null;
    }
}
