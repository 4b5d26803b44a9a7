using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Orders.Steps;

/// <summary>How an attempt at a step ended.</summary>
/// <param name="Verdict">What follows from it.</param>
/// <param name="Fault">What kept it; null when nothing did.</param>
/// <param name="Handle">What to ask after it by while it runs.</param>
internal sealed record StepResult(StepVerdict Verdict, Fault? Fault = null, string? Handle = null)
{
    public static StepResult Done { get; } = new(StepVerdict.Done);

    /// <summary>Whether the network may have done it all the same.</summary>
    public bool InDoubt => Fault?.Kind is FaultKind.OutcomeUnknown or FaultKind.VendorTimeout or FaultKind.VendorFailed or FaultKind.Internal;

    /// <summary>What a network's answer means for the step.</summary>
    public static StepResult Of(Outcome<NetworkChange> outcome) => !outcome.TryGet(out var change, out var fault)
        ? Of(fault)
        : change.Progress switch
        {
            NetworkProgress.Done => Done,
            NetworkProgress.Running => new(StepVerdict.Running, Handle: change.Handle),
            _ => new(change.IsRetryable ? StepVerdict.Retry : StepVerdict.Refused, new Fault(FaultKind.Refused, change.Failure ?? "The network refused the change.")),
        };

    /// <summary>What a fault means for the step: what may pass is tried again, what is final is not.</summary>
    public static StepResult Of(Fault fault) => new(MayPass(fault) ? StepVerdict.Retry : StepVerdict.Refused, fault);

    private static bool MayPass(Fault fault) => fault.Kind switch
    {
        FaultKind.VendorUnavailable or FaultKind.VendorTimeout or FaultKind.OutcomeUnknown or FaultKind.VendorFailed or FaultKind.RateLimited
            or FaultKind.Unauthenticated or FaultKind.InsufficientScope or FaultKind.IdempotencyKeyInProgress or FaultKind.Internal => true,
        FaultKind.Conflict => fault.RetryAfter is not null, // A lock that somebody holds, not a contradiction.
        _ => false,
    };
}

/// <summary>What follows from an attempt.</summary>
internal enum StepVerdict
{
    /// <summary>The next step.</summary>
    Done,

    /// <summary>It is asked after later.</summary>
    Running,

    /// <summary>It is tried again later.</summary>
    Retry,

    /// <summary>It is given up.</summary>
    Refused,

    /// <summary>A person has to say more.</summary>
    Clarify,
}
