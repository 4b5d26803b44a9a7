using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>Basic for the communication user, and tokens of <c>/oauth/token</c>.</summary>
internal sealed class SapLogin(SapSandboxOptions options, TimeProvider clock)
{
    private const int SweepAt = 10_000;

    private readonly string _basic = Encode(options.User, options.Password);
    private readonly string _client = Encode(options.ClientId, options.ClientSecret);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _tokens = new(StringComparer.Ordinal);

    /// <summary>Who calls, or <see langword="null"/>.</summary>
    public string? UserOf(string authorization)
    {
        if (authorization == _basic)
        {
            return options.User;
        }

        return authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            && _tokens.TryGetValue(authorization["Bearer ".Length..], out var end)
            && end > clock.GetUtcNow()
                ? options.ClientId
                : null;
    }

    public Reply Grant(VendorRequest request)
    {
        if (request.Method != "POST" || !request.HasMediaType("application/x-www-form-urlencoded"))
        {
            return OAuth(400, "invalid_request", "Only POST of a form is supported");
        }

        if (request.Headers.Authorization.ToString() != _client)
        {
            return OAuth(401, "unauthorized", "Bad credentials");
        }

        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(request.Body.Span));
        return form.GetValueOrDefault("grant_type") == "client_credentials"
            ? Issue()
            : OAuth(401, "unauthorized_client", "Unauthorized grant type");
    }

    public void Expire() => _tokens.Clear();

    private Reply Issue()
    {
        if (_tokens.Count >= SweepAt)
        {
            _tokens.Clear();
        }

        var token = $"eyJhbGciOiJSUzI1NiJ9.{RandomNumberGenerator.GetHexString(64)}.{RandomNumberGenerator.GetHexString(32)}";
        _tokens[token] = clock.GetUtcNow() + options.TokenLifetime;
        return Reply.Write(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("access_token", token);
            writer.WriteString("token_type", "bearer");
            writer.WriteNumber("expires_in", (long)options.TokenLifetime.TotalSeconds);
            writer.WriteString("scope", "API_BUSINESS_PARTNER_0001");
            writer.WriteString("jti", RandomNumberGenerator.GetHexString(32, lowercase: true));
            writer.WriteEndObject();
        });
    }

    private static Reply OAuth(int status, string error, string description) => Reply.Write(status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("error", error);
        writer.WriteString("error_description", description);
        writer.WriteEndObject();
    });

    private static string Encode(string user, string password) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
}
