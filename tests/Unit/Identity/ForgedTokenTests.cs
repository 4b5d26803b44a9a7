using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeleCo.Gateway.Identity.Issuer;

namespace TeleCo.Gateway.Tests.Unit.Identity;

/// <summary>What an attacker sends. Each is one step away from a token that is accepted; the first test is the control.</summary>
[Collection(IdentityTests.Name)]
public sealed class ForgedTokenTests(IdentityHost host)
{
    private static readonly Dictionary<string, Action<JsonObject>> Payloads = new()
    {
        ["wrong issuer"] = claims => claims["iss"] = "https://issuer.example",
        ["issuer with a closing slash"] = claims => claims["iss"] = claims["iss"] + "/",
        ["no issuer"] = claims => claims.Remove("iss"),
        ["issuer as a list"] = claims => claims["iss"] = new JsonArray((string?)claims["iss"]),
        ["wrong audience"] = claims => claims["aud"] = "another-service",
        ["no audience"] = claims => claims.Remove("aud"),
        ["expired"] = claims => claims["exp"] = (long)claims["exp"]! - 600,
        ["no expiry"] = claims => claims.Remove("exp"),
        ["expiry as a string"] = claims => claims["exp"] = "tomorrow",
        ["negative expiry"] = claims => claims["exp"] = -1,
        ["not yet valid"] = claims => claims["nbf"] = (long)claims["iat"]! + 120,
        ["no client"] = claims => claims.Remove("client_id"),
        ["empty partner"] = claims => claims["partner_id"] = "",
        ["partner as a list"] = claims => claims["partner_id"] = new JsonArray("P-1001"),
    };

    private static readonly Dictionary<string, Action<JsonObject>> Headers = new()
    {
        ["type JWT"] = header => header["typ"] = "JWT",
        ["no type"] = header => header.Remove("typ"),
        ["another type"] = header => header["typ"] = "logout+jwt",
        ["critical extension"] = header => header["crit"] = new JsonArray("exp"),
        ["critical extension of our own"] = header => { header["crit"] = new JsonArray("x"); header["x"] = 1; },
        ["unknown key id"] = header => header["kid"] = "unknown",
        ["no key id"] = header => header.Remove("kid"),
        ["key id that climbs"] = header => header["kid"] = "../../../dev/null",
        ["another algorithm of the same key"] = header => header["alg"] = "RS512",
        ["algorithm of another key type"] = header => header["alg"] = "ES256",
        ["algorithm in lower case"] = header => header["alg"] = "rs256",
    };

    public static TheoryData<string> PayloadNames => [.. Payloads.Keys];

    public static TheoryData<string> HeaderNames => [.. Headers.Keys];

    private Microsoft.IdentityModel.Tokens.RsaSecurityKey Key => host.Services.GetRequiredService<IssuerKeys>().All[0];

    private RSA Rsa => Key.Rsa;

    private JsonObject Header => Jwt.Header(Key.KeyId);

    private JsonObject Payload => Jwt.Payload(host.Address, host.Time.GetUtcNow());

    [Fact]
    public async Task What_the_forgeries_start_from_is_accepted() => Assert.Equal(HttpStatusCode.OK, await StatusAsync(Jwt.Sign(Header, Payload, Rsa)));

