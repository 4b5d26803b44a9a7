using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary>Sessions given out, with their ends.</summary>
internal sealed class SalesforceTokens(TimeProvider clock, TimeSpan lifetime)
{
    public const string OrganizationId = "00D5g000004XyZaEAK";

    private const int SweepAt = 10_000;

    private readonly ConcurrentDictionary<string, DateTimeOffset> _sessions = new(StringComparer.Ordinal);

    public string Issue()
    {
        var now = clock.GetUtcNow();
        if (_sessions.Count >= SweepAt)
        {
            Sweep(now);
        }

        var token = $"{OrganizationId[..15]}!AQ{RandomNumberGenerator.GetHexString(64)}";
        _sessions[token] = now + lifetime;
        return token;
    }

    public bool IsLive(string authorization)
    {
        var space = authorization.IndexOf(' ');
        return space > 0
            && authorization.AsSpan(0, space) is "Bearer" or "OAuth"
            && _sessions.TryGetValue(authorization[(space + 1)..], out var end)
            && end > clock.GetUtcNow();
    }

    public void Clear() => _sessions.Clear();

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (token, end) in _sessions)
        {
            if (end <= now)
            {
                _sessions.TryRemove(token, out _);
            }
        }
    }
}
