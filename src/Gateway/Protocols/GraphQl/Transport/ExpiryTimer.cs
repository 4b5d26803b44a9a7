namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Ends a long-lived connection when the caller's token ends.</summary>
internal static class ExpiryTimer
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40); // timers take no more than 49 days

    public static ITimer? Start(GraphQlCall call, TimeProvider time, Action end)
    {
        if (call.ExpiresAt is not { } expiry)
        {
            return null;
        }

        var wait = expiry - time.GetUtcNow();
        var due = wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
        return time.CreateTimer(_ => End(end), null, due, Timeout.InfiniteTimeSpan);
    }

    private static void End(Action end)
    {
        try
        {
            end();
        }
        catch (ObjectDisposedException)
        {
            // the connection ended by itself in the same moment
        }
    }
}
