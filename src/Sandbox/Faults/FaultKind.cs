namespace TeleCo.Gateway.Sandbox.Faults;

/// <summary>What goes wrong on purpose.</summary>
internal enum FaultKind
{
    Status,
    Hang,
    Garbage,
    Html,
    Reset,
    Slow,
    TimeoutAfterCommit,
    ExpireTokens,
    RateLimit,
    Lock,
}
