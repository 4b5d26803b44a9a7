namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>A sandbox's clock that stands until a test moves it.</summary>
internal sealed class SandboxClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
