using System.Security.Cryptography;

namespace TeleCo.Gateway.Sandbox.Huawei.Hlr;

/// <summary>Sessions by the path that a login hands out.</summary>
internal sealed class HlrSessions(HuaweiSandboxOptions options, TimeProvider clock)
{
    private const string Prefix = "S";

    private readonly Dictionary<string, DateTimeOffset> _lastUse = [];

    public static bool IsPath(string path) => path.Length == 33 && path.StartsWith(Prefix, StringComparison.Ordinal);

    public string Open(string user, string password)
    {
        if (user != options.UserName || password != options.Password)
        {
            throw HlrRefusal.Login();
        }

        var now = clock.GetUtcNow();
        foreach (var (path, _) in _lastUse.Where(pair => now - pair.Value >= options.SessionIdle).ToArray())
        {
            _lastUse.Remove(path);
        }

        if (_lastUse.Count >= options.SessionLimit)
        {
            throw HlrRefusal.TooManySessions();
        }

        var session = Prefix + RandomNumberGenerator.GetHexString(32, lowercase: true);
        _lastUse.Add(session, now);
        return session;
    }

    public void Check(string session)
    {
        var now = clock.GetUtcNow();
        if (!_lastUse.TryGetValue(session, out var last) || now - last >= options.SessionIdle)
        {
            throw HlrRefusal.Session();
        }

        _lastUse[session] = now;
    }

    public void Close(string session) => _lastUse.Remove(session);

    public void Clear() => _lastUse.Clear();
}
