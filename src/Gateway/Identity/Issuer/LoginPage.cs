using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.WebUtilities;

namespace TeleCo.Gateway.Identity.Issuer;

/// <summary>The form by which a person signs in: plain HTML, without script.</summary>
/// <param name="ReturnUrl">Where to go after it.</param>
/// <param name="UserName">What was typed before.</param>
/// <param name="Problem">What went wrong, or null.</param>
/// <param name="TokenField">Name of the field against forged requests.</param>
/// <param name="Token">Its value.</param>
internal sealed record LoginPage(string ReturnUrl, string UserName, string? Problem, string TokenField, string Token)
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#f4f6f8;color:#17202a}main{max-width:22rem;margin:10vh auto;padding:2rem;background:#fff;border-radius:.5rem}"
        + "h1{font-size:1.25rem;margin:0 0 1rem}label{display:block;margin:1rem 0 .25rem}input{box-sizing:border-box;width:100%;padding:.5rem;font:inherit;border:1px solid #5d6d7e;border-radius:.25rem}"
        + "button{margin-top:1.5rem;width:100%;padding:.6rem;font:inherit;color:#fff;background:#0b5394;border:0;border-radius:.25rem}[role=alert]{color:#a61b1b}";

    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    /// <summary>Nothing but this style and this form. A browser holds the redirects that follow a form to <c>form-action</c> too, so the client's origin is named.</summary>
    public string ContentSecurityPolicy =>
        $"default-src 'none'; style-src 'sha256-{StyleHash}'; form-action 'self'{ClientOrigin()}; frame-ancestors 'none'; base-uri 'none'";

    public string Html() => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Sign in - TeleCo Gateway</title><style>{Style}</style></head>
        <body><main>
        <h1>Sign in to TeleCo Gateway</h1>
        {(Problem is null ? "" : $"<p role=\"alert\" id=\"problem\">{Encode(Problem)}</p>")}
        <form method="post" action="{IssuerNames.LoginPath}">
        <input type="hidden" name="{Encode(TokenField)}" value="{Encode(Token)}"><input type="hidden" name="returnUrl" value="{Encode(ReturnUrl)}">
        <label for="username">User name</label><input id="username" name="username" autocomplete="username" required maxlength="200" value="{Encode(UserName)}">
        <label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200">
        <button type="submit">Sign in</button>
        </form>
        </main></body></html>
        """;

    private string ClientOrigin()
    {
        var query = QueryHelpers.ParseQuery(ReturnUrl.Contains('?', StringComparison.Ordinal) ? ReturnUrl[ReturnUrl.IndexOf('?', StringComparison.Ordinal)..] : "");
        return query.TryGetValue("redirect_uri", out var value) && Uri.TryCreate(value, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? $" {uri.Scheme}://{uri.IdnHost}:{uri.Port}"
            : "";
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