    [Fact]
    public async Task The_long_form_of_the_type_is_accepted()
    {
        var header = Header;
        header["typ"] = "application/at+jwt";

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Jwt.Sign(header, Payload, Rsa)));
    }

    [Theory]
    [MemberData(nameof(PayloadNames))]
    public async Task A_signed_token_with_wrong_claims_is_refused(string name)
    {
        var payload = Payload;
        Payloads[name](payload);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Jwt.Sign(Header, payload, Rsa)));
    }

    [Theory]
    [MemberData(nameof(HeaderNames))]
    public async Task A_signed_token_with_a_wrong_header_is_refused(string name)
    {
        var header = Header;
        Headers[name](header);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Jwt.Sign(header, Payload, Rsa)));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("NONE")]
    [InlineData("")]
    public async Task An_unsigned_token_is_refused(string algorithm)
    {
        var header = Header;
        header["alg"] = algorithm;

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Jwt.Sign(header, Payload, _ => [])));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_public_key_is_not_an_hmac_secret(bool pem)
    {
        var secret = pem ? Encoding.ASCII.GetBytes(Rsa.ExportSubjectPublicKeyInfoPem()) : Rsa.ExportSubjectPublicKeyInfo();
        var header = Jwt.Header(Key.KeyId, "HS256");

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Jwt.Sign(header, Payload, data => HMACSHA256.HashData(secret, data))));
    }

    [Theory]
    [InlineData("jwk")]
    [InlineData("jku")]
    [InlineData("x5u")]
    [InlineData("x5c")]
    public async Task A_key_that_the_token_brings_along_is_not_used(string name)
    {
        using var own = RSA.Create(2048);
        var header = Header;
        header[name] = name switch
        {
            "jwk" => FakeIssuer.Jwk(Key.KeyId, own),
            "x5c" => new JsonArray(Convert.ToBase64String(own.ExportSubjectPublicKeyInfo())),
            _ => $"{host.Elsewhere.Address}/jwks",
        };
        var before = host.Elsewhere.Fetches;

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Jwt.Sign(header, Payload, own)));
        Assert.Equal(before, host.Elsewhere.Fetches);
    }

    [Fact]
    public async Task A_signature_by_another_key_is_refused()
    {
        using var own = RSA.Create(2048);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Jwt.Sign(Header, Payload, own)));
    }

    [Fact]
    public async Task A_token_signed_by_one_issuer_does_not_speak_for_another()
    {
        var payload = Jwt.Payload(host.Address, host.Time.GetUtcNow());

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Jwt.Sign(Jwt.Header("one"), payload, host.Elsewhere.Keys["one"])));
    }

    [Theory]
    [InlineData("strip")]
    [InlineData("change payload")]
    [InlineData("change signature")]
    [InlineData("two parts")]
    [InlineData("four parts")]
    [InlineData("five parts")]
    [InlineData("dots")]
    [InlineData("padding")]
    [InlineData("bad base64")]
    [InlineData("no json")]
    [InlineData("json list")]
    [InlineData("deep json")]
    [InlineData("huge")]
    public async Task A_broken_token_is_refused(string how)
    {
        var good = Jwt.Sign(Header, Payload, Rsa);
        var parts = good.Split('.');
        var token = how switch
        {
            "strip" => $"{parts[0]}.{parts[1]}.",
            "change payload" => $"{parts[0]}.{Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(Payload.ToJsonString())}.{parts[2]}",
            "change signature" => good[..^8] + (good[^8] == 'A' ? 'B' : 'A') + good[^7..],
            "two parts" => $"{parts[0]}.{parts[1]}",
            "four parts" => good + ".AAAA",
            "five parts" => good + ".AAAA.AAAA",
            "dots" => "..",
            "padding" => good + "==",
            "bad base64" => $"{parts[0]}.~~~~.{parts[2]}",
            "no json" => Jwt.Sign("{", "}", Sign),
            "json list" => Jwt.Sign("[]", "[]", Sign),
            "deep json" => Jwt.Sign(Header.ToJsonString(), new string('[', 5_000) + new string(']', 5_000), Sign),
            _ => Jwt.Sign(Header, new JsonObject(Payload.Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))) { ["padding"] = new string('x', 16_000) }, Sign),
        };

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(token));
    }

    private byte[] Sign(byte[] data) => Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private async Task<HttpStatusCode> StatusAsync(string token)
    {
        using var response = await host.CallAsync(token);
        return response.StatusCode == HttpStatusCode.BadRequest ? HttpStatusCode.Unauthorized : response.StatusCode;
    }
}
