using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;

namespace TeleCo.Gateway.Tests.Unit.Identity;

[Collection(IdentityTests.Name)]
public sealed partial class SignInTests : IDisposable
{
    private const string Verifier = "a-verifier-that-is-long-enough-for-rfc-7636-which-wants-43";

    private readonly IdentityHost _host;
    private readonly HttpClient _browser;

    public SignInTests(IdentityHost host)
    {
        _host = host;
        _browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(host.Address) };
    }

    private string Redirect => $"{_host.Address}/signin-callback";

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task A_person_signs_in_and_the_token_speaks_for_the_persons_partner()
    {
        var tokens = await SignInAsync("developer", "openid profile offline_access customers.read gateway.admin");

        var access = Jwt.Read((string)tokens["access_token"]!);
        Assert.Equal(("portal", "P-1001"), ((string?)access["client_id"], (string?)access["partner_id"]));
        Assert.DoesNotContain("gateway.admin", (string)access["scope"]!, StringComparison.Ordinal);
        Assert.Contains("customers.read", (string)access["scope"]!, StringComparison.Ordinal);
        var id = Jwt.Read((string)tokens["id_token"]!);
        Assert.Equal((_host.Address, "portal", "developer"), ((string?)id["iss"], (string?)id["aud"], (string?)id["preferred_username"]));
        Assert.Equal(HttpStatusCode.OK, (await _host.CallAsync((string)tokens["access_token"]!)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.CallAsync((string)tokens["id_token"]!)).StatusCode);
    }

    [Fact]
    public async Task An_operator_gets_the_scope_of_an_administrator()
    {
        var tokens = await SignInAsync("operator", "openid gateway.admin");

        Assert.Contains("gateway.admin", (string)Jwt.Read((string)tokens["access_token"]!)["scope"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refresh_token_works_once_and_its_second_use_ends_the_session()
    {
        var first = await SignInAsync("developer", "openid offline_access customers.read");
        var second = await RefreshAsync((string)first["refresh_token"]!);
        Assert.Equal(HttpStatusCode.OK, (await _host.CallAsync((string)second["access_token"]!)).StatusCode);

        var reused = await RefreshAsync((string)first["refresh_token"]!);

        Assert.Equal("invalid_grant", (string?)reused["error"]);
        Assert.Equal("invalid_grant", (string?)(await RefreshAsync((string)second["refresh_token"]!))["error"]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.CallAsync((string)second["access_token"]!)).StatusCode);
    }

    [Fact]
    public async Task Revoking_a_refresh_token_ends_its_access_tokens()
    {
        var tokens = await SignInAsync("developer", "openid offline_access customers.read");
        Assert.Equal(HttpStatusCode.OK, (await _host.CallAsync((string)tokens["access_token"]!)).StatusCode);

        using var revoked = await _host.PostAsync("/connect/revoke", ("token", (string)tokens["refresh_token"]!), ("client_id", "portal"));

        Assert.Equal(HttpStatusCode.OK, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.CallAsync((string)tokens["access_token"]!)).StatusCode);
    }

    [Theory]
    [InlineData("another-verifier-that-is-long-enough-for-rfc-7636-which")]
    [InlineData("")]
    public async Task A_code_without_the_right_verifier_is_worthless(string verifier)
    {
        await LoginAsync("developer", "developer-password");
        var code = await CodeAsync("openid customers.read");

        using var response = await ExchangeAsync(code, verifier);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null((await IdentityHost.ReadAsync(response))["access_token"]);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        await LoginAsync("developer", "developer-password");
        var code = await CodeAsync("openid customers.read");
        using var first = await ExchangeAsync(code, Verifier);

        using var second = await ExchangeAsync(code, Verifier);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("invalid_grant", (string?)(await IdentityHost.ReadAsync(second))["error"]);
    }

    [Theory]
    [InlineData("code_challenge", null)]
    [InlineData("code_challenge_method", "plain")]
    [InlineData("redirect_uri", "https://evil.example/signin-callback")]
    [InlineData("redirect_uri", "http://127.0.0.1:1/signin-callback")]
    [InlineData("client_id", "nobody")]
    [InlineData("response_type", "token")]
    public async Task A_wrong_authorization_request_gets_no_code(string parameter, string? value)
    {
        await LoginAsync("developer", "developer-password");

        using var response = await _browser.GetAsync(AuthorizePath("openid", (parameter, value)), TestContext.Current.CancellationToken);

        Assert.DoesNotContain("code=", response.Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", response.Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_session_and_with_prompt_none_the_client_is_told()
    {
        using var response = await _browser.GetAsync(AuthorizePath("openid", ("prompt", "none")), TestContext.Current.CancellationToken);

        Assert.Contains("error=login_required", response.Headers.Location!.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_person_are_answered_alike()
    {
        var wrong = await LoginAsync("developer", "wrong");
        var unknown = await LoginAsync("nobody", "wrong");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (wrong.Status, unknown.Status));
        Assert.Contains("user name or the password is wrong", wrong.Body, StringComparison.Ordinal);
        Assert.Equal(Clean(wrong.Body, "developer"), Clean(unknown.Body, "nobody"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var response = await _browser.PostAsync("/connect/login", new FormUrlEncodedContent([new("username", "developer"), new("password", "developer-password")]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.False(response.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("teleco-session", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/connect/authorizeevil")]
    public async Task Signing_in_leads_nowhere_else(string returnUrl)
    {
        var login = await LoginAsync("developer", "developer-password", returnUrl);

        Assert.Equal("/", login.Location);
    }

    [Fact]
    public async Task The_page_allows_no_script_and_encodes_what_it_was_given()
    {
        using var response = await _browser.GetAsync("/connect/login?returnUrl=/connect/authorize%3F%22%3E%3Cscript%3E", TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task After_signing_out_the_person_is_unknown()
    {
        await LoginAsync("developer", "developer-password");

        using var signedOut = await _browser.GetAsync("/connect/logout", TestContext.Current.CancellationToken);
        using var response = await _browser.GetAsync(AuthorizePath("openid"), TestContext.Current.CancellationToken);

        Assert.Equal("/", signedOut.Headers.Location?.ToString());
        Assert.StartsWith("/connect/login", response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private async Task<JsonObject> SignInAsync(string user, string scope)
    {
        using var authorize = await _browser.GetAsync(AuthorizePath(scope), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, authorize.StatusCode);
        var returnUrl = QueryHelpers.ParseQuery(authorize.Headers.Location!.ToString().Split('?', 2)[1])["returnUrl"].ToString();
        var login = await LoginAsync(user, $"{user}-password", returnUrl);
        Assert.Equal(HttpStatusCode.SeeOther, login.Status);
        using var callback = await _browser.GetAsync(login.Location, TestContext.Current.CancellationToken);
        var query = QueryHelpers.ParseQuery(callback.Headers.Location!.Query);
        Assert.Equal(("some-state", _host.Address), (query["state"].ToString(), query["iss"].ToString()));
        using var response = await ExchangeAsync(query["code"].ToString(), Verifier);
        return await IdentityHost.ReadAsync(response);
    }

    private async Task<(HttpStatusCode Status, string? Location, string Body)> LoginAsync(string user, string password, string returnUrl = "/")
    {
        var page = await _browser.GetStringAsync($"/connect/login?returnUrl={Uri.EscapeDataString(returnUrl)}", TestContext.Current.CancellationToken);
        var fields = Hidden().Matches(page).ToDictionary(match => match.Groups["name"].Value, match => WebUtility.HtmlDecode(match.Groups["value"].Value));
        using var response = await _browser.PostAsync("/connect/login", new FormUrlEncodedContent(fields.Append(new("username", user)).Append(new("password", password))), TestContext.Current.CancellationToken);
        return (response.StatusCode, response.Headers.Location?.ToString(), await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<string> CodeAsync(string scope)
    {
        using var callback = await _browser.GetAsync(AuthorizePath(scope), TestContext.Current.CancellationToken);
        return QueryHelpers.ParseQuery(callback.Headers.Location!.Query)["code"].ToString();
    }

    private Task<HttpResponseMessage> ExchangeAsync(string code, string verifier) => _host.PostAsync(
        "/connect/token", ("grant_type", "authorization_code"), ("client_id", "portal"), ("code", code), ("redirect_uri", Redirect), ("code_verifier", verifier));

    private async Task<JsonObject> RefreshAsync(string token) =>
        await IdentityHost.ReadAsync(await _host.PostAsync("/connect/token", ("grant_type", "refresh_token"), ("client_id", "portal"), ("refresh_token", token)));

    private string AuthorizePath(string scope, params (string Name, string? Value)[] changes)
    {
        var query = new Dictionary<string, string?>
        {
            ["client_id"] = "portal", ["response_type"] = "code", ["redirect_uri"] = Redirect, ["scope"] = scope, ["state"] = "some-state",
            ["code_challenge"] = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))), ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in changes)
        {
            query[name] = value;
        }

        return QueryHelpers.AddQueryString("/connect/authorize", query);
    }

    private static string Clean(string page, string user) => Hidden().Replace(page, "").Replace($"value=\"{user}\"", "", StringComparison.Ordinal);

    [GeneratedRegex("type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
