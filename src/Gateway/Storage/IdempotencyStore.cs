using Microsoft.EntityFrameworkCore;

namespace TeleCo.Gateway.Storage;

/// <summary>What the store says to an effect that wants to begin.</summary>
/// <param name="Kind">Whether it may, and how.</param>
/// <param name="Outcome">The kept outcome, for a replay.</param>
internal readonly record struct Begun(BegunKind Kind, string? Outcome = null);

/// <summary>Whether an effect may begin.</summary>
internal enum BegunKind
{
    /// <summary>Nobody tried before.</summary>
    Fresh,

    /// <summary>An attempt was cut off: look before acting.</summary>
    Again,

    /// <summary>It was completed; the outcome is at hand.</summary>
    Replay,

    /// <summary>Another call works on it.</summary>
    InProgress,

    /// <summary>The key belongs to another request.</summary>
    Reused,
}

/// <summary>Remembers effects by their key, so that each happens once: over retries, restarts and nodes.</summary>
internal sealed class IdempotencyStore(Journal journal, NodeIdentity node, TimeProvider time)
{
    // Longer than the longest operation (30 s): a lease that has ended belongs to a process that has, too.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>After a restart, what this node had begun is neither done nor running.</summary>
    public static Task ForgetLeasesAsync(GatewayDb db, string node, CancellationToken cancellationToken) =>
        db.Idempotency.Where(record => record.Node == node && record.State == IdempotencyState.Started)
            .ExecuteUpdateAsync(update => update.SetProperty(record => record.State, IdempotencyState.Unknown), cancellationToken);

    public Task<Begun> BeginAsync(string id, string requestHash, CancellationToken cancellationToken) =>
        journal.WriteAsync((db, token) => BeginAsync(db, id, requestHash, token), audit: null, cancellationToken);

    /// <summary>Keeps the outcome, with what the effect leaves behind, in one transaction.</summary>
    public Task CompleteAsync(string id, string outcome, Func<GatewayDb, CancellationToken, Task<bool>> write, AuditEntry audit) =>
        FinishAsync(id, IdempotencyState.Completed, outcome, write, audit);

    /// <summary>Notes that it may or may not have happened.</summary>
    public Task MarkUnknownAsync(string id, AuditEntry audit) => FinishAsync(id, IdempotencyState.Unknown, null, (_, _) => Task.FromResult(true), audit);

    /// <summary>Gives the key back: nothing happened, the caller may try again with it.</summary>
    public Task ReleaseAsync(string id, Func<GatewayDb, CancellationToken, Task<bool>> write, AuditEntry audit) => journal.WriteAsync(
        async (db, token) =>
        {
            await write(db, token);
            return await db.Idempotency.Where(record => record.Id == id).ExecuteDeleteAsync(token);
        },
        audit,
        CancellationToken.None);

    private Task<int> FinishAsync(string id, IdempotencyState state, string? outcome, Func<GatewayDb, CancellationToken, Task<bool>> write, AuditEntry audit) => journal.WriteAsync(
        async (db, token) =>
        {
            await write(db, token);
            return await db.Idempotency.Where(record => record.Id == id).ExecuteUpdateAsync(
                update => update.SetProperty(record => record.State, state).SetProperty(record => record.Outcome, outcome), token);
        },
        audit,
        CancellationToken.None); // The effect is there, whether or not the caller still waits for it.

    private async Task<Begun> BeginAsync(GatewayDb db, string id, string requestHash, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var lease = now + Lease;
        var inserted = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO idempotency ("Id", "RequestHash", "State", "Node", "LeaseUntil", "CreatedAt")
            VALUES ({id}, {requestHash}, {(int)IdempotencyState.Started}, {node.Name}, {lease}, {now})
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
        if (inserted == 1)
        {
            return new(BegunKind.Fresh);
        }

        var record = await db.Idempotency.AsNoTracking().FirstAsync(found => found.Id == id, cancellationToken);
        if (record.RequestHash != requestHash)
        {
            return new(BegunKind.Reused);
        }

        return record.State == IdempotencyState.Completed
            ? new(BegunKind.Replay, record.Outcome)
            : await TakeOverAsync(db, id, now, lease, cancellationToken);
    }

    private async Task<Begun> TakeOverAsync(GatewayDb db, string id, DateTime now, DateTime lease, CancellationToken cancellationToken)
    {
        var taken = await db.Idempotency
            .Where(record => record.Id == id && (record.State == IdempotencyState.Unknown || (record.State == IdempotencyState.Started && record.LeaseUntil < now)))
            .ExecuteUpdateAsync(
                update => update.SetProperty(record => record.State, IdempotencyState.Started)
                    .SetProperty(record => record.Node, node.Name).SetProperty(record => record.LeaseUntil, lease),
                cancellationToken);
        return new(taken == 1 ? BegunKind.Again : BegunKind.InProgress);
    }
}
