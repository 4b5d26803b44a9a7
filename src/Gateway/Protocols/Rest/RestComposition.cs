using TeleCo.Gateway.Protocols.Rest.OpenApi;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>The TM Forum APIs.</summary>
internal static class RestComposition
{
    public static IServiceCollection AddRest(this IServiceCollection services)
    {
        services.AddOptions<VersionsOptions>().BindConfiguration(VersionsOptions.Section);
        services.AddSingleton<VersionLifecycle>();
        return services.AddContracts();
    }

    public static void MapRest(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapCustomerApi(endpoints.ServiceProvider);
        endpoints.MapPartyApi(endpoints.ServiceProvider);
        endpoints.MapAccountApi(endpoints.ServiceProvider);
        endpoints.MapBillApi(endpoints.ServiceProvider);
        endpoints.MapPaymentApi(endpoints.ServiceProvider);
        endpoints.MapServiceOrderApi(endpoints.ServiceProvider);
        endpoints.MapServiceInventoryApi(endpoints.ServiceProvider);
        endpoints.MapActivationApi(endpoints.ServiceProvider);
        endpoints.MapHubs(endpoints.ServiceProvider, CustomerApi.V4, CustomerApi.V5, PartyApi.V4, PartyApi.V5);
        endpoints.MapHubs(endpoints.ServiceProvider, AccountApi.V4, AccountApi.V5, BillApi.V4, BillApi.V5, PaymentApi.V4, PaymentApi.MethodsV4);
        endpoints.MapHubs(endpoints.ServiceProvider, ServiceOrderApi.V4, ServiceInventoryApi.V4, ServiceInventoryApi.V5, ActivationApi.V4);
        endpoints.Map("/tmf-api/{**path}", context => RestErrors.WriteAsync(
            context, StatusCodes.Status404NotFound, "not_found", "Not found", "There is no such resource; /openapi/index.json lists what there is.")).RequireAuthorization();
    }
}
