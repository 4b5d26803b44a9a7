using System.Security.Cryptography;

namespace TeleCo.Gateway.Sandbox.Huawei.Nce;

/// <summary>Tokens handed out, each with the random value that writes must repeat.</summary>
internal sealed class NceTokens(HuaweiSandboxOptions options, TimeProvider clock)
{
    private readonly Dictionary<string, NceToken> _tokens = [];

    public NceToken? Issue()
    {
        var now = clock.GetUtcNow();
        foreach (var (value, _) in _tokens.Where(pair => IsOver(pair.Value, now)).ToArray())
        {
            _tokens.Remove(value);
        }

        if (_tokens.Count >= options.SessionLimit)
        {
            return null;
        }

        var token = new NceToken("x-" + RandomNumberGenerator.GetHexString(48, lowercase: true), RandomNumberGenerator.GetHexString(32, lowercase: true))
        {
            LastUse = now,
        };
        _tokens.Add(token.Value, token);
        return token;
    }

    public NceToken Check(string value)
    {
        var now = clock.GetUtcNow();
        if (!_tokens.TryGetValue(value, out var token) || IsOver(token, now))
        {
            throw NceRefusal.Token();
        }

        token.LastUse = now;
        return token;
    }

    public void Close(NceToken token) => _tokens.Remove(token.Value);

    public void Clear() => _tokens.Clear();

    private bool IsOver(NceToken token, DateTimeOffset now) => now - token.LastUse >= options.TokenIdle;
}

/// <summary>One token.</summary>
internal sealed class NceToken(string value, string roaRand)
{
    public string Value => value;

    public string RoaRand => roaRand;

    public DateTimeOffset LastUse { get; set; }
}
