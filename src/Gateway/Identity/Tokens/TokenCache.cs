using System.Collections.Concurrent;

namespace TeleCo.Gateway.Identity.Tokens;

/// <summary>
/// Valid tokens, bounded. Two halves: when the young one is full it becomes the old one, and what was not asked for meanwhile is gone;
/// nearly what a least-recently-used list would keep, without its lock on every read.
/// </summary>
internal sealed class TokenCache
{
    /// <summary>The most tokens that are kept.</summary>
    public const int Capacity = 10_000;

    private readonly Lock _gate = new();
    private volatile ConcurrentDictionary<TokenKey, Entry> _young = new();
    private volatile ConcurrentDictionary<TokenKey, Entry> _old = new();
    private int _youngCount;

    /// <summary>How many are kept now.</summary>
    public int Count => _young.Count + _old.Count;

    public Entry? Find(TokenKey key)
    {
        if (_young.TryGetValue(key, out var entry))
        {
            return entry;
        }

        if (_old.TryRemove(key, out entry))
        {
            Add(key, entry);
        }

        return entry;
    }

    public void Add(TokenKey key, Entry entry)
    {
        lock (_gate)
        {
            if (_youngCount >= Capacity / 2)
            {
                (_old, _young, _youngCount) = (_young, new(), 0);
            }

            if (_young.TryAdd(key, entry))
            {
                _youngCount++;
            }
            else
            {
                _young[key] = entry;
            }
        }
    }

    /// <summary>A valid token.</summary>
    /// <param name="Principal">Its caller.</param>
    /// <param name="Until">When it is to be validated again, or has ended.</param>
    /// <param name="TokenId">Its <c>jti</c>.</param>
    /// <param name="AuthorizationId">The grant that it was issued under.</param>
    internal sealed record Entry(GatewayPrincipal Principal, DateTimeOffset Until, string? TokenId, string? AuthorizationId);
}
