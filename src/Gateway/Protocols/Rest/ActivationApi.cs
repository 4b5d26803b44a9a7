using TeleCo.Gateway.Operations.Services;
using TeleCo.Gateway.Protocols.Rest.OpenApi;
using TeleCo.Gateway.Protocols.Rest.Tmf630;
using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Model.Services;
using Monitor = TeleCo.Gateway.Schema.Model.Services.Monitor;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>TMF640 Service Activation and Configuration: what is written here is done in the network; what takes its time is watched by a monitor.</summary>
internal static class ActivationApi
{
    private static readonly string[] Patches = ["application/json", "application/merge-patch+json", "application/json-patch+json"];

    public static RestVersion V4 { get; } = new("ServiceActivationAndConfiguration", 4, "TMF640 Service Activation and Configuration");

    public static ResourceContract<Service, ServiceV4> ServiceV4 { get; } = ServiceInventoryApi.ServiceV4 with { Version = V4 };

    public static ResourceContract<Monitor, MonitorV4> MonitorV4 { get; } = new()
    {
        Version = V4,
        Resource = "monitor",
        Json = RestV4Json.Default.MonitorV4,
        From = Schema.Contracts.Rest.V4.MonitorV4.From,
        ToModel = (_, _) => throw new NotSupportedException("Nobody writes a monitor."),
        CanonicalFields = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = "id", ["state"] = "state" },
        Sample = ServiceSamples.Monitor,
    };

    public static void MapActivationApi(this IEndpointRouteBuilder endpoints, IServiceProvider services)
    {
        var monitors = new DirectoryOperations<Monitor>(services.GetRequiredService<GetMonitor>(), services.GetRequiredService<SearchMonitors>());
        endpoints.MapResource(MonitorV4, monitors);
        var reads = new DirectoryOperations<Service>(services.GetRequiredService<GetService>(), services.GetRequiredService<SearchServices>());
        var writes = new ActivationOperations(
            services.GetRequiredService<ActivateService>(), services.GetRequiredService<ModifyActiveService>(), services.GetRequiredService<DeactivateService>());
        endpoints.MapServices(new(ServiceV4, reads), new(ServiceV4, new(MonitorV4), writes, monitors.Find), reads, writes);
    }

    private static void MapServices(
        this IEndpointRouteBuilder endpoints, RestEndpoints<Service, ServiceV4> reading, ActivationEndpoints writing, DirectoryOperations<Service> reads, ActivationOperations writes)
    {
        var routes = new VersionRoutes(endpoints, V4);
        var (subject, monitor) = (ServiceV4.ToSubject(), MonitorV4.ToSubject());
        foreach (var path in V4.BasePaths)
        {
            var collection = $"{path}/{ServiceV4.Resource}";
            var item = $"{collection}/{{id}}";
            routes.Map(collection, [HttpMethods.Get, HttpMethods.Head], reading.ListAsync, new(RestVerb.List, subject, reads.Search.Info));
            routes.Map(item, [HttpMethods.Get, HttpMethods.Head], reading.FindAsync, new(RestVerb.Retrieve, subject, reads.Find.Info));
            var create = new RestOperation(RestVerb.Create, subject, writes.Activate.Info) { BodyTypes = ["application/json"], Monitor = monitor };
            routes.Map(collection, [HttpMethods.Post], writing.CreateAsync, create, format => format == BodyFormat.Json);
            var patch = new RestOperation(RestVerb.Patch, subject, writes.Modify.Info) { BodyTypes = Patches, Monitor = monitor };
            routes.Map(item, [HttpMethods.Patch], writing.PatchAsync, patch, format => format != BodyFormat.JsonPatchQuery);
            routes.Map(item, [HttpMethods.Delete], writing.DeleteAsync, new RestOperation(RestVerb.Delete, subject, writes.Deactivate.Info) { Monitor = monitor });
            routes.MapOthers(collection, "GET, HEAD, POST, OPTIONS", acceptPatch: null);
            routes.MapOthers(item, "GET, HEAD, PATCH, DELETE, OPTIONS", string.Join(", ", Patches));
        }
    }
}
