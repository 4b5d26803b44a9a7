namespace TeleCo.Gateway.Adapters.Huawei.Fan;

/// <summary>A session at the NCE.</summary>
/// <param name="token">The token.</param>
/// <param name="roaRand">What every write sends beside it.</param>
/// <param name="until">When it is replaced, before its end.</param>
internal sealed class FanSession(string token, string? roaRand, DateTimeOffset until)
{
    public DateTimeOffset Until => until;

    public IReadOnlyList<(string Name, string Value)> Headers(string tokenHeader) =>
        roaRand is null ? [(tokenHeader, token)] : [(tokenHeader, token), ("roarand", roaRand)];
}
