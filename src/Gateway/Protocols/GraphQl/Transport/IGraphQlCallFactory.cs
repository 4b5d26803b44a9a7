using System.Security.Claims;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>What the host must give: who calls, and what resolvers see of it.</summary>
internal interface IGraphQlCallFactory
{
    /// <summary>Makes the call of one operation; <paramref name="user"/> is from the HTTP call or the WebSocket's token.</summary>
    ValueTask<GraphQlCall> CreateAsync(HttpContext context, ClaimsPrincipal user, CancellationToken cancellationToken);

    /// <summary>Checks the token of a <c>connection_init</c> message, without its scheme. Null when it is refused.</summary>
    ValueTask<ClaimsPrincipal?> AuthenticateAsync(HttpContext context, string token, CancellationToken cancellationToken);
}
