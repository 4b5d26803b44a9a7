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

    /// <summary>The work is done, then the connection is cut.</summary>
    ResetAfterCommit,

    /// <summary>The work is done and its answer is kept for a repeated call; this call sees an error.</summary>
    CommitThenError,

    /// <summary>The work is done and the error itself is kept, where the vendor keeps errors for repeated calls.</summary>
    CommitThenSavedError,
    ExpireTokens,
    RateLimit,
    Lock,
}
