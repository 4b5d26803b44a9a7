namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 1, 15, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Step(TimeSpan time) => _now += time;
}
