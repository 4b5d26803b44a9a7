using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace TeleCo.Gateway.Tests.Unit.Identity;

/// <summary>Makes tokens by hand, the wrong ones too.</summary>
internal static class Jwt
{
    public static JsonObject Header(string keyId, string algorithm = "RS256") => new() { ["alg"] = algorithm, ["typ"] = "at+jwt", ["kid"] = keyId };

    public static JsonObject Payload(string issuer, DateTimeOffset now) => new()
    {
        ["iss"] = issuer,
        ["aud"] = "teleco-gateway",
        ["sub"] = "forged",
        ["client_id"] = "forged",
        ["scope"] = "customers.read",
        ["jti"] = Guid.NewGuid().ToString(),
        ["iat"] = now.ToUnixTimeSeconds(),
        ["exp"] = now.AddMinutes(5).ToUnixTimeSeconds(),
    };

    public static string Sign(JsonObject header, JsonObject payload, RSA key) =>
        Sign(header, payload, data => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static string Sign(JsonObject header, JsonObject payload, Func<byte[], byte[]> sign) => Sign(header.ToJsonString(), payload.ToJsonString(), sign);

    public static string Sign(string header, string payload, Func<byte[], byte[]> sign)
    {
        var content = $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(payload)}";
        return $"{content}.{Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(content)))}";
    }

    /// <summary>The claims of a token, unchecked.</summary>
    public static JsonObject Read(string token, int part = 1) => JsonNode.Parse(Base64UrlEncoder.Decode(token.Split('.')[part]))!.AsObject();
}
