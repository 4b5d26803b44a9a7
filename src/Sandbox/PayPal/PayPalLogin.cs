using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.PayPal;

/// <summary>Client credentials for a token, and the tokens given out.</summary>
internal sealed class PayPalLogin(PayPalSandboxOptions options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _tokens = new();

    public Reply Answer(VendorRequest request)
    {
        if (request.Method != "POST" || !request.HasMediaType("application/x-www-form-urlencoded"))
        {
            return PayPalReplies.Identity(415, "unsupported_media_type", "The request is to be a form");
        }

        if (!IsClient(request.Headers.Authorization.ToString()))
        {
            return PayPalReplies.Identity(401, "invalid_client", "Client Authentication failed");
        }

        if (QueryHelpers.ParseQuery(Encoding.UTF8.GetString(request.Body.Span)).GetValueOrDefault("grant_type").ToString() != "client_credentials")
        {
            return PayPalReplies.Identity(400, "unsupported_grant_type", "Grant Type is NULL or not supported");
        }

        var token = $"A21AA{RandomNumberGenerator.GetHexString(40)}";
        _tokens[token] = clock.GetUtcNow() + options.TokenLifetime;
        return Reply.Write(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("scope", "https://uri.paypal.com/services/payments/payment https://uri.paypal.com/services/vault/payment-tokens/readwrite");
            writer.WriteString("access_token", token);
            writer.WriteString("token_type", "Bearer");
            writer.WriteString("app_id", "APP-80W284485P519543T");
            writer.WriteNumber("expires_in", (long)options.TokenLifetime.TotalSeconds);
            writer.WriteString("nonce", $"{PayPalTime.Write(clock.GetUtcNow())}{RandomNumberGenerator.GetHexString(12)}");
            writer.WriteEndObject();
        });
    }

    /// <summary>The refusal of a call without a token that lives, or <see langword="null"/>.</summary>
    public Reply? Check(string authorization)
    {
        if (!authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return PayPalReplies.Unauthenticated();
        }

        return _tokens.TryGetValue(authorization[7..].Trim(), out var expires) && expires > clock.GetUtcNow()
            ? null
            : PayPalReplies.Identity(401, "invalid_token", "Token signature verification failed");
    }

    public void Expire() => _tokens.Clear();

    private bool IsClient(string authorization)
    {
        var bytes = new byte[authorization.Length];
        return authorization.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)
            && Convert.TryFromBase64String(authorization[6..].Trim(), bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length) == $"{options.ClientId}:{options.ClientSecret}";
    }
}
