namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>The real clock, set ahead or back; what waits, waits as ever.</summary>
internal sealed class ShiftedClock(TimeSpan shift) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;

    /// <summary>A clock that shows an instant now.</summary>
    public static ShiftedClock At(string instant) => new(DateTimeOffset.Parse(instant, provider: null) - System.GetUtcNow());
}
