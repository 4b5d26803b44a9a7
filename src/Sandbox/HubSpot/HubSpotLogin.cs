using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.HubSpot;

/// <summary>The private app's token and the tokens given out at <c>/oauth/v1/token</c>.</summary>
internal sealed class HubSpotLogin(HubSpotSandboxOptions options, TimeProvider clock)
{
    private const int SweepAt = 10_000;

    private readonly ConcurrentDictionary<string, DateTimeOffset> _tokens = new(StringComparer.Ordinal);

    public Reply Answer(VendorRequest request)
    {
        if (request.Method != "POST")
        {
            return HubSpotReplies.Refuse(HubSpotRefusal.Method());
        }

        if (!request.HasMediaType("application/x-www-form-urlencoded"))
        {
            return HubSpotReplies.Refuse(new HubSpotRefusal(415, "UNSUPPORTED_MEDIA_TYPE", "HTTP 415 Unsupported Media Type"));
        }

        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(request.Body.Span));
        if (form.GetValueOrDefault("grant_type") != "refresh_token")
        {
            return HubSpotReplies.Login("BAD_GRANT_TYPE", "missing or unknown grant type");
        }

        if (form.GetValueOrDefault("client_id") != options.ClientId)
        {
            return HubSpotReplies.Login("BAD_CLIENT_ID", "missing or unknown client id");
        }

        if (form.GetValueOrDefault("client_secret") != options.ClientSecret)
        {
            return HubSpotReplies.Login("BAD_CLIENT_SECRET", "missing or invalid client secret");
        }

        return form.GetValueOrDefault("refresh_token") == options.RefreshToken
            ? Grant()
            : HubSpotReplies.Login("BAD_REFRESH_TOKEN", "missing or unknown refresh token");
    }

    /// <summary>Whether the token is the OAuth app's; refuses unknown and expired ones.</summary>
    public bool Check(string authorization)
    {
        var token = authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? authorization["Bearer ".Length..] : "";
        if (token == options.AccessToken)
        {
            return false;
        }

        if (!_tokens.TryGetValue(token, out var end))
        {
            throw new HubSpotRefusal(
                401, "INVALID_AUTHENTICATION", "Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview");
        }

        return end > clock.GetUtcNow()
            ? true
            : throw new HubSpotRefusal(401, "EXPIRED_AUTHENTICATION", "The OAuth token used to make this call expired.");
    }

    // An expired token stays known, so that the refusal can say that it is expired and not wrong.
    public void Expire()
    {
        foreach (var token in _tokens.Keys)
        {
            _tokens[token] = DateTimeOffset.MinValue;
        }
    }

    private Reply Grant()
    {
        if (_tokens.Count >= SweepAt)
        {
            _tokens.Clear();
        }

        var token = $"CN{RandomNumberGenerator.GetHexString(60)}";
        _tokens[token] = clock.GetUtcNow() + options.TokenLifetime;
        return Reply.Write(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("token_type", "bearer");
            writer.WriteString("refresh_token", options.RefreshToken);
            writer.WriteString("access_token", token);
            writer.WriteNumber("expires_in", (int)options.TokenLifetime.TotalSeconds);
            writer.WriteEndObject();
        });
    }
}
