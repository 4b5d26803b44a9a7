using System.Diagnostics;
using System.Security.Claims;
using TeleCo.Gateway.Operations;

namespace TeleCo.Gateway.Identity;

/// <summary>Makes the context of a call from who was authenticated. The one place where a protocol gets one.</summary>
internal static class CallContextFactory
{
    private static readonly object TraceItem = new();

    /// <summary>The context of a call.</summary>
    /// <param name="http">The request; a WebSocket's is that of its handshake.</param>
    /// <param name="user">Who was authenticated, by <see cref="GatewayBearerHandler"/> or <see cref="CallerAuthenticator"/>.</param>
    /// <param name="protocol">How the call came in.</param>
    /// <param name="idempotencyKey">The caller's name for the effect, if it gave one.</param>
    public static CallContext Create(HttpContext http, ClaimsPrincipal user, Protocol protocol, string? idempotencyKey)
    {
        var principal = user as GatewayPrincipal ?? throw new InvalidOperationException("The endpoint let a caller through that was not authenticated.");
        return new CallContext { Caller = principal.Caller, Protocol = protocol, TraceId = TraceId(http), IdempotencyKey = idempotencyKey };
    }

    /// <summary>The W3C trace id of the request, the same for each call in it.</summary>
    public static string TraceId(HttpContext http)
    {
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity)
        {
            return activity.TraceId.ToHexString();
        }

        if (http.Items[TraceItem] is not string made)
        {
            made = ActivityTraceId.CreateRandom().ToHexString();
            http.Items[TraceItem] = made;
        }

        return made;
    }
}
