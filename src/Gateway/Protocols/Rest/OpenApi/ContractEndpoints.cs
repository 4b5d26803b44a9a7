using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Identity;
using TeleCo.Gateway.Protocols.Rest.Tmf630;

namespace TeleCo.Gateway.Protocols.Rest.OpenApi;

/// <summary>Gives the OpenAPI documents: <c>/openapi/index.json</c> lists them.</summary>
internal static class ContractEndpoints
{
    private const string Folder = "/openapi";

    public static IServiceCollection AddContracts(this IServiceCollection services)
    {
        services.AddOptions<ContractsOptions>().BindConfiguration(ContractsOptions.Section);
        services.AddSingleton<ApiCatalog>();
        return services;
    }

    public static void MapContracts(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var catalog = services.GetRequiredService<ApiCatalog>();
        var time = services.GetRequiredService<TimeProvider>();
        var contracts = endpoints.MapGroup(Folder);
        contracts.MapMethods("/index.json", [HttpMethods.Get, HttpMethods.Head], context => WriteAsync(context, ApiCatalog.Write(Index(catalog, time.GetUtcNow().UtcDateTime))));
        contracts.MapMethods("/{name}.json", [HttpMethods.Get, HttpMethods.Head], context => WriteAsync(context, catalog.Find(Name(context))));
        contracts.MapMethods("/{name}.yaml", [HttpMethods.Get, HttpMethods.Head], context => WriteAsync(context, catalog.Find(Name(context), isYaml: true)));
        if (!(services.GetRequiredService<IOptions<ContractsOptions>>().Value.Public ?? services.GetRequiredService<IHostEnvironment>().IsSandbox()))
        {
            contracts.RequireAuthorization();
        }
    }

    private static string Name(HttpContext context) => (string)context.Request.RouteValues["name"]!;

    private static JsonObject Index(ApiCatalog catalog, DateTime now) => new()
    {
        ["apis"] = new JsonArray([.. catalog.Versions.Values.Select(api => Entry(api.Version, catalog.LifeOf(api.Version), now))]),
    };

    private static JsonObject Entry(RestVersion version, VersionLife? life, DateTime now)
    {
        var entry = new JsonObject
        {
            ["api"] = version.Api,
            ["version"] = $"v{version.Major}",
            ["title"] = version.Title,
            ["status"] = StatusOf(life, now),
            ["url"] = $"{Folder}/{version.Name}.json",
        };
        AddDate(entry, "deprecated", life?.Deprecated);
        AddDate(entry, "sunset", life?.Sunset);
        if (life?.Successor is { } successor)
        {
            entry["successor"] = successor;
        }

        return entry;
    }

    private static string StatusOf(VersionLife? life, DateTime now) =>
        life?.Deprecated is not { } deprecated || now < deprecated.ToUniversalTime() ? "current"
        : life.Sunset is { } sunset && now >= sunset.ToUniversalTime() ? "sunset"
        : "deprecated";

    private static void AddDate(JsonObject entry, string name, DateTime? time)
    {
        if (time is { } known)
        {
            entry[name] = known.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        }
    }

    private static async Task WriteAsync(HttpContext context, ContractDocument? document)
    {
        if (document is null)
        {
            await RestErrors.WriteAsync(context, StatusCodes.Status404NotFound, "not_found", "Not found", $"There is no such document; {Folder}/index.json lists what there is.");
            return;
        }

        var headers = context.Response.Headers;
        headers.ETag = document.Tag;
        headers.CacheControl = "no-cache";
        if (EntityTag.IsNoneMatchMet(context.Request.Headers.IfNoneMatch, document.Tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = document.ContentType;
        context.Response.ContentLength = document.Body.Length;
        await context.Response.BodyWriter.WriteAsync(document.Body, context.RequestAborted);
    }
}
