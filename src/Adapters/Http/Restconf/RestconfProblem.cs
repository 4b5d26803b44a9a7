using System.Net;

namespace TeleCo.Gateway.Adapters.Http.Restconf;

/// <summary>What a refusal means, whatever vendor said it (RFC 8040, section 7).</summary>
internal enum RestconfProblem
{
    /// <summary>Another transaction holds what is to be changed: the same may succeed in a moment.</summary>
    Busy,

    /// <summary>There is such a thing already, perhaps ours.</summary>
    Exists,

    /// <summary>There is no such thing.</summary>
    Missing,

    /// <summary>A value that the server does not take.</summary>
    InvalidValue,

    /// <summary>A body or address that the server does not understand: the mapping is wrong.</summary>
    BadRequest,

    /// <summary>The login is not good, or not allowed to do this.</summary>
    AccessDenied,

    /// <summary>The server does not do this.</summary>
    Unsupported,

    /// <summary>The resource changed since it was read.</summary>
    Changed,

    /// <summary>The server failed, and nothing was changed.</summary>
    Failed,

    /// <summary>The server failed, and the network is between two states: a person must look.</summary>
    Inconsistent,

    /// <summary>The server is not there, or overloaded.</summary>
    Unavailable,
}

/// <summary>The table of error tags and statuses.</summary>
internal static class RestconfProblems
{
    public static RestconfProblem Of(HttpStatusCode status, RestconfError? error) => error?.Tag switch
    {
        "in-use" or "lock-denied" or "resource-denied" => RestconfProblem.Busy,
        "data-exists" => RestconfProblem.Exists,
        "data-missing" => RestconfProblem.Missing,
        "invalid-value" => status == HttpStatusCode.NotFound ? RestconfProblem.Missing : RestconfProblem.InvalidValue,
        "missing-attribute" or "bad-attribute" or "unknown-attribute" or "missing-element" or "bad-element" or "unknown-element"
            or "unknown-namespace" or "malformed-message" or "too-big" => RestconfProblem.BadRequest,
        "access-denied" => RestconfProblem.AccessDenied,
        "operation-not-supported" => RestconfProblem.Unsupported,
        "rollback-failed" or "partial-operation" => RestconfProblem.Inconsistent,
        "operation-failed" => status == HttpStatusCode.PreconditionFailed ? RestconfProblem.Changed : RestconfProblem.Failed,
        _ => Of(status),
    };

    private static RestconfProblem Of(HttpStatusCode status) => (int)status switch
    {
        401 or 403 => RestconfProblem.AccessDenied,
        404 => RestconfProblem.Missing,
        405 or 501 => RestconfProblem.Unsupported,
        409 => RestconfProblem.Exists,
        412 => RestconfProblem.Changed,
        408 or 423 or 429 or 502 or 503 or 504 => RestconfProblem.Unavailable,
        >= 400 and < 500 => RestconfProblem.BadRequest,
        _ => RestconfProblem.Failed,
    };
}
