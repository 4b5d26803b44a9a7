using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Storage;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace TeleCo.Gateway.Identity.Issuer;

/// <summary>Where a person signs in.</summary>
internal sealed class LoginEndpoint(IAntiforgery antiforgery, IDbContextFactory<GatewayDb> databases)
{
    private const int MaxLength = 200;
    private const int MaxReturnUrlLength = 4_000;

    public Task GetAsync(HttpContext http) => ShowAsync(http, ReturnUrl(http.Request.Query["returnUrl"]), userName: "", problem: null);

    public async Task PostAsync(HttpContext http)
    {
        var cancellationToken = http.RequestAborted;
        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http))
        {
            await ShowAsync(http, "/", userName: "", "The form has expired. Please sign in again.");
            return;
        }

        var form = await http.Request.ReadFormAsync(cancellationToken);
        var (userName, password, returnUrl) = (form["username"].ToString(), form["password"].ToString(), ReturnUrl(form["returnUrl"]));
        if (await FindAsync(userName, password, cancellationToken) is not { } user)
        {
            await ShowAsync(http, returnUrl, userName, "The user name or the password is wrong.");
            return;
        }

        var identity = new ClaimsIdentity([new Claim(Claims.Subject, user.Id.ToString("N"))], IssuerNames.SessionScheme);
        await http.SignInAsync(IssuerNames.SessionScheme, new ClaimsPrincipal(identity));
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = returnUrl;
    }

    // The password is derived for an unknown name too, so that time does not tell who exists.
    private async Task<PortalUserRecord?> FindAsync(string userName, string password, CancellationToken cancellationToken)
    {
        if (userName.Length is 0 or > MaxLength || password.Length is 0 or > MaxLength)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var user = await db.PortalUsers.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.UserName == userName, cancellationToken);
        return PasswordHash.Verify(user?.PasswordHash, password) ? user : null;
    }

    private Task ShowAsync(HttpContext http, string returnUrl, string userName, string? problem)
    {
        var token = antiforgery.GetAndStoreTokens(http);
        var page = new LoginPage(returnUrl, userName.Length > MaxLength ? "" : userName, problem, token.FormFieldName, token.RequestToken!);
        http.Response.StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = page.ContentSecurityPolicy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return http.Response.WriteAsync(page.Html(), http.RequestAborted);
    }

    // Back to the authorization endpoint and nowhere else: no open redirect.
    private static string ReturnUrl(string? wanted) =>
        wanted is { Length: <= MaxReturnUrlLength } && wanted.StartsWith("/connect/authorize?", StringComparison.Ordinal) && !wanted.AsSpan().ContainsAny('\r', '\n') ? wanted : "/";
}
