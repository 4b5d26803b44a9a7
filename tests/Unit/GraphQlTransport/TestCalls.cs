using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using TeleCo.Gateway.Protocols.GraphQl.Transport;

namespace TeleCo.Gateway.Tests.Unit.GraphQlTransport;

/// <summary>Takes the token "good", and any caller when the host under test is open.</summary>
internal sealed class TestCalls(bool open, DateTimeOffset? expiry) : IGraphQlCallFactory
{
    public ValueTask<GraphQlCall> CreateAsync(HttpContext context, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var known = open || user.Identity?.IsAuthenticated == true || context.Request.Headers.Authorization == "Bearer good";
        return ValueTask.FromResult(new GraphQlCall
        {
            Authenticated = known,
            User = user,
            ExpiresAt = expiry,
            UserContext = new Dictionary<string, object?> { ["name"] = user.Identity?.Name },
        });
    }

    public ValueTask<ClaimsPrincipal?> AuthenticateAsync(HttpContext context, string token, CancellationToken cancellationToken) =>
        ValueTask.FromResult(token == "good" ? new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, "Ann")], "test")) : null);
}
