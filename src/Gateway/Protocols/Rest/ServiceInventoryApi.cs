using TeleCo.Gateway.Operations.Services;
using TeleCo.Gateway.Protocols.Rest.OpenApi;
using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>TMF638 Service Inventory Management.</summary>
internal static class ServiceInventoryApi
{
    // The state is not among them: version 4 shows what is suspended as inactive.
    internal static readonly Dictionary<string, string> Fields =
        new(StringComparer.Ordinal) { ["id"] = "id", ["serviceSpecification.id"] = "serviceSpecification.id" };

    internal static readonly string[] RequiredV4 =
    [
        "state", "serviceSpecification", "serviceSpecification.id", "serviceCharacteristic.name", "serviceCharacteristic.value", "feature.name", "note.text", "place.role",
        "relatedEntity.role", "serviceRelationship.relationshipType", "relatedParty.id", "relatedParty.@referredType",
    ];

    public static RestVersion V4 { get; } = new("serviceInventory", 4, "TMF638 Service Inventory Management") { Aliases = ["serviceInventoryManagement"] };

    public static RestVersion V5 { get; } = new("serviceInventory", 5, "TMF638 Service Inventory Management") { Aliases = ["serviceInventoryManagement"] };

    public static ResourceContract<Service, ServiceV4> ServiceV4 { get; } = new()
    {
        Version = V4,
        Resource = "service",
        Json = RestV4Json.Default.ServiceV4,
        From = Schema.Contracts.Rest.V4.ServiceV4.From,
        ToModel = (wire, current) => wire.ToModel(current),
        CanonicalFields = Fields,
        Required = RequiredV4,
        Sample = ServiceSamples.Service,
    };

    public static ResourceContract<Service, ServiceV5> ServiceV5 { get; } = new()
    {
        Version = V5,
        Resource = "service",
        Json = RestV5Json.Default.ServiceV5,
        From = Schema.Contracts.Rest.V5.ServiceV5.From,
        ToModel = (wire, current) => wire.ToModel(current),
        CanonicalFields = new Dictionary<string, string>(Fields),
        Required = ["state", "serviceSpecification", "serviceSpecification.id"],
        Sample = ServiceSamples.Service,
    };

    public static void MapServiceInventoryApi(this IEndpointRouteBuilder endpoints, IServiceProvider services)
    {
        var operations = new DirectoryOperations<Service>(
            services.GetRequiredService<GetService>(),
            services.GetRequiredService<SearchServices>(),
            services.GetRequiredService<RegisterService>(),
            services.GetRequiredService<UpdateService>(),
            services.GetRequiredService<RemoveService>());
        endpoints.MapResource(ServiceV4, operations);
        endpoints.MapResource(ServiceV5, operations);
    }
}
