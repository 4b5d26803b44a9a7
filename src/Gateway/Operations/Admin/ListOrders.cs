using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Storage;
using TeleCo.Gateway.Storage.Orders;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Operations.Admin;

/// <summary>Gives orders with their work, all or the stuck ones, the oldest first.</summary>
internal sealed class ListOrders(OperationPipeline pipeline, IDbContextFactory<GatewayDb> databases, ResourceStore<ServiceOrder> orders, TimeProvider time)
    : ReadOperation<ListOrders.Request, Page<OrderView>>(pipeline)
{
    public const int MaxLimit = 1000;

    public override OperationInfo Info { get; } = new("orders.list", ServiceOrder.ResourceName, Scopes.GatewayAdmin, Effect.Read);

    protected internal override async Task<Outcome<Page<OrderView>>> HandleAsync(Request request, CallContext call, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var stuck = OrderViews.Stuck(db, ResourceTime.Now(time));
        var wanted = request.Stuck ? stuck : db.Set<OrderWorkRecord>().AsNoTracking();
        var total = await wanted.CountAsync(cancellationToken);
        var work = await wanted.OrderBy(one => one.CreatedAt).ThenBy(one => one.OrderId).Skip(request.Offset).Take(Math.Min(request.Limit, MaxLimit)).ToListAsync(cancellationToken);
        var ids = work.ConvertAll(one => one.OrderId);
        var known = request.Stuck ? [.. ids] : await stuck.Where(one => ids.Contains(one.OrderId)).Select(one => one.OrderId).ToHashSetAsync(cancellationToken);
        if (!(await orders.FindManyAsync(ids.ConvertAll(id => new Id<ServiceOrder>(id)), cancellationToken)).TryGet(out var found, out var fault))
        {
            return fault;
        }

        var byId = found.ToDictionary(order => order.Id.Value, StringComparer.Ordinal);
        return new Page<OrderView>([.. work.Where(one => byId.ContainsKey(one.OrderId)).Select(one => OrderViews.From(one, byId[one.OrderId], known.Contains(one.OrderId)))], total);
    }

    /// <summary>Which orders are wanted.</summary>
    /// <param name="Stuck">Only those that wait for a person, or for a node that does not come.</param>
    /// <param name="Offset">How many are passed over.</param>
    /// <param name="Limit">How many at most.</param>
    internal sealed record Request(bool Stuck = false, int Offset = 0, int Limit = 100);
}
