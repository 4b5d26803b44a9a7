namespace TeleCo.Gateway.Schema;

/// <summary>What kind of thing went wrong, in words that every protocol can translate. A new kind needs a line in each protocol's translator.</summary>
public enum FaultKind
{
    /// <summary>The request breaks the contract: a missing, malformed or forbidden value. Nothing was sent to a backend.</summary>
    Invalid,

    /// <summary>No credential, or one that is not valid (RFC 6750 <c>invalid_token</c>).</summary>
    Unauthenticated,

    /// <summary>The caller's token lacks the operation's scope (RFC 6750 <c>insufficient_scope</c>).</summary>
    InsufficientScope,

    /// <summary>No such object, or none that this caller may know of.</summary>
    NotFound,

    /// <summary>The object's state or a uniqueness rule forbids the change.</summary>
    Conflict,

    /// <summary>The object changed since the caller read it (RFC 9110 section 13.1.1, <c>If-Match</c>).</summary>
    PreconditionFailed,

    /// <summary>The idempotency key was used before with another body.</summary>
    IdempotencyKeyReused,

    /// <summary>The first call with this idempotency key is still running.</summary>
    IdempotencyKeyInProgress,

    /// <summary>The backend understood the request and refused it by a business rule, such as a declined payment.</summary>
    Refused,

    /// <summary>The caller's rate or quota is used up, or the backend's is.</summary>
    RateLimited,

    /// <summary>A known feature that this backend or version does not offer.</summary>
    Unsupported,

    /// <summary>The backend answered, but with something that is not its contract.</summary>
    VendorFailed,

    /// <summary>The backend says that it cannot serve now, or its circuit is open.</summary>
    VendorUnavailable,

    /// <summary>The backend did not answer in time, and the call had no effect that matters.</summary>
    VendorTimeout,

    /// <summary>A write was sent and its answer was lost: it may or may not have happened. Never replayed blindly, settled by asking the backend.</summary>
    OutcomeUnknown,

    /// <summary>A defect of the gateway itself.</summary>
    Internal,
}
