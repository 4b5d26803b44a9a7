using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Storage;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Operations.Admin;

/// <summary>Gives a task by its id.</summary>
internal sealed class GetTask(OperationPipeline pipeline, IDbContextFactory<GatewayDb> databases) : ReadOperation<string, HumanTask>(pipeline)
{
    public override OperationInfo Info { get; } = new("tasks.get", HumanTask.ResourceName, Scopes.GatewayAdmin, Effect.Read);

    protected internal override string? ObjectOf(string request, Outcome<HumanTask> outcome) => HumanTaskViews.AuditObject(request);

    protected internal override async Task<Outcome<HumanTask>> HandleAsync(string request, CallContext call, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return HumanTaskViews.IsId(request) && await db.Set<HumanTaskRecord>().AsNoTracking().FirstOrDefaultAsync(task => task.Id == request, cancellationToken) is { } found
            ? HumanTaskViews.From(found)
            : Fault.NotFound(HumanTask.ResourceName);
    }
}
