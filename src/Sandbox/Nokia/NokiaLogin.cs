using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>The login calls of both products; each keeps its own tokens.</summary>
internal sealed class NokiaLogin(NokiaSandboxOptions options, TimeProvider clock)
{
    private const string NspBase = "/rest-gateway/rest/api/v1/auth/";

    private readonly string _basic = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.UserName}:{options.Password}"))}";
    private readonly string _altiplanoBase = $"{options.AltiplanoBasePath}/rest/auth/";

    public NokiaTokens Nsp { get; } = new(clock, options.NspTokenLifetime);

    public NokiaTokens Altiplano { get; } = new(clock, options.AltiplanoTokenLifetime);

    /// <summary>The answer to a login call; <see langword="null"/> when the request is none.</summary>
    public Reply? Answer(VendorRequest request)
    {
        var path = request.Path;
        if (path.StartsWith(NspBase, StringComparison.Ordinal))
        {
            return request.Method is "POST" ? AnswerNsp(request, path[NspBase.Length..]) : Refuse(405, "method_not_allowed");
        }

        if (path.StartsWith(_altiplanoBase, StringComparison.Ordinal))
        {
            return request.Method is "POST" ? AnswerAltiplano(request, path[_altiplanoBase.Length..]) : Refuse(405, "method_not_allowed");
        }

        return null;
    }

    private Reply AnswerNsp(VendorRequest request, ReadOnlySpan<char> call)
    {
        if (request.Headers.Authorization != _basic)
        {
            return Refuse(401, "invalid_client");
        }

        switch (call)
        {
            case "token":
                return request.HasMediaType("application/json") ? Grant(request) : Refuse(415, "unsupported_media_type");
            case "revocation" when request.HasMediaType("application/x-www-form-urlencoded"):
                Nsp.Revoke(QueryHelpers.ParseQuery(Encoding.UTF8.GetString(request.Body.Span))["token"].ToString());
                return Reply.Empty(200);
            case "revocation":
                return Refuse(415, "unsupported_media_type");
            default:
                return Refuse(404, "not_found");
        }
    }

    private Reply Grant(VendorRequest request)
    {
        var (grant, refresh) = ReadGrant(request);
        return grant switch
        {
            "client_credentials" => NspGrant(),
            "refresh_token" => Nsp.TakeRefresh(refresh) ? NspGrant() : Refuse(401, "invalid_grant"),
            _ => Refuse(400, "unsupported_grant_type"),
        };
    }

    private static (string? Grant, string? Refresh) ReadGrant(VendorRequest request)
    {
        try
        {
            var body = JsonBody.Parse(request.Body, maxDepth: 4);
            return body.ValueKind is JsonValueKind.Object ? (Text(body, "grant_type"), Text(body, "refresh_token")) : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private Reply NspGrant()
    {
        var (access, refresh) = Nsp.Issue();
        return Reply.Write(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("access_token", access);
            writer.WriteString("refresh_token", refresh);
            writer.WriteString("token_type", "Bearer");
            writer.WriteNumber("expires_in", Nsp.LifetimeSeconds);
            writer.WriteEndObject();
        });
    }

    private Reply AnswerAltiplano(VendorRequest request, ReadOnlySpan<char> call)
    {
        var authorization = request.Headers.Authorization.ToString();
        var isGood = call switch
        {
            "login" => authorization == _basic,
            "refreshAccessToken" => Altiplano.TakeRefresh(NokiaTokens.Bearer(authorization)),
            _ => false,
        };
        if (!isGood)
        {
            return Refuse(401, "invalid_client");
        }

        var (access, refresh) = Altiplano.Issue();
        return Reply.Write(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("accessToken", access);
            writer.WriteString("refreshToken", refresh);
            writer.WriteNumber("expiresIn", Altiplano.LifetimeSeconds);
            writer.WriteEndObject();
        });
    }

    private static Reply Refuse(int status, string error) => Reply.Write(status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("error", error);
        writer.WriteString("error_description", error switch
        {
            "invalid_client" => "User authentication failed",
            "invalid_grant" => "The refresh token is not valid",
            _ => "The request was not understood",
        });
        writer.WriteEndObject();
    });
}
