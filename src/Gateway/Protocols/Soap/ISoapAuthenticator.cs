using System.Security.Claims;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>Checks the credentials of a WS-Security header, by the same rules as those of an Authorization header.</summary>
internal interface ISoapAuthenticator
{
    /// <summary>Who an access token speaks for, or null when it is not valid.</summary>
    ValueTask<ClaimsPrincipal?> AuthenticateTokenAsync(HttpContext context, string token, CancellationToken cancellationToken);

    /// <summary>Who a client is, or null when its secret is wrong.</summary>
    ValueTask<ClaimsPrincipal?> AuthenticateClientAsync(HttpContext context, string clientId, string secret, CancellationToken cancellationToken);
}
