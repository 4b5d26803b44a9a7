using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary><c>/services/oauth2/token</c>: client credentials and JWT bearer.</summary>
internal sealed class SalesforceLogin(SalesforceSandboxOptions options, SalesforceTokens tokens, TimeProvider clock)
{
    private const string JwtBearer = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private readonly SalesforceAssertion _assertion = new(options, clock);

    public Reply Answer(VendorRequest request)
    {
        if (request.Method != "POST" || !request.HasMediaType("application/x-www-form-urlencoded"))
        {
            return SalesforceReplies.OAuth(400, "invalid_request", "must use HTTP POST with a form body");
        }

        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(request.Body.Span));
        var refused = Value(form, "grant_type") switch
        {
            null => SalesforceReplies.OAuth(400, "unsupported_grant_type", "grant type not supported"),
            "client_credentials" => CheckClient(request, form),
            JwtBearer => _assertion.Check(Value(form, "assertion"), request.Origin),
            _ => SalesforceReplies.OAuth(400, "unsupported_grant_type", "grant type not supported"),
        };
        return refused ?? Grant(request);
    }

    private Reply? CheckClient(VendorRequest request, Dictionary<string, StringValues> form)
    {
        var (id, secret) = Basic(request.Headers.Authorization.ToString()) ?? (Value(form, "client_id"), Value(form, "client_secret"));
        if (id != options.ClientId)
        {
            return SalesforceReplies.OAuth(400, "invalid_client_id", "client identifier invalid");
        }

        return secret == options.ClientSecret ? null : SalesforceReplies.OAuth(400, "invalid_client", "invalid client credentials");
    }

    private Reply Grant(VendorRequest request) => Reply.Write(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("access_token", tokens.Issue());
        writer.WriteString("signature", "c2FuZGJveC1zaWduYXR1cmU=");
        writer.WriteString("scope", "api");
        writer.WriteString("instance_url", request.Origin);
        writer.WriteString("id", $"{request.Origin}/id/{SalesforceTokens.OrganizationId}/{SalesforceStore.IntegrationUser}");
        writer.WriteString("token_type", "Bearer");
        writer.WriteString("issued_at", clock.GetUtcNow().ToUnixTimeMilliseconds().ToString());
        writer.WriteEndObject();
    });

    private static (string? Id, string? Secret)? Basic(string header)
    {
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header["Basic ".Length..], bytes, out var length))
        {
            return (null, null);
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return (Uri.UnescapeDataString(pair[0]), pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : null);
    }

    private static string? Value(Dictionary<string, StringValues> form, string name) => form.TryGetValue(name, out var values) ? values[0] : null;
}
