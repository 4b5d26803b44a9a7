using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Storage;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Operations.Admin;

/// <summary>Gives the tasks that wait for persons, the most urgent first.</summary>
internal sealed class ListTasks(OperationPipeline pipeline, IDbContextFactory<GatewayDb> databases) : ReadOperation<ListTasks.Request, Page<HumanTask>>(pipeline)
{
    public const int MaxLimit = 1000;

    public override OperationInfo Info { get; } = new("tasks.list", HumanTask.ResourceName, Scopes.GatewayAdmin, Effect.Read);

    protected internal override Fault? Validate(Request request, CallContext call) =>
        request.State is not null && !Enum.TryParse<HumanTaskState>(request.State, ignoreCase: true, out _)
            ? Fault.Invalid("state", "state is open, claimed, completed or withdrawn.")
            : Rules.OptionalText("orderId", request.OrderId, 100) ?? Rules.OptionalText("group", request.Group, 100);

    protected internal override async Task<Outcome<Page<HumanTask>>> HandleAsync(Request request, CallContext call, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var tasks = db.Set<HumanTaskRecord>().AsNoTracking();
        tasks = request.State is { } name && Enum.Parse<HumanTaskState>(name, ignoreCase: true) is var state
            ? tasks.Where(task => task.State == state)
            : tasks.Where(task => task.State == HumanTaskState.Open || task.State == HumanTaskState.Claimed);
        tasks = request.OrderId is { } order ? tasks.Where(task => task.OrderId == order) : tasks;
        tasks = request.Group is { } group ? tasks.Where(task => task.Group == group) : tasks;
        var total = await tasks.CountAsync(cancellationToken);
        var found = await tasks.OrderBy(task => task.DueAt).ThenBy(task => task.Id).Skip(request.Offset).Take(Math.Min(request.Limit, MaxLimit)).ToListAsync(cancellationToken);
        return new Page<HumanTask>(found.ConvertAll(HumanTaskViews.From), total);
    }

    /// <summary>Which tasks are wanted.</summary>
    /// <param name="State">In which state; those still to be done unless said.</param>
    /// <param name="OrderId">Of which order; of all unless said.</param>
    /// <param name="Group">Of which group; of all unless said.</param>
    /// <param name="Offset">How many are passed over.</param>
    /// <param name="Limit">How many at most.</param>
    internal sealed record Request(string? State = null, string? OrderId = null, string? Group = null, int Offset = 0, int Limit = 100);
}
