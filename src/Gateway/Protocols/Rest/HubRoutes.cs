using TeleCo.Gateway.Operations.Events;
using TeleCo.Gateway.Protocols.Rest.OpenApi;
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
        var subject = HubBodies.Describe(version);
        var register = new RestOperation(RestVerb.Create, subject, hub.Register) { BodyTypes = ["application/json"] };
        var find = new RestOperation(RestVerb.Retrieve, subject, hub.Get);
        var remove = new RestOperation(RestVerb.Delete, subject, hub.Remove);
        foreach (var path in version.BasePaths)
        {
            var collection = $"{path}/{HubEndpoints.Resource}";
            routes.Map(collection, [HttpMethods.Post], hub.RegisterAsync, register, format => format == BodyFormat.Json);
            routes.MapOthers(collection, "POST, OPTIONS", acceptPatch: null);

            var item = $"{collection}/{{id}}";
            routes.Map(item, [HttpMethods.Delete], hub.RemoveAsync, remove);
            if (version.Major >= 5)
            {
                routes.Map(item, [HttpMethods.Get, HttpMethods.Head], hub.FindAsync, find);
            }

            routes.MapOthers(item, version.Major >= 5 ? "GET, HEAD, DELETE, OPTIONS" : "DELETE, OPTIONS", acceptPatch: null);
        }
    }
}
