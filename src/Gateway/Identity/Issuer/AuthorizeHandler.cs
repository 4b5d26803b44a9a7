using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using TeleCo.Gateway.Storage;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace TeleCo.Gateway.Identity.Issuer;

/// <summary>Decides at the authorization endpoint: asks an unknown person to sign in, and gives a known one the code. OpenIddict has checked client, redirect and PKCE before.</summary>
internal sealed class AuthorizeHandler(IOpenIddictApplicationManager applications, IDbContextFactory<GatewayDb> databases, TimeProvider time)
    : IOpenIddictServerHandler<HandleAuthorizationRequestContext>
{
    private static readonly string[] AlwaysAllowed = [Scopes.OpenId, Scopes.OfflineAccess];

    public async ValueTask HandleAsync(HandleAuthorizationRequestContext context)
    {
        var application = await applications.FindByClientIdAsync(context.ClientId!, context.CancellationToken)
            ?? throw new InvalidOperationException("The client is gone.");
        var client = await RegisteredClient.ReadAsync(applications, application, context.CancellationToken);
        var requested = context.Request.GetScopes();
        if (requested.Except(client.Scopes).Except(AlwaysAllowed).Any())
        {
            context.Reject(Errors.InvalidScope, "The client may not have every scope that it asked for.");
            return;
        }

        var http = context.Transaction.GetHttpRequest()!.HttpContext;
        if (await FindUserAsync(http, context.Request, context.CancellationToken) is { } user)
        {
            context.SignIn(IssuedPrincipal.OfPerson(user, client, requested.IsEmpty ? client.Scopes : requested));
        }
        else if (context.Request.HasPromptValue(PromptValues.None))
        {
            context.Reject(Errors.LoginRequired, "The person has to sign in.");
        }
        else
        {
            http.Response.Redirect($"{IssuerNames.LoginPath}{QueryString.Create("returnUrl", ReturnUrl(http.Request.Path, context.Request))}");
            context.HandleRequest();
        }
    }

    private async Task<PortalUserRecord?> FindUserAsync(HttpContext http, OpenIddictRequest request, CancellationToken cancellationToken)
    {
        var session = await http.AuthenticateAsync(IssuerNames.SessionScheme);
        if (!session.Succeeded || request.HasPromptValue(PromptValues.Login) || IsTooOld(session, request.MaxAge) || !Guid.TryParse(session.Principal.GetClaim(Claims.Subject), out var id))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.PortalUsers.AsNoTracking().FirstOrDefaultAsync(user => user.Id == id, cancellationToken);
    }

    private bool IsTooOld(AuthenticateResult session, long? maxAgeInSeconds) =>
        maxAgeInSeconds is { } seconds && session.Properties?.IssuedUtc is { } since && (time.GetUtcNow() - since).TotalSeconds > seconds;

    // Without prompt=login: having signed in, the person has done what it asked for.
    private static string ReturnUrl(PathString path, OpenIddictRequest request)
    {
        var query = new QueryBuilder(request.GetParameters()
            .Where(parameter => parameter.Key != Parameters.Prompt)
            .Select(parameter => KeyValuePair.Create(parameter.Key, (string?)parameter.Value ?? "")));
        return path + query.ToString();
    }
}
