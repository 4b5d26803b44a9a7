using System.Globalization;
using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>The OpenAPI 3.1 document of one version, made of the routes that are mapped.</summary>
internal static class ApiDocument
{
    public static JsonObject Of(ApiVersion api, VersionLife? life, ContractsOptions options)
    {
        var components = new Components();
        var operations = new ApiOperations(components, life);
        var paths = new JsonObject();
        foreach (var path in api.Routes.GroupBy(route => route.Path, StringComparer.Ordinal).OrderBy(path => path.Key, StringComparer.Ordinal))
        {
            paths[path.Key] = new JsonObject(path.OrderBy(route => route.Operation.Verb).Select(route =>
                KeyValuePair.Create(route.Method.ToLowerInvariant(), (JsonNode?)operations.Of(route.Operation))));
        }

        var shared = components.ToJson();
        shared["securitySchemes"] = ApiSecurity.Schemes(api.Routes.Select(route => route.Operation.Info.Scope));
        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = Info(api.Version, life, options),
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/", ["description"] = "The gateway that this document was read from." }),
            ["tags"] = Tags(api),
            ["paths"] = paths,
            ["components"] = shared,
        };
    }

    private static JsonObject Info(RestVersion version, VersionLife? life, ContractsOptions options) => new()
    {
        ["title"] = version.Title,
        ["version"] = $"{version.Major}.0.0",
        ["description"] = Description(version, life),
        ["contact"] = new JsonObject { ["name"] = options.ContactName, ["email"] = options.ContactEmail },
        ["license"] = new JsonObject { ["name"] = "Terms of use of the operator", ["identifier"] = "LicenseRef-Terms-Of-Use" },
    };

    private static string Description(RestVersion version, VersionLife? life)
    {
        var text = $"{version.Title}, major version {version.Major}, by the conventions of TMF630: attribute selection, filters, sorting, pages, merge patch, event listeners. "
            + "JSON is the default form; `Accept: application/xml` gives the same as XML. `HEAD` is answered wherever `GET` is.";
        if (version.Aliases.Count > 0)
        {
            text += $" The same answers are given under {string.Join(", ", version.BasePaths.Skip(1).Select(path => $"`{path}`"))}.";
        }

        if (life?.Deprecated is { } deprecated)
        {
            text += $" **Deprecated since {Day(deprecated)}**{(life.Sunset is { } sunset ? $"; it is switched off after {Day(sunset)}" : "")}{(life.Successor is { } successor ? $"; use `{successor}`" : "")}.";
        }

        return text;
    }

    private static string Day(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonArray Tags(ApiVersion api) => [.. api.Routes.Select(route => route.Operation.Subject).DistinctBy(Words.Tag).OrderBy(Words.Tag, StringComparer.Ordinal).Select(subject => new JsonObject
    {
        ["name"] = Words.Tag(subject),
        ["description"] = subject.IsHub ? "Who is told of events, and where." : $"The {Words.Of(subject)} resource.",
    })];
}
