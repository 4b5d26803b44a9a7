namespace TeleCo.Gateway.Orders;

/// <summary>How long to wait before the next attempt: exponential with full jitter, never sooner than the network asked.</summary>
internal static class Backoff
{
    private const int MaxDoublings = 20;

    public static TimeSpan After(int attempts, TimeSpan? asked, OrderOptions options)
    {
        var ceiling = Math.Min(options.RetryMax.TotalMilliseconds, options.RetryBase.TotalMilliseconds * Math.Pow(2, Math.Min(attempts, MaxDoublings)));
        var wait = TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * ceiling);
        return asked is { } least && least > wait ? least : wait;
    }
}
