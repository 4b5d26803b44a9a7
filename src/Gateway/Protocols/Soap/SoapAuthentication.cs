using System.Security.Claims;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>Finds out who calls: by the Authorization header, which ASP.NET Core has checked already, or by WS-Security.</summary>
internal sealed class SoapAuthentication(ISoapAuthenticator authenticator, IHostEnvironment environment, IOptions<SoapOptions> options, TimeProvider time)
{
    private const string Realm = "Bearer realm=\"teleco-gateway\"";

    private static readonly string[] Identifying = ["iss", "client_id", "sub", "partner_id"];

    /// <summary>Refuses a call whose Authorization header was not accepted, before a byte of its message is read.</summary>
    public static void CheckAuthorization(HttpContext context)
    {
        if (HasAuthorization(context) && context.User.Identity?.IsAuthenticated != true)
        {
            throw Unauthenticated("The access token is not valid.", $"{Realm}, error=\"invalid_token\"");
        }
    }

    /// <summary>Who calls.</summary>
    public async ValueTask<ClaimsPrincipal> AuthenticateAsync(HttpContext context, SecurityHeader? header, CancellationToken cancellationToken)
    {
        if (header is not null)
        {
            CheckAge(header);
        }

        if (header is not { HasCredential: true })
        {
            // A cookie of the portal is not a credential here: only a header that the caller chose to send is.
            return HasAuthorization(context) ? context.User : throw Unauthenticated("Send an access token in the Authorization header, or a WS-Security header.", Realm);
        }

        var caller = await CheckAsync(context, header, cancellationToken)
            ?? throw SoapRefusal.Security(SoapNames.FailedAuthentication, "The credential in the Security header is not valid.");
        return !HasAuthorization(context) || IsSame(caller, context.User)
            ? caller
            : throw SoapRefusal.Security(SoapNames.InvalidSecurity, "The Authorization header and the Security header name different callers.");
    }

    private static bool HasAuthorization(HttpContext context) => context.Request.Headers.ContainsKey(HeaderNames.Authorization);

    private static bool IsSame(ClaimsPrincipal one, ClaimsPrincipal other) =>
        Identifying.All(claim => one.FindFirst(claim)?.Value == other.FindFirst(claim)?.Value);

    private static SoapRefusal Unauthenticated(string message, string challenge) => new(new(SoapFaultCode.Sender, new Fault(FaultKind.Unauthenticated, message))
    {
        Subcode = SoapNames.FailedAuthentication,
        Status = StatusCodes.Status401Unauthorized,
        Challenge = challenge,
    });

    private ValueTask<ClaimsPrincipal?> CheckAsync(HttpContext context, SecurityHeader credential, CancellationToken cancellationToken)
    {
        if (credential.Token is { } token)
        {
            return authenticator.AuthenticateTokenAsync(context, token, cancellationToken);
        }

        return context.Request.IsHttps || environment.IsEnvironment("Sandbox")
            ? authenticator.AuthenticateClientAsync(context, credential.Username!, credential.Password!, cancellationToken) // what is not a token is a username with its password
            : throw SoapRefusal.Security(SoapNames.InvalidSecurity, "A password is accepted over TLS only.");
    }

    private void CheckAge(SecurityHeader header)
    {
        var now = time.GetUtcNow();
        var skew = options.Value.ClockSkew;
        if (header.Created > now + skew || header.Expires < now - skew || header.Expires < header.Created)
        {
            throw SoapRefusal.Security(SoapNames.MessageExpired, "The message's Timestamp does not hold now.");
        }
    }
}
