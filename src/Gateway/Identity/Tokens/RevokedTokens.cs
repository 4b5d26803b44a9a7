using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Identity.Issuer;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Identity.Tokens;

/// <summary>What ended before its time: ids of tokens, and of the authorizations that tokens were issued under. In memory, because every call asks; in the database, for restarts and siblings.</summary>
internal sealed class RevokedTokens(IDbContextFactory<GatewayDb> databases, IOptions<IssuerOptions> options, TimeProvider time)
{
    // Siblings' clocks differ, and a record is seen a little after its time of writing.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, DateTime> _ids = new(StringComparer.Ordinal);
    private DateTime _readUntil = DateTime.UnixEpoch;

    /// <summary>Whether an id was revoked.</summary>
    public bool Contains(string? id) => id is not null && !_ids.IsEmpty && _ids.ContainsKey(id);

    /// <summary>Revokes: in force on this node when this returns, on the others within about a second.</summary>
    public async Task AddAsync(string id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var expires = now + options.Value.AccessTokenLifetime + Overlap;
        if (!_ids.TryAdd(id, expires))
        {
            return;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!await db.RevokedTokens.AnyAsync(record => record.Id == id, cancellationToken))
        {
            db.RevokedTokens.Add(new RevokedTokenRecord { Id = id, ExpiresAt = expires, RevokedAt = now });
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Reads what siblings revoked since the last time, and forgets what has ended.</summary>
    public async Task PollAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var from = _readUntil;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await foreach (var record in db.RevokedTokens.AsNoTracking().Where(record => record.RevokedAt >= from && record.ExpiresAt > now).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            _ids[record.Id] = record.ExpiresAt;
        }

        _readUntil = now - Overlap;
        foreach (var (id, expires) in _ids)
        {
            if (expires <= now)
            {
                _ids.TryRemove(id, out _);
            }
        }
    }
}
