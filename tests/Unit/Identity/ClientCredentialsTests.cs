using System.Net;

namespace TeleCo.Gateway.Tests.Unit.Identity;

[Collection(IdentityTests.Name)]
public sealed class ClientCredentialsTests(IdentityHost host)
{
    [Fact]
    public async Task A_client_that_authenticates_by_basic_gets_an_rfc_9068_token()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/connect/token") { Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]) };
        request.Headers.Authorization = IdentityHost.Basic("demo-partner", "demo-partner-secret");

        using var response = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await IdentityHost.ReadAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("Bearer", (string?)answer["token_type"]);
        var header = Jwt.Read((string)answer["access_token"]!, 0);
        Assert.Equal(("at+jwt", "RS256"), ((string?)header["typ"], (string?)header["alg"]));
        var claims = Jwt.Read((string)answer["access_token"]!);
        Assert.Equal(host.Address, (string?)claims["iss"]);
        Assert.Equal("teleco-gateway", (string?)claims["aud"]);
        Assert.Equal(("demo-partner", "demo-partner", "P-1001"), ((string?)claims["client_id"], (string?)claims["sub"], (string?)claims["partner_id"]));
        Assert.Equal((string?)claims["oi_tkn_id"], (string?)claims["jti"]);
        Assert.Equal(900, (long)claims["exp"]! - (long)claims["iat"]!);
    }

    [Fact]
    public async Task No_scope_parameter_means_all_scopes_of_the_client()
    {
        var token = await host.TokenAsync("demo-partner");

        var scopes = ((string)Jwt.Read(token)["scope"]!).Split(' ');

        Assert.Contains("customers.read", scopes);
        Assert.Contains("payments.write", scopes);
        Assert.DoesNotContain("customers.write", scopes);
    }

    [Fact]
    public async Task A_token_holds_only_the_scopes_that_were_asked_for()
    {
        var answer = await IdentityHost.ReadAsync(await host.PostAsync(
            "/connect/token", ("grant_type", "client_credentials"), ("client_id", "demo-internal"), ("client_secret", "demo-internal-secret"), ("scope", "bills.read events.manage")));

        Assert.Equal("bills.read events.manage", (string?)answer["scope"]);
        Assert.Equal("bills.read events.manage", (string?)Jwt.Read((string)answer["access_token"]!)["scope"]);
    }

    [Theory]
    [InlineData("demo-partner", "customers.write")]
    [InlineData("demo-partner", "customers.read gateway.admin")]
    [InlineData("demo-partner", "no.such.scope")]
    [InlineData("demo-admin", "customers.read")]
    public async Task An_unknown_or_forbidden_scope_is_invalid_scope(string client, string scope)
    {
        using var response = await host.PostAsync("/connect/token", ("grant_type", "client_credentials"), ("client_id", client), ("client_secret", $"{client}-secret"), ("scope", scope));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("invalid_scope", (string?)(await IdentityHost.ReadAsync(response))["error"]);
    }

    [Fact]
    public async Task A_wrong_secret_and_an_unknown_client_are_answered_alike()
    {
        using var wrong = await host.PostAsync("/connect/token", ("grant_type", "client_credentials"), ("client_id", "demo-partner"), ("client_secret", "wrong"));
        using var unknown = await host.PostAsync("/connect/token", ("grant_type", "client_credentials"), ("client_id", "nobody"), ("client_secret", "wrong"));

        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
        var body = await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("invalid_client", body, StringComparison.Ordinal);
        Assert.Equal(body, await unknown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain("openiddict", body, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("password")]
    [InlineData("urn:nobody:knows")]
    public async Task Another_grant_type_is_refused(string grant)
    {
        using var response = await host.PostAsync("/connect/token", ("grant_type", grant), ("client_id", "demo-partner"), ("client_secret", "demo-partner-secret"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("unsupported_grant_type", (string?)(await IdentityHost.ReadAsync(response))["error"]);
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_refused()
    {
        using var response = await host.PostAsync("/connect/token", ("grant_type", "client_credentials"), ("client_id", new string('x', 100_000)));

        Assert.True((int)response.StatusCode is 400 or 413, $"{response.StatusCode}");
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task Discovery_names_the_issuer_as_the_caller_spells_it(string name)
    {
        var address = new UriBuilder(host.Address) { Host = name }.Uri.GetLeftPart(UriPartial.Authority);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/.well-known/openid-configuration");
        request.Headers.Host = new Uri(address).Authority;

        var discovery = await IdentityHost.ReadAsync(await host.Http.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(address, (string?)discovery["issuer"]);
        Assert.Equal($"{address}/connect/token", (string?)discovery["token_endpoint"]);
        Assert.Equal(["S256"], discovery["code_challenge_methods_supported"]!.AsArray().Select(method => (string)method!));
    }

    [Fact]
    public async Task A_foreign_host_header_does_not_become_an_issuer()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/connect/token")
        {
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", "demo-partner"), new("client_secret", "demo-partner-secret")]),
        };
        request.Headers.Host = "evil.example";

        var answer = await IdentityHost.ReadAsync(await host.Http.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(host.Address, (string?)Jwt.Read((string)answer["access_token"]!)["iss"]);
    }
}
