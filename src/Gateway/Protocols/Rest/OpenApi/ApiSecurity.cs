using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>How callers show who they are.</summary>
internal static class ApiSecurity
{
    public const string OAuth2 = "oauth2";
    public const string Bearer = "bearer";

    public static JsonObject Schemes(IEnumerable<string> scopes)
    {
        var words = new JsonObject(scopes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(scope => KeyValuePair.Create(scope, (JsonNode?)Describe(scope))));
        return new()
        {
            [OAuth2] = new JsonObject
            {
                ["type"] = "oauth2",
                ["description"] = "OAuth 2.0 at the gateway's own issuer: client credentials for programs, authorization code with PKCE for people.",
                ["flows"] = new JsonObject
                {
                    ["clientCredentials"] = new JsonObject { ["tokenUrl"] = "/connect/token", ["scopes"] = words },
                    ["authorizationCode"] = new JsonObject
                    {
                        ["authorizationUrl"] = "/connect/authorize",
                        ["tokenUrl"] = "/connect/token",
                        ["refreshUrl"] = "/connect/token",
                        ["scopes"] = words.DeepClone(),
                    },
                },
            },
            [Bearer] = new JsonObject
            {
                ["type"] = "http",
                ["scheme"] = "bearer",
                ["bearerFormat"] = "JWT",
                ["description"] = "An access token (RFC 9068) of any issuer that the gateway trusts, with the scope that the operation names.",
            },
        };
    }

    private static string Describe(string scope)
    {
        var parts = scope.Split('.');
        return parts switch
        {
            [var what, "read"] => $"Read {what}.",
            [var what, "write"] => $"Create, change and delete {what}.",
            [var what, "manage"] => $"Manage listeners of {what}.",
            _ => $"Use {scope}.",
        };
    }
}
