using TeleCo.Gateway.Protocols.Rest.OpenApi;
using TeleCo.Gateway.Protocols.Rest.Tmf630;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>Puts a resource's routes under every path of its version. Plain request delegates: nothing is bound by reflection.</summary>
internal static class RestRoutes
{
    private static readonly string[] Patch = ["application/json", "application/merge-patch+json", "application/json-patch+json"];

    /// <summary>The routes of a resource that can be listed, read, made, changed and removed.</summary>
    public static void MapResource<T, TWire>(this IEndpointRouteBuilder endpoints, ResourceContract<T, TWire> contract, DirectoryOperations<T> operations)
        where T : class, IResource<T>
        where TWire : class
    {
        var handlers = new RestEndpoints<T, TWire>(contract, operations);
        var subject = contract.ToSubject();
        var list = new RestOperation(RestVerb.List, subject, operations.Search.Info);
        var find = new RestOperation(RestVerb.Retrieve, subject, operations.Find.Info);
        var create = new RestOperation(RestVerb.Create, subject, operations.Create.Info) { BodyTypes = ["application/json"] };
        var patch = new RestOperation(RestVerb.Patch, subject, operations.Change.Info) { BodyTypes = contract.Version.Major >= 5 ? [.. Patch, "application/json-patch-query+json"] : Patch };
        var delete = new RestOperation(RestVerb.Delete, subject, operations.Delete.Info);
        foreach (var path in contract.Version.BasePaths)
        {
            var routes = new VersionRoutes(endpoints, contract.Version);
            var collection = $"{path}/{contract.Resource}";
            routes.Map(collection, [HttpMethods.Get, HttpMethods.Head], handlers.ListAsync, list);
            routes.Map(collection, [HttpMethods.Post], handlers.CreateAsync, create, format => format == BodyFormat.Json);
            routes.MapOthers(collection, "GET, HEAD, POST, OPTIONS", acceptPatch: null);

            var item = $"{collection}/{{id}}";
            routes.Map(item, [HttpMethods.Get, HttpMethods.Head], handlers.FindAsync, find);
            routes.Map(item, [HttpMethods.Patch], handlers.PatchAsync, patch, format => contract.Version.Major >= 5 || format != BodyFormat.JsonPatchQuery);
            routes.Map(item, [HttpMethods.Delete], handlers.DeleteAsync, delete);
            routes.MapOthers(item, "GET, HEAD, PATCH, DELETE, OPTIONS", string.Join(", ", patch.BodyTypes));
        }
    }
}
