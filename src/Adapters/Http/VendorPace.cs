namespace TeleCo.Gateway.Adapters.Http;

/// <summary>Holds calls to so many a second, as a vendor demands it.</summary>
/// <param name="perSecond">How many calls a second, on average.</param>
/// <param name="burst">How many may go at once after a rest.</param>
/// <param name="longest">The longest wait; who would have to wait longer is sent away.</param>
/// <param name="time">The clock.</param>
internal sealed class VendorPace(int perSecond, int burst, TimeSpan longest, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly long _interval = time.TimestampFrequency / perSecond;
    private long _next;

    /// <summary>Waits for the call's turn.</summary>
    /// <returns>Null, or the fault of a queue that is too long.</returns>
    public async ValueTask<Fault?> WaitAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_gate)
        {
            var now = time.GetTimestamp();
            var turn = Math.Max(_next, now - (_interval * (burst - 1)));
            wait = turn > now ? time.GetElapsedTime(now, turn) : TimeSpan.Zero;
            if (wait > longest)
            {
                return VendorFaults.Unavailable(wait);
            }

            _next = turn + _interval;
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }

        return null;
    }
}
