using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary>Basic for the integration user, and tokens of the identity domain at <c>/oauth2/v1/token</c>.</summary>
internal sealed class OracleLogin(OracleSandboxOptions options, TimeProvider clock)
{
    private const int SweepAt = 10_000;

    private readonly string _basic = Encode(options.User, options.Password);
    private readonly string _client = Encode(options.ClientId, options.ClientSecret);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _tokens = new(StringComparer.Ordinal);

    public bool Admits(string authorization) =>
        authorization == _basic
        || (authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            && _tokens.TryGetValue(authorization["Bearer ".Length..], out var end)
            && end > clock.GetUtcNow());

    public Reply Grant(VendorRequest request)
    {
        if (request.Method != "POST" || !request.HasMediaType("application/x-www-form-urlencoded"))
        {
            return OAuth(400, "invalid_request", "Only POST of a form is supported.");
        }

        if (request.Headers.Authorization.ToString() != _client)
        {
            return OAuth(401, "invalid_client", "Client authentication failed.");
        }

        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(request.Body.Span));
        if (form.GetValueOrDefault("grant_type") != "client_credentials")
        {
            return OAuth(400, "unsupported_grant_type", "The grant type is not supported.");
        }

        return form.GetValueOrDefault("scope") == options.Scope ? Issue() : OAuth(400, "invalid_scope", "The scope is not one of the client's.");
    }

    public void Expire() => _tokens.Clear();

    private Reply Issue()
    {
        if (_tokens.Count >= SweepAt)
        {
            _tokens.Clear();
        }

        var token = $"eyJ4NXQjUzI1NiI6.{RandomNumberGenerator.GetHexString(64)}";
        _tokens[token] = clock.GetUtcNow() + options.TokenLifetime;
        return Reply.Write(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("access_token", token);
            writer.WriteString("token_type", "Bearer");
            writer.WriteNumber("expires_in", (long)options.TokenLifetime.TotalSeconds);
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
