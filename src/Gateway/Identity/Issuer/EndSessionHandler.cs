using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace TeleCo.Gateway.Identity.Issuer;

/// <summary>Ends a person's session, and goes back to the client's registered page, or to the portal.</summary>
internal sealed class EndSessionHandler : IOpenIddictServerHandler<HandleEndSessionRequestContext>
{
    public async ValueTask HandleAsync(HandleEndSessionRequestContext context)
    {
        var http = context.Transaction.GetHttpRequest()!.HttpContext;
        await http.SignOutAsync(IssuerNames.SessionScheme);
        if (context.Request.PostLogoutRedirectUri is { Length: > 0 })
        {
            context.SignOut();
        }
        else
        {
            http.Response.Redirect("/");
            context.HandleRequest();
        }
    }
}
