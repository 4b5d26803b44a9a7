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
        foreach (var path in contract.Version.BasePaths)
        {
            var routes = new VersionRoutes(endpoints, contract.Version);
            var collection = $"{path}/{contract.Resource}";
            var item = $"{collection}/{{id}}";
            routes.Map(collection, [HttpMethods.Get, HttpMethods.Head], handlers.ListAsync, list);
            routes.Map(item, [HttpMethods.Get, HttpMethods.Head], handlers.FindAsync, find);
            if (operations.Create is { } creating)
            {
                var create = new RestOperation(RestVerb.Create, subject, creating.Info) { BodyTypes = ["application/json"] };
                routes.Map(collection, [HttpMethods.Post], handlers.CreateAsync, create, format => format == BodyFormat.Json);
            }

            if (operations.Change is { } changing)
            {
                var patch = new RestOperation(RestVerb.Patch, subject, changing.Info) { BodyTypes = PatchTypes(contract.Version) };
                routes.Map(item, [HttpMethods.Patch], handlers.PatchAsync, patch, format => contract.Version.Major >= 5 || format != BodyFormat.JsonPatchQuery);
            }

            if (operations.Delete is { } deleting)
            {
                routes.Map(item, [HttpMethods.Delete], handlers.DeleteAsync, new RestOperation(RestVerb.Delete, subject, deleting.Info));
            }

            routes.MapOthers(collection, Allow(operations.Create is not null, "POST"), acceptPatch: null);
            routes.MapOthers(
                item,
                Allow(operations.Change is not null, "PATCH", operations.Delete is not null, "DELETE"),
                operations.Change is null ? null : string.Join(", ", PatchTypes(contract.Version)));
        }
    }

    private static string[] PatchTypes(RestVersion version) => version.Major >= 5 ? [.. Patch, "application/json-patch-query+json"] : Patch;

    private static string Allow(bool first, string firstMethod, bool second = false, string secondMethod = "") =>
        $"GET, HEAD{(first ? $", {firstMethod}" : "")}{(second ? $", {secondMethod}" : "")}, OPTIONS";
}
