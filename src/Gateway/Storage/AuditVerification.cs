using Microsoft.EntityFrameworkCore;

namespace TeleCo.Gateway.Storage;

/// <summary>Walks a chain and finds the first entry that was changed, removed or put in.</summary>
internal static class AuditVerification
{
    /// <summary>The first broken position of each broken chain; empty when all are whole.</summary>
    public static async Task<IReadOnlyList<(string Chain, long Sequence)>> FindBreaksAsync(GatewayDb db, CancellationToken cancellationToken)
    {
        var breaks = new List<(string Chain, long Sequence)>();
        foreach (var chain in await db.Audit.Select(record => record.Chain).Distinct().ToListAsync(cancellationToken))
        {
            if (await FindBreakAsync(db, chain, cancellationToken) is { } sequence)
            {
                breaks.Add((chain, sequence));
            }
        }

        return breaks;
    }

    private static async Task<long?> FindBreakAsync(GatewayDb db, string chain, CancellationToken cancellationToken)
    {
        var (expected, hash) = (1L, AuditHash.Genesis);
        await foreach (var record in db.Audit.AsNoTracking().Where(record => record.Chain == chain).OrderBy(record => record.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (record.Sequence != expected || record.PreviousHash != hash || record.Hash != AuditHash.Of(hash, expected, EntryOf(record)))
            {
                return expected;
            }

            (expected, hash) = (expected + 1, record.Hash);
        }

        return null;
    }

    private static AuditEntry EntryOf(AuditRecord record) => new()
    {
        Time = record.Time,
        Actor = record.Actor,
        Subject = record.Subject,
        Partner = record.Partner,
        Action = record.Action,
        Object = record.Object,
        Outcome = record.Outcome,
        Protocol = record.Protocol,
        TraceId = record.TraceId,
    };
}
