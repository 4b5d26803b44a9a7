using TeleCo.Gateway.Operations.Events;
using TeleCo.Gateway.Protocols.Rest.Tmf630;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>Puts a hub under every path of every version.</summary>
internal static class HubRoutes
{
    public static void MapHubs(this IEndpointRouteBuilder endpoints, IServiceProvider services, params ReadOnlySpan<RestVersion> versions)
    {
        foreach (var version in versions)
        {
            endpoints.MapHub(version, new(
                version,
                services.GetRequiredService<RegisterListener>(),
                services.GetRequiredService<GetListener>(),
                services.GetRequiredService<RemoveListener>()));
        }
    }

    private static void MapHub(this IEndpointRouteBuilder endpoints, RestVersion version, HubEndpoints hub)
    {
        var routes = new VersionRoutes(endpoints, version);
        foreach (var path in version.BasePaths)
        {
            var collection = $"{path}/{HubEndpoints.Resource}";
            routes.Map(collection, [HttpMethods.Post], hub.RegisterAsync, format => format == BodyFormat.Json, accepted: "application/json");
            routes.MapOthers(collection, "POST, OPTIONS", acceptPatch: null);

            var item = $"{collection}/{{id}}";
            routes.Map(item, [HttpMethods.Delete], hub.RemoveAsync);
            if (version.Major >= 5)
            {
                routes.Map(item, [HttpMethods.Get, HttpMethods.Head], hub.FindAsync);
            }

            routes.MapOthers(item, version.Major >= 5 ? "GET, HEAD, DELETE, OPTIONS" : "DELETE, OPTIONS", acceptPatch: null);
        }
    }
}
