using System.Security.Cryptography;
using System.Xml.Linq;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Ericsson;

/// <summary>Who is logged in, until logout, idle time or an order to forget.</summary>
internal sealed class EricssonSessions(EricssonSandboxOptions options, TimeProvider clock)
{
    private const int LargestBase = 1_000_000;

    private static readonly XNamespace Security = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    private readonly Dictionary<string, EricssonSession> _sessions = [];

    public EricssonSession Open(string user, string password)
    {
        if (!IsUser(user, password))
        {
            throw EricssonRefusal.Login();
        }

        var now = clock.GetUtcNow();
        foreach (var (id, _) in _sessions.Where(pair => IsOver(pair.Value, now)).ToArray())
        {
            _sessions.Remove(id);
        }

        if (_sessions.Count >= options.SessionLimit)
        {
            throw EricssonRefusal.TooManySessions();
        }

        var session = new EricssonSession(
            RandomNumberGenerator.GetHexString(32, lowercase: true), (ulong)RandomNumberGenerator.GetInt32(1, LargestBase), options.SequenceInOrder)
        {
            LastUse = now,
        };
        _sessions.Add(session.Id, session);
        return session;
    }

    public EricssonSession Find(string id)
    {
        var now = clock.GetUtcNow();
        if (!_sessions.TryGetValue(id, out var session) || IsOver(session, now))
        {
            throw EricssonRefusal.Session();
        }

        session.LastUse = now;
        return session;
    }

    /// <summary>Whether the message brings its own credentials in place of a session.</summary>
    public bool HasCredentials(SoapMessage message)
    {
        var token = message.Header.FirstOrDefault(block => block.Name == Security + "Security")?.Element(Security + "UsernameToken");
        return token is not null
            && IsUser(token.Element(Security + "Username")?.Value ?? "", token.Element(Security + "Password")?.Value ?? "");
    }

    public void Close(EricssonSession session) => _sessions.Remove(session.Id);

    public void Clear() => _sessions.Clear();

    private bool IsUser(string user, string password) => user == options.UserId && password == options.Password;

    private bool IsOver(EricssonSession session, DateTimeOffset now) => now - session.LastUse >= options.SessionIdle;
}
