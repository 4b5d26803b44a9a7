using System.Security.Cryptography;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>Access and refresh tokens of one product.</summary>
internal sealed class NokiaTokens(TimeProvider clock, TimeSpan lifetime)
{
    private const int SweepAt = 10_000;

    private static readonly TimeSpan RefreshLifetime = TimeSpan.FromDays(1);

    private readonly Dictionary<string, DateTimeOffset> _access = [];
    private readonly Dictionary<string, DateTimeOffset> _refresh = [];

    public int LifetimeSeconds => (int)lifetime.TotalSeconds;

    public (string Access, string Refresh) Issue() => (Add(_access, lifetime), Add(_refresh, RefreshLifetime));

    public bool IsLive(string authorization) => Bearer(authorization) is { } token && IsLive(_access, token);

    /// <summary>Whether a refresh token is good; it is used up.</summary>
    public bool TakeRefresh(string? token) => token is not null && IsLive(_refresh, token) && _refresh.Remove(token);

    public void Revoke(string token) => _access.Remove(token);

    public void Expire() => _access.Clear();

    public void Clear()
    {
        _access.Clear();
        _refresh.Clear();
    }

    public static string? Bearer(string authorization) =>
        authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? authorization["Bearer ".Length..] : null;

    private bool IsLive(Dictionary<string, DateTimeOffset> tokens, string token) => tokens.TryGetValue(token, out var end) && end > clock.GetUtcNow();

    private string Add(Dictionary<string, DateTimeOffset> tokens, TimeSpan life)
    {
        if (tokens.Count >= SweepAt)
        {
            tokens.Clear();
        }

        var token = RandomNumberGenerator.GetHexString(48);
        tokens[token] = clock.GetUtcNow() + life;
        return token;
    }
}
