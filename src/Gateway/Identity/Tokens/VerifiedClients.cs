using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace TeleCo.Gateway.Identity.Tokens;

/// <summary>Clients whose secret was verified lately, so that a SOAP call need not derive a key. Holds keyed hashes, never secrets.</summary>
internal sealed class VerifiedClients(TimeProvider time)
{
    private const int MaxEntries = 1_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private int _generation;

    /// <summary>Rises when a client was changed.</summary>
    public int Generation => Volatile.Read(ref _generation);

    public GatewayPrincipal? Find(string clientId, string secret) =>
        _entries.TryGetValue(clientId, out var entry)
        && entry.Until > time.GetUtcNow()
        && CryptographicOperations.FixedTimeEquals(entry.Hash, Hash(clientId, secret))
            ? entry.Principal
            : null;

    /// <summary>Remembers, unless a client was changed since the generation was taken.</summary>
    public void Remember(string clientId, string secret, GatewayPrincipal principal, int generation)
    {
        if (_entries.Count >= MaxEntries)
        {
            _entries.Clear();
        }

        _entries[clientId] = new Entry(Hash(clientId, secret), principal, time.GetUtcNow() + Lifetime);
        if (generation != Generation)
        {
            _entries.TryRemove(clientId, out _);
        }
    }

    /// <summary>Forgets a client that was changed.</summary>
    public void Forget(string? clientId)
    {
        Interlocked.Increment(ref _generation);
        if (clientId is not null)
        {
            _entries.TryRemove(clientId, out _);
        }
    }

    private byte[] Hash(string clientId, string secret) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{clientId}\0{secret}"));

    private sealed record Entry(byte[] Hash, GatewayPrincipal Principal, DateTimeOffset Until);
}
