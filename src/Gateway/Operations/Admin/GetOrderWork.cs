using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Storage;
using TeleCo.Gateway.Storage.Orders;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Operations.Admin;

/// <summary>Gives an order with each of its steps and tasks.</summary>
internal sealed class GetOrderWork(OperationPipeline pipeline, IDbContextFactory<GatewayDb> databases, ResourceStore<ServiceOrder> orders, TimeProvider time)
    : ReadOperation<Id<ServiceOrder>, OrderView>(pipeline)
{
    public override OperationInfo Info { get; } = new("orders.work", ServiceOrder.ResourceName, Scopes.GatewayAdmin, Effect.Read);

    protected internal override string? ObjectOf(Id<ServiceOrder> request, Outcome<OrderView> outcome) => AuditObject.Of(request);

    protected internal override async Task<Outcome<OrderView>> HandleAsync(Id<ServiceOrder> request, CallContext call, CancellationToken cancellationToken)
    {
        var id = request.Value;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!request.IsWellFormed || await orders.FindAsync(db, request, cancellationToken) is not { } order
            || await db.Set<OrderWorkRecord>().AsNoTracking().FirstOrDefaultAsync(work => work.OrderId == id, cancellationToken) is not { } work)
        {
            return Fault.NotFound(ServiceOrder.ResourceName);
        }

        var steps = await db.Set<OrderStepRecord>().AsNoTracking().Where(step => step.OrderId == id).OrderBy(step => step.ItemId).ThenBy(step => step.Number).ToListAsync(cancellationToken);
        var tasks = await db.Set<HumanTaskRecord>().AsNoTracking().Where(task => task.OrderId == id).OrderBy(task => task.Id).ToListAsync(cancellationToken);
        var isStuck = await OrderViews.Stuck(db, ResourceTime.Now(time)).AnyAsync(one => one.OrderId == id, cancellationToken);
        return OrderViews.From(work, order, isStuck) with { Steps = steps.ConvertAll(OrderViews.From), Tasks = tasks.ConvertAll(HumanTaskViews.From) };
    }
}
