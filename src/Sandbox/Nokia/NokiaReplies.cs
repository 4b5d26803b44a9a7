using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>Failures on order, in the products' words.</summary>
internal static class NokiaReplies
{
    private const string Plain = "application/json";

    public static Reply Fail(FaultKind kind, int status) => (kind, status) switch
    {
        (FaultKind.Lock, _) => Refuse(409, "in-use", "intent is being synchronized"),
        (FaultKind.RateLimit, _) or (_, 429) => Refuse(429, "resource-denied", "Too many requests"),
        (_, 401 or 403) => RestconfReplies.Refuse(RestconfError.Denied(status), Plain),
        (_, 404) => RestconfReplies.Refuse(RestconfError.NotFound(), Plain),
        (_, 413) => Refuse(413, "too-big", "request too big"),
        (_, 423) => Refuse(423, "lock-denied", "locked by another user"),
        (_, >= 502) => Reply.Text(status, "", "text/plain"),
        _ => Refuse(status, "operation-failed", "Internal error"),
    };

    private static Reply Refuse(int status, string tag, string message) => RestconfReplies.Refuse(new RestconfError(status, tag, message), Plain);
}
