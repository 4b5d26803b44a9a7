using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Payments;

/// <summary>The attempts that there are, and who works on which: at most one node, by a lease.</summary>
internal sealed class PaymentAttempts(IDbContextFactory<GatewayDb> databases, Journal journal, NodeIdentity node, TimeProvider time)
{
    // Longer than the longest operation (30 s): a lease that has ended belongs to work that has, too.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private readonly DateTime _started = time.GetUtcNow().UtcDateTime;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<PaymentAttempt?> FindByKeyAsync(string effectKey, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.PaymentAttempts.AsNoTracking().FirstOrDefaultAsync(attempt => attempt.EffectKey == effectKey, cancellationToken);
    }

    public async Task<PaymentAttempt?> FindAsync(AttemptKind kind, string id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.PaymentAttempts.AsNoTracking().FirstOrDefaultAsync(attempt => attempt.Kind == kind && attempt.Id == id, cancellationToken);
    }

    /// <summary>A new attempt, leased to this node, which is about to ask the processor.</summary>
    public PaymentAttempt New(AttemptKind kind, string id, string vendor, string effectKey, string requestHash, byte[] order, string traceId) => new()
    {
        Kind = kind,
        Id = id,
        Vendor = vendor,
        EffectKey = effectKey,
        RequestHash = requestHash,
        Order = order,
        FirstAttemptAt = Now,
        State = AttemptState.Sent,
        NextCheckAt = Now,
        LeaseUntil = Now + Lease,
        LeaseOwner = node.Name,
        TraceId = traceId,
    };

    /// <summary>After a restart, nobody works on what this node had begun.</summary>
    public Task ForgetLeasesAsync(CancellationToken cancellationToken)
    {
        var (name, started) = (node.Name, _started);
        return journal.WriteAsync(
            (db, token) => db.PaymentAttempts
                .Where(attempt => attempt.LeaseOwner == name && attempt.State != AttemptState.Settled && attempt.FirstAttemptAt < started)
                .ExecuteUpdateAsync(update => update.SetProperty(attempt => attempt.LeaseUntil, (DateTime?)null), token),
            audit: null,
            cancellationToken);
    }

    /// <summary>Takes what is due, oldest first. A conditional update decides between nodes, in SQLite and PostgreSQL alike.</summary>
    public Task<List<PaymentAttempt>> LeaseDueAsync(int limit, CancellationToken cancellationToken) => journal.WriteAsync(
        async (db, token) =>
        {
            var now = Now;
            var due = await Free(db.PaymentAttempts.AsNoTracking(), now).Where(attempt => attempt.State != AttemptState.Settled && attempt.NextCheckAt <= now)
                .OrderBy(attempt => attempt.NextCheckAt).Take(limit).ToListAsync(token);
            var taken = new List<PaymentAttempt>(due.Count);
            foreach (var attempt in due)
            {
                if (await TakeAsync(db, attempt.Kind, attempt.Id, now, token))
                {
                    taken.Add(attempt);
                }
            }

            return taken;
        },
        audit: null,
        cancellationToken);

    /// <summary>Takes one attempt, whether it is due or not; false when somebody works on it.</summary>
    public Task<bool> TryLeaseAsync(PaymentAttempt attempt, CancellationToken cancellationToken) =>
        journal.WriteAsync((db, token) => TakeAsync(db, attempt.Kind, attempt.Id, Now, token), audit: null, cancellationToken);

    /// <summary>Lets the next round ask for what a processor has called in about; false when it is none of ours.</summary>
    public async Task<bool> HintAsync(GatewayDb db, string vendor, VendorSubject subject, string reference, CancellationToken cancellationToken)
    {
        var (kind, now) = (subject == VendorSubject.Refund ? AttemptKind.Refund : AttemptKind.Payment, Now);
        return await db.PaymentAttempts.Where(attempt => attempt.Vendor == vendor && attempt.VendorReference == reference && attempt.Kind == kind)
            .ExecuteUpdateAsync(Hinting(now), cancellationToken) > 0;
    }

    /// <summary>Lets the next round ask for a payment.</summary>
    public Task HintAsync(GatewayDb db, string payment, CancellationToken cancellationToken) =>
        db.PaymentAttempts.Where(attempt => attempt.Kind == AttemptKind.Payment && attempt.Id == payment).ExecuteUpdateAsync(Hinting(Now), cancellationToken);

    private static Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<PaymentAttempt>> Hinting(DateTime now) => update => update
        .SetProperty(attempt => attempt.Hinted, true).SetProperty(attempt => attempt.NextCheckAt, now).SetProperty(attempt => attempt.Checks, 0)
        .SetProperty(attempt => attempt.State, attempt => attempt.State == AttemptState.Settled ? AttemptState.Open : attempt.State);

    private static IQueryable<PaymentAttempt> Free(IQueryable<PaymentAttempt> attempts, DateTime now) =>
        attempts.Where(attempt => attempt.LeaseUntil == null || attempt.LeaseUntil < now);

    private async Task<bool> TakeAsync(GatewayDb db, AttemptKind kind, string id, DateTime now, CancellationToken cancellationToken)
    {
        var (name, until) = (node.Name, now + Lease);
        return await Free(db.PaymentAttempts, now).Where(attempt => attempt.Kind == kind && attempt.Id == id).ExecuteUpdateAsync(
            update => update.SetProperty(attempt => attempt.LeaseUntil, until).SetProperty(attempt => attempt.LeaseOwner, name).SetProperty(attempt => attempt.Hinted, false),
            cancellationToken) == 1;
    }
}
