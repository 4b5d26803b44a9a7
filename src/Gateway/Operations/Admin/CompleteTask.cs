using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Orders.Engine;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Operations.Admin;

/// <summary>Answers a task: the order goes on as was decided.</summary>
internal sealed class CompleteTask(OperationPipeline pipeline, TaskDesk desk, Interventions interventions) : WriteOperation<CompleteTask.Request, HumanTask>(pipeline)
{
    public override OperationInfo Info { get; } = new("tasks.complete", HumanTask.ResourceName, Scopes.GatewayAdmin, Effect.SetsState);

    protected internal override string? ObjectOf(Request request, Outcome<HumanTask> outcome) => HumanTaskViews.AuditObject(request.Id);

    protected internal override Fault? Validate(Request request, CallContext call) => Check(request.Answer);

    protected internal override Task<Outcome<HumanTask>> HandleAsync(Request request, CallContext call, Changes changes, CancellationToken cancellationToken)
    {
        var who = call.Caller.Subject ?? call.Caller.ClientId;
        return desk.ChangeAsync(
            request.Id,
            async (order, task) =>
            {
                var decision = Enum.Parse<Decision>(request.Answer.Decision, ignoreCase: true);
                return task.State == HumanTaskState.Claimed && task.Assignee != who ? new Fault(FaultKind.Conflict, "Somebody else has the task.")
                    : (decision == Decision.Clarify) != (task.Kind == HumanTaskKind.AddressClarification) && decision != Decision.RollBack
                        ? Fault.Invalid("decision", "The task's form does not have this decision.")
                    : (await interventions.DecideAsync(order, task.ItemId, new(decision, who, request.Answer.Reason, request.Answer.Characteristics ?? []), CancellationToken.None)).Fault;
            },
            cancellationToken);
    }

    /// <summary>What is wrong with an answer; null when nothing is.</summary>
    internal static Fault? Check(TaskAnswer answer) =>
        !Enum.GetNames<Decision>().Contains(answer.Decision, StringComparer.OrdinalIgnoreCase) ? Fault.Invalid("decision", "decision is retry, skip, rollBack or clarify.")
        : Enum.Parse<Decision>(answer.Decision, ignoreCase: true) is Decision.Skip or Decision.RollBack ? Rules.Text("reason", answer.Reason, 1000)
        : Rules.OptionalText("reason", answer.Reason, 1000)
            ?? (answer.Characteristics?.Count > 100 ? Fault.Invalid("characteristics", "At most 100 characteristics can be said.") : null)
            ?? answer.Characteristics?.Keys.Select(name => Rules.Text("characteristics", name, 100)).FirstOrDefault(fault => fault is not null);

    /// <summary>An answer to a task.</summary>
    /// <param name="Id">The task.</param>
    /// <param name="Answer">The answer.</param>
    internal sealed record Request(string Id, TaskAnswer Answer);
}
