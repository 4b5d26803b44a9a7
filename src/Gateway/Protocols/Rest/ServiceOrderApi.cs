using TeleCo.Gateway.Operations.Orders;
using TeleCo.Gateway.Protocols.Rest.OpenApi;
using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>TMF641 Service Ordering Management.</summary>
internal static class ServiceOrderApi
{
    public static RestVersion V4 { get; } = new("serviceOrdering", 4, "TMF641 Service Ordering Management");

    public static ResourceContract<ServiceOrder, ServiceOrderV4> OrderV4 { get; } = new()
    {
        Version = V4,
        Resource = "serviceOrder",
        Json = RestV4Json.Default.ServiceOrderV4,
        From = ServiceOrderV4.From,
        ToModel = (wire, current) => wire.ToModel(current),
        CanonicalFields = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = "id", ["state"] = "state" },
        Required =
        [
            "serviceOrderItem", "serviceOrderItem.id", "serviceOrderItem.action", "serviceOrderItem.service", "note.text", "externalReference.name", "orderRelationship.id",
            "orderRelationship.relationshipType", "relatedParty.id", "relatedParty.@referredType",
        ],
        Changeable =
        [
            "description", "externalId", "category", "priority", "notificationContact", "requestedStartDate", "requestedCompletionDate", "state", "note", "externalReference",
            "orderRelationship",
        ],
        Sample = ServiceSamples.Order,
    };

    public static ResourceContract<CancelServiceOrder, CancelServiceOrderV4> CancelV4 { get; } = new()
    {
        Version = V4,
        Resource = "cancelServiceOrder",
        Json = RestV4Json.Default.CancelServiceOrderV4,
        From = CancelServiceOrderV4.From,
        ToModel = (wire, current) => wire.ToModel(current),
        CanonicalFields = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = "id", ["serviceOrder.id"] = "serviceOrder.id" },
        Required = ["serviceOrder", "serviceOrder.id"],
        Sample = ServiceSamples.Cancellation,
    };

    public static void MapServiceOrderApi(this IEndpointRouteBuilder endpoints, IServiceProvider services)
    {
        endpoints.MapResource(OrderV4, new DirectoryOperations<ServiceOrder>(
            services.GetRequiredService<GetServiceOrder>(),
            services.GetRequiredService<SearchServiceOrders>(),
            services.GetRequiredService<CreateServiceOrder>(),
            services.GetRequiredService<UpdateServiceOrder>(),
            services.GetRequiredService<RemoveServiceOrder>()));
        endpoints.MapResource(CancelV4, new DirectoryOperations<CancelServiceOrder>(
            services.GetRequiredService<GetCancelServiceOrder>(),
            services.GetRequiredService<SearchCancelServiceOrders>(),
            services.GetRequiredService<CreateCancelServiceOrder>()));
    }
}
