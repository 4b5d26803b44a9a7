using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Operations;

/// <summary>The words by which every protocol names a fault: one code for one meaning.</summary>
internal static class FaultCodes
{
    /// <summary>The <c>code</c> of a TMF Error, of a SOAP fault's detail, and of a GraphQL error's extensions.</summary>
    public static string Of(FaultKind kind) => kind switch
    {
        FaultKind.Invalid => "invalid_request",
        FaultKind.Unauthenticated => "invalid_token",
        FaultKind.InsufficientScope => "insufficient_scope",
        FaultKind.NotFound => "not_found",
        FaultKind.Conflict => "conflict",
        FaultKind.PreconditionFailed => "precondition_failed",
        FaultKind.IdempotencyKeyReused => "idempotency_key_reused",
        FaultKind.IdempotencyKeyInProgress => "idempotency_key_in_progress",
        FaultKind.Refused => "refused",
        FaultKind.RateLimited => "rate_limited",
        FaultKind.Unsupported => "unsupported",
        FaultKind.VendorFailed => "vendor_failed",
        FaultKind.VendorUnavailable => "vendor_unavailable",
        FaultKind.VendorTimeout => "vendor_timeout",
        FaultKind.OutcomeUnknown => "outcome_unknown",
        FaultKind.Internal => "internal_error",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a code."),
    };

    /// <summary>The kind in a few words: the <c>reason</c> of a TMF Error.</summary>
    public static string ReasonOf(FaultKind kind) => kind switch
    {
        FaultKind.Invalid => "The request is not valid",
        FaultKind.Unauthenticated => "Authentication is needed",
        FaultKind.InsufficientScope => "The scope is not sufficient",
        FaultKind.NotFound => "Not found",
        FaultKind.Conflict => "Conflict with the present state",
        FaultKind.PreconditionFailed => "The object has changed",
        FaultKind.IdempotencyKeyReused => "The idempotency key was used before",
        FaultKind.IdempotencyKeyInProgress => "The first call is still running",
        FaultKind.Refused => "Refused by the backend",
        FaultKind.RateLimited => "Too many requests",
        FaultKind.Unsupported => "Not supported",
        FaultKind.VendorFailed => "The backend failed",
        FaultKind.VendorUnavailable => "The backend is not available",
        FaultKind.VendorTimeout => "The backend did not answer in time",
        FaultKind.OutcomeUnknown => "The outcome is not known yet",
        FaultKind.Internal => "Internal error",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a reason."),
    };

    /// <summary>The protocol's name in the audit trail and in metrics.</summary>
    public static string Of(Protocol protocol) => protocol switch
    {
        Protocol.Rest => "rest",
        Protocol.Soap => "soap",
        Protocol.GraphQl => "graphql",
        _ => throw new ArgumentOutOfRangeException(nameof(protocol), protocol, "A protocol without a name."),
    };
}
