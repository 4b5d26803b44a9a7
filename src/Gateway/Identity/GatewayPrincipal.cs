using System.Collections.Frozen;
using System.Security.Claims;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Identity;

/// <summary>An authenticated caller as ASP.NET Core passes it along. Made once a token, and shared by the calls that bring it.</summary>
internal sealed class GatewayPrincipal : ClaimsPrincipal
{
    private GatewayPrincipal(Caller caller, ClaimsIdentity identity)
        : base(identity) => Caller = caller;

    /// <summary>What operations see.</summary>
    public Caller Caller { get; }

    /// <summary>When the token ends, and with it what was opened by it; null for a caller that came with a secret.</summary>
    public DateTimeOffset? ExpiresAt { get; private init; }

    public static GatewayPrincipal Of(string clientId, string? subject, PartnerId? partner, IEnumerable<string> scopes, DateTimeOffset? expiresAt = null)
    {
        var caller = new Caller { ClientId = clientId, Subject = subject == clientId ? null : subject, Partner = partner, Scopes = scopes.ToFrozenSet(StringComparer.Ordinal) };
        var identity = new ClaimsIdentity("Bearer", "client_id", "role");
        identity.AddClaim(new Claim("client_id", clientId));
        identity.AddClaim(new Claim("sub", subject ?? clientId));
        identity.AddClaim(new Claim("scope", string.Join(' ', caller.Scopes)));
        if (partner is { } owner)
        {
            identity.AddClaim(new Claim("partner_id", owner.Value));
        }

        return new GatewayPrincipal(caller, identity) { ExpiresAt = expiresAt };
    }
}
