using System.Security.Claims;
using TeleCo.Gateway.Identity;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>Credentials of a WS-Security header, checked by the same rules as those of an Authorization header.</summary>
internal sealed class SoapCallers(CallerAuthenticator callers) : ISoapAuthenticator
{
    public ValueTask<ClaimsPrincipal?> AuthenticateTokenAsync(HttpContext context, string token, CancellationToken cancellationToken) =>
        callers.AuthenticateTokenAsync(token, cancellationToken);

    public ValueTask<ClaimsPrincipal?> AuthenticateClientAsync(HttpContext context, string clientId, string secret, CancellationToken cancellationToken) =>
        callers.AuthenticateClientAsync(clientId, secret, cancellationToken);
}
