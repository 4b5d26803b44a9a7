using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Storage;
using TeleCo.Gateway.Storage.Orders;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Orders.Engine;

/// <summary>Shares the due orders among the nodes: each is leased to one, and to another when the lease has ended.</summary>
internal sealed class OrderClaims(IDbContextFactory<GatewayDb> databases, Journal journal, NodeIdentity node, IOptionsMonitor<OrderOptions> options, TimeProvider time)
{
    /// <summary>Leases due orders, the most urgent first.</summary>
    /// <param name="lease">The name of the lease: a new one for each claim.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<IReadOnlyList<string>> TakeAsync(string lease, int limit, CancellationToken cancellationToken)
    {
        // Most looks find nothing: they cost a read.
        if (!await AnyAsync(cancellationToken))
        {
            return [];
        }

        return await journal.WriteAsync((db, token) => TakeAsync(db, lease, limit, token), audit: null, CancellationToken.None); // What is leased has to be worked on.
    }

    /// <summary>A name for a lease of this node.</summary>
    public string NewLease() => $"{node.Name}/{Guid.CreateVersion7():N}";

    /// <summary>Gives back what this node has leased: at its start what an earlier life had, at its end what is left.</summary>
    public Task<int> GiveBackAsync()
    {
        var own = node.Name + "/";
        return journal.WriteAsync(
            (db, token) => db.Set<OrderWorkRecord>().Where(work => work.LeaseOwner != null && work.LeaseOwner.StartsWith(own))
                .ExecuteUpdateAsync(update => update.SetProperty(work => work.LeaseOwner, (string?)null).SetProperty(work => work.LeaseUntil, (DateTime?)null), token),
            audit: null,
            CancellationToken.None);
    }

    private async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        var now = ResourceTime.Now(time);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<OrderWorkRecord>().AnyAsync(work => work.WakeAt <= now && (work.LeaseUntil == null || work.LeaseUntil < now), cancellationToken);
    }

    private async Task<IReadOnlyList<string>> TakeAsync(GatewayDb db, string lease, int limit, CancellationToken cancellationToken)
    {
        var now = ResourceTime.Now(time);
        var until = now + options.CurrentValue.Lease;
        // SQLite has one writer; on PostgreSQL rows that another node is just taking are passed over.
        return db is PostgresGatewayDb
            ? await db.Database.SqlQuery<string>(
                $"""
                UPDATE order_work SET "LeaseOwner" = {lease}, "LeaseUntil" = {until}
                WHERE "OrderId" IN (
                    SELECT "OrderId" FROM order_work WHERE "WakeAt" <= {now} AND ("LeaseUntil" IS NULL OR "LeaseUntil" < {now})
                    ORDER BY "Priority", "WakeAt" LIMIT {limit} FOR UPDATE SKIP LOCKED)
                RETURNING "OrderId" AS "Value"
                """).ToListAsync(cancellationToken)
            : await db.Database.SqlQuery<string>(
                $"""
                UPDATE order_work SET "LeaseOwner" = {lease}, "LeaseUntil" = {until}
                WHERE "OrderId" IN (
                    SELECT "OrderId" FROM order_work WHERE "WakeAt" <= {now} AND ("LeaseUntil" IS NULL OR "LeaseUntil" < {now})
                    ORDER BY "Priority", "WakeAt" LIMIT {limit})
                RETURNING "OrderId" AS "Value"
                """).ToListAsync(cancellationToken);
    }
}
