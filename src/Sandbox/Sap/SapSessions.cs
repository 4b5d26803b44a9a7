using System.Collections.Concurrent;
using System.Security.Cryptography;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>Sessions of users with their CSRF tokens: token, cookie and user belong together, and end after a time without use.</summary>
internal sealed class SapSessions(TimeProvider clock, TimeSpan idleTime)
{
    private const string CookieName = "SAP_SESSIONID_S4H_100";
    private const int SweepAt = 10_000;

    private readonly ConcurrentDictionary<string, Session> _sessions = new(StringComparer.Ordinal);

    /// <summary>The token of the caller's session, a new one with its cookies where it has none.</summary>
    public Reply Hand(VendorRequest request, string user, Reply reply)
    {
        if (Live(request, user) is { } session)
        {
            return reply.With("x-csrf-token", session.Token);
        }

        if (_sessions.Count >= SweepAt)
        {
            _sessions.Clear();
        }

        var id = RandomNumberGenerator.GetHexString(48);
        var made = new Session(user, Convert.ToBase64String(RandomNumberGenerator.GetBytes(16))) { LastUsed = clock.GetUtcNow() };
        _sessions[id] = made;
        return reply
            .With("x-csrf-token", made.Token)
            .With("Set-Cookie", $"{CookieName}={id}; path=/; HttpOnly")
            .With("Set-Cookie", "sap-usercontext=sap-client=100; path=/");
    }

    public bool Admits(VendorRequest request, string user) =>
        Live(request, user) is { } session && request.Headers["X-CSRF-Token"].ToString() == session.Token;

    public void Clear() => _sessions.Clear();

    private Session? Live(VendorRequest request, string user)
    {
        if (SessionId(request.Headers.Cookie.ToString()) is not { } id || !_sessions.TryGetValue(id, out var session) || session.User != user)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        if (now - session.LastUsed > idleTime)
        {
            _sessions.TryRemove(id, out _);
            return null;
        }

        session.LastUsed = now;
        return session;
    }

    private static string? SessionId(string cookies)
    {
        foreach (var range in cookies.AsSpan().Split(';'))
        {
            var pair = cookies.AsSpan(range).Trim();
            if (pair.StartsWith(CookieName) && pair.Length > CookieName.Length && pair[CookieName.Length] == '=')
            {
                return pair[(CookieName.Length + 1)..].ToString();
            }
        }

        return null;
    }

    private sealed class Session(string user, string token)
    {
        public string User => user;

        public string Token => token;

        public DateTimeOffset LastUsed { get; set; }
    }
}
