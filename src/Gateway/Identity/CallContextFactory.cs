using System.Security.Claims;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Protocols;

namespace TeleCo.Gateway.Identity;

/// <summary>Makes the context of a call from the caller that was authenticated: the only way in for a protocol.</summary>
internal static class CallContextFactory
{
    public static CallContext Create(HttpContext http, ClaimsPrincipal user, Protocol protocol, string? idempotencyKey) => new()
    {
        Caller = (user as GatewayPrincipal ?? throw new InvalidOperationException("An operation was reached without an authenticated caller.")).Caller,
        Protocol = protocol,
        TraceId = RequestIds.TraceIdOf(http),
        IdempotencyKey = idempotencyKey,
    };
}
