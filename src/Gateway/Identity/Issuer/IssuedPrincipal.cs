using System.Security.Claims;
using OpenIddict.Abstractions;
using TeleCo.Gateway.Storage;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace TeleCo.Gateway.Identity.Issuer;

/// <summary>What the tokens of a grant say.</summary>
internal static class IssuedPrincipal
{
    // OpenID Connect's own; they open nothing in the API.
    private static readonly string[] Standard = [Scopes.OpenId, Scopes.Profile, Scopes.OfflineAccess];

    public static ClaimsPrincipal OfClient(string clientId, RegisteredClient client, IEnumerable<string> scopes)
    {
        var identity = NewIdentity().SetClaim(Claims.Subject, clientId).SetClaim(IssuerNames.PartnerId, client.Partner?.Value);
        return Finish(identity, scopes);
    }

    /// <summary>A person's: what was asked for, as far as both the person and the client may have it.</summary>
    public static ClaimsPrincipal OfPerson(PortalUserRecord user, RegisteredClient client, IEnumerable<string> scopes, ClaimsPrincipal? earlier = null)
    {
        var held = user.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Intersect(client.Scopes).Concat(Standard);
        var identity = NewIdentity()
            .SetClaim(Claims.Subject, user.Id.ToString("N"))
            .SetClaim(Claims.Name, user.DisplayName)
            .SetClaim(Claims.PreferredUsername, user.UserName)
            .SetClaim(IssuerNames.PartnerId, client.Partner?.Value ?? user.Partner);
        var principal = Finish(identity, scopes.Intersect(held));
        principal.SetAuthorizationId(earlier?.GetAuthorizationId());
        return principal;
    }

    private static ClaimsIdentity NewIdentity() => new("TeleCo.Gateway", Claims.Name, Claims.Role);

    private static ClaimsPrincipal Finish(ClaimsIdentity identity, IEnumerable<string> scopes)
    {
        var principal = new ClaimsPrincipal(identity).SetScopes(scopes).SetResources(IssuerNames.Audience);
        return principal.SetDestinations(claim => claim.Type switch
        {
            Claims.Name or Claims.PreferredUsername => [Destinations.IdentityToken],
            _ => [Destinations.AccessToken, Destinations.IdentityToken],
        });
    }
}
