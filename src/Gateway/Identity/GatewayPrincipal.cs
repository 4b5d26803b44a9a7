using System.Security.Claims;
using TeleCo.Gateway.Operations;

namespace TeleCo.Gateway.Identity;

/// <summary>An authenticated caller: the claims of its token, and what operations need of them, read once.</summary>
internal sealed class GatewayPrincipal(ClaimsIdentity identity, Caller caller) : ClaimsPrincipal(identity)
{
    public Caller Caller { get; } = caller;
}
