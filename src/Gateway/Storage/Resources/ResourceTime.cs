namespace TeleCo.Gateway.Storage.Resources;

/// <summary>Times as every database keeps them: PostgreSQL has microseconds, so what is finer would make a stored time unlike the one it came from.</summary>
internal static class ResourceTime
{
    public static DateTime Now(TimeProvider time) => Cut(time.GetUtcNow().UtcDateTime);

    /// <summary>Now, or a microsecond after an earlier change when the clock has not moved on.</summary>
    public static DateTime After(DateTime? earlier, TimeProvider time)
    {
        var now = Now(time);
        return earlier is { } seen && now <= seen ? seen.AddMicroseconds(1) : now;
    }

    private static DateTime Cut(DateTime value) => value.AddTicks(-(value.Ticks % TimeSpan.TicksPerMicrosecond));
}
