using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Storage;
using TeleCo.Gateway.Storage.Orders;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Orders;

/// <summary>Opens orders for change, one change of an order at a time over all nodes: order, steps, services and events in one transaction of the journal.</summary>
internal sealed class OrderCases(
    Journal journal, ResourceStore<ServiceOrder> orders, ResourceStore<Service> services, OrderSignal signal, IOptionsMonitor<OrderOptions> options, TimeProvider time)
{
    /// <summary>Changes an order.</summary>
    /// <param name="id">The order.</param>
    /// <param name="lease">The lease under which it is changed; null for a change that needs none.</param>
    /// <param name="change">What is done; a fault must leave everything as it was.</param>
    /// <param name="cancellationToken">Ends the waiting; what was handed in is written all the same.</param>
    /// <returns>What the change gives; not found when there is no such order, or when the lease was lost.</returns>
    public async Task<Outcome<T>> ChangeAsync<T>(Id<ServiceOrder> id, string? lease, Func<OrderCase, Task<Outcome<T>>> change, CancellationToken cancellationToken)
    {
        if (!id.IsWellFormed)
        {
            return Fault.NotFound(ServiceOrder.ResourceName);
        }

        var outcome = await journal.WriteAsync((db, token) => ChangeAsync(db, id.Value, lease, change, token), audit: null, cancellationToken);
        if (lease is null && outcome.IsSuccess)
        {
            signal.Wake();
        }

        return outcome;
    }

    /// <summary>Changes an order, and gives it as it was stored.</summary>
    public async Task<Outcome<ServiceOrder>> ChangeOrderAsync(Id<ServiceOrder> id, Func<OrderCase, Task<Outcome<bool>>> change, CancellationToken cancellationToken)
    {
        var outcome = await ChangeAsync(id, lease: null, change, cancellationToken);
        return outcome.IsSuccess ? await orders.FindAsync(id, cancellationToken) : outcome.Fault;
    }

    private async Task<Outcome<T>> ChangeAsync<T>(GatewayDb db, string id, string? lease, Func<OrderCase, Task<Outcome<T>>> change, CancellationToken cancellationToken)
    {
        if (!await LockAsync(db, id, lease, cancellationToken) || await orders.FindAsync(db, new(id), cancellationToken) is not { } order)
        {
            return Fault.NotFound(ServiceOrder.ResourceName);
        }

        var work = await db.Set<OrderWorkRecord>().FirstAsync(record => record.OrderId == id, cancellationToken);
        var steps = await db.Set<OrderStepRecord>().Where(record => record.OrderId == id).ToListAsync(cancellationToken);
        var open = new OrderCase(db, order, work, steps, services, time);
        var outcome = await change(open);
        if (outcome.IsSuccess)
        {
            await SaveAsync(open, order, cancellationToken);
        }

        Forget(db);
        return outcome;
    }

    // The row is taken first: on PostgreSQL it is locked until the transaction ends, on SQLite there is one writer anyway.
    private async Task<bool> LockAsync(GatewayDb db, string id, string? lease, CancellationToken cancellationToken)
    {
        var record = db.Set<OrderWorkRecord>().Where(work => work.OrderId == id);
        if (lease is null)
        {
            return await record.ExecuteUpdateAsync(update => update.SetProperty(work => work.Version, work => work.Version + 1), cancellationToken) == 1;
        }

        var until = ResourceTime.Now(time) + options.CurrentValue.Lease;
        return await record.Where(work => work.LeaseOwner == lease).ExecuteUpdateAsync(
            update => update.SetProperty(work => work.Version, work => work.Version + 1).SetProperty(work => work.LeaseUntil, until), cancellationToken) == 1;
    }

    private async Task SaveAsync(OrderCase open, ServiceOrder before, CancellationToken cancellationToken)
    {
        var saved = before;
        if (!ReferenceEquals(open.Order, before))
        {
            saved = await orders.ReplaceAsync(open.Db, before, open.Order, cancellationToken)
                ?? throw new InvalidOperationException($"The order {before.Id} was changed past its lock.");
        }

        open.Db.Outbox.AddRange(open.Events(saved).Select(raised => OutboxRecords.From(raised, open.Work.TraceId, time)));
        await open.Db.SaveChangesAsync(cancellationToken);
    }

    // Further work of the same transaction reads these rows anew. The outbox stays known: the journal asks whether there were events.
    private static void Forget(GatewayDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.Entity is OrderWorkRecord or OrderStepRecord or OrderServiceRecord or OrderTimerRecord or HumanTaskRecord).ToList())
        {
            entry.State = EntityState.Detached;
        }
    }
}
