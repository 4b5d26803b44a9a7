namespace TeleCo.Gateway.Tests.Support;

/// <summary>A clock that stands still until a test moves it; timers are those of the system.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 1, 15, 10, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan time) => _now += time;
}
