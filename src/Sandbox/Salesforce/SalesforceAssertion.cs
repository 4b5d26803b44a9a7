using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary>The JWT of the bearer flow: RS256, our consumer key, user and audience, at most three minutes ahead.</summary>
internal sealed class SalesforceAssertion(SalesforceSandboxOptions options, TimeProvider clock)
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(3);

    /// <summary>The refusal, or <see langword="null"/> when the assertion holds.</summary>
    public Reply? Check(string? assertion, string origin)
    {
        var parts = assertion?.Split('.') ?? [];
        if (parts.Length != 3 || Parse(parts[0]) is not { } header || Parse(parts[1]) is not { } claims)
        {
            return Invalid("invalid assertion");
        }

        if (Text(header, "alg") != "RS256")
        {
            return Invalid("algorithm not supported");
        }

        if (Text(claims, "iss") != options.ClientId)
        {
            return SalesforceReplies.OAuth(400, "invalid_client_id", "client identifier invalid");
        }

        if (Text(claims, "sub") != options.UserName)
        {
            return Invalid("user hasn't approved this consumer");
        }

        if (Text(claims, "aud") is not { } audience || !IsOurs(audience.TrimEnd('/'), origin))
        {
            return Invalid("audience is invalid");
        }

        if (!IsTimely(claims))
        {
            return Invalid("expired authorization code");
        }

        return IsSigned(parts) ? null : Invalid("invalid assertion");
    }

    private static bool IsOurs(string audience, string origin) =>
        audience is "https://login.salesforce.com" or "https://test.salesforce.com" || audience == origin;

    private bool IsTimely(JsonElement claims)
    {
        var now = clock.GetUtcNow();
        return claims.TryGetProperty("exp", out var exp)
            && exp.ValueKind is JsonValueKind.Number
            && exp.TryGetInt64(out var seconds)
            && seconds > now.ToUnixTimeSeconds()
            && seconds <= (now + LongestLife).ToUnixTimeSeconds();
    }

    private bool IsSigned(string[] parts)
    {
        if (options.JwtPublicKeyPem is null || !Base64Url.IsValid(parts[2]))
        {
            return false;
        }

        using var key = RSA.Create();
        key.ImportFromPem(options.JwtPublicKeyPem);
        return key.VerifyData(
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"),
            Base64Url.DecodeFromChars(parts[2]),
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1);
    }

    private static JsonElement? Parse(string part)
    {
        if (!Base64Url.IsValid(part))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(part));
            return json.RootElement.ValueKind is JsonValueKind.Object ? json.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static Reply Invalid(string description) => SalesforceReplies.OAuth(400, "invalid_grant", description);
}
