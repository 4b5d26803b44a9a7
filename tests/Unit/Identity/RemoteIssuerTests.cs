using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Tests.Unit.Identity;

/// <summary>An issuer elsewhere. Each test has its own host: how often keys are fetched is what is looked at.</summary>
public sealed class RemoteIssuerTests : IAsyncLifetime
{
    private readonly IdentityHost _host = new();

    private FakeIssuer Issuer => _host.Elsewhere;

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Its_tokens_are_accepted_and_its_keys_fetched_once()
    {
        Assert.Equal(0, Issuer.Fetches);

        Assert.Equal(HttpStatusCode.OK, await CallAsync());
        Assert.Equal(HttpStatusCode.OK, await CallAsync());

        Assert.Equal(1, Issuer.Fetches);
    }

    [Fact]
    public async Task Roles_and_scp_become_scopes()
    {
        using var response = await _host.CallAsync(Token(claims =>
        {
            claims.Remove("scope");
            claims["scp"] = new JsonArray("orders.read", "made.up");
            claims["roles"] = new JsonArray("Reader", "Unknown");
            claims["azp"] = "their-client";
            claims.Remove("client_id");
        }));

        Assert.Equal("their-client - forged bills.read,orders.read,payments.read", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Unknown_key_ids_fetch_the_keys_once_in_thirty_seconds()
    {
        Assert.Equal(HttpStatusCode.OK, await CallAsync());

        for (var attempt = 0; attempt < 20; attempt++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(keyId: $"unknown-{attempt}"));
        }

        Assert.Equal(2, Issuer.Fetches);
        _host.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(keyId: "unknown"));
        Assert.Equal(3, Issuer.Fetches);
    }

    [Fact]
    public async Task A_new_key_is_found()
    {
        Assert.Equal(HttpStatusCode.OK, await CallAsync());

        Issuer.Keys["two"] = RSA.Create(2048);

        Assert.Equal(HttpStatusCode.OK, await CallAsync(keyId: "two"));
    }

    [Fact]
    public async Task Many_calls_at_once_fetch_the_keys_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => CallAsync()));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal(1, Issuer.Fetches);
    }

    [Fact]
    public async Task Keys_that_share_an_id_are_each_tried()
    {
        using var other = RSA.Create(2048);
        Issuer.MoreKeys.Add(FakeIssuer.Jwk("one", other));
        using var stranger = RSA.Create(2048);

        Assert.Equal(HttpStatusCode.OK, await CallAsync());
        Assert.Equal(HttpStatusCode.OK, (await _host.CallAsync(Jwt.Sign(Jwt.Header("one"), Jwt.Payload(Issuer.Address, _host.Time.GetUtcNow()), other))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.CallAsync(Jwt.Sign(Jwt.Header("one"), Jwt.Payload(Issuer.Address, _host.Time.GetUtcNow()), stranger))).StatusCode);
    }

    [Fact]
    public async Task A_short_key_is_not_used()
    {
        using var weak = RSA.Create(1024);
        Issuer.MoreKeys.Add(FakeIssuer.Jwk("weak", weak));

        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.CallAsync(Jwt.Sign(Jwt.Header("weak"), Jwt.Payload(Issuer.Address, _host.Time.GetUtcNow()), weak))).StatusCode);
    }

    [Fact]
    public async Task An_elliptic_key_is_used_with_its_own_algorithm_only()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(false).Q;
        Issuer.MoreKeys.Add(new JsonObject
        {
            ["kty"] = "EC", ["kid"] = "ec", ["crv"] = "P-256",
            ["x"] = Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(point.X), ["y"] = Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(point.Y),
        });
        var payload = Jwt.Payload(Issuer.Address, _host.Time.GetUtcNow());

        using var right = await _host.CallAsync(Jwt.Sign(Jwt.Header("ec", "ES256"), payload, data => key.SignData(data, HashAlgorithmName.SHA256)));
        using var wrong = await _host.CallAsync(Jwt.Sign(Jwt.Header("ec", "RS256"), payload, data => key.SignData(data, HashAlgorithmName.SHA256)));

        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
    }

    [Fact]
    public async Task A_discovery_document_of_another_issuer_is_not_believed()
    {
        Issuer.ClaimedIssuer = "https://issuer.example";

        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync());
        Assert.Equal(0, Issuer.Fetches);
    }

    [Fact]
    public async Task A_cached_token_ends_with_its_time()
    {
        var token = Token(_ => { });
        Assert.Equal(HttpStatusCode.OK, (await _host.CallAsync(token)).StatusCode);

        _host.Time.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(31));

        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.CallAsync(token)).StatusCode);
    }

    private string Token(Action<JsonObject> change, string keyId = "one")
    {
        var payload = Jwt.Payload(Issuer.Address, _host.Time.GetUtcNow());
        change(payload);
        return Jwt.Sign(Jwt.Header(keyId), payload, Issuer.Keys.GetValueOrDefault(keyId) ?? Issuer.Keys["one"]);
    }

    private async Task<HttpStatusCode> CallAsync(string keyId = "one")
    {
        using var response = await _host.CallAsync(Token(_ => { }, keyId));
        return response.StatusCode;
    }
}
