using TeleCo.Gateway.Operations.Customers;
using TeleCo.Gateway.Protocols.Rest.OpenApi;
using TeleCo.Gateway.Schema.Contracts.Rest.V4;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Customers;

namespace TeleCo.Gateway.Protocols.Rest;

/// <summary>TMF629 Customer Management.</summary>
internal static class CustomerApi
{
    private static readonly Dictionary<string, string> CommonFields = new(StringComparer.Ordinal)
    {
        ["id"] = "id",
        ["name"] = "name",
        ["status"] = "status",
        ["statusReason"] = "statusReason",
        ["engagedParty.id"] = "engagedParty.id",
        ["engagedParty.@referredType"] = "engagedParty.@referredType",
    };

    public static RestVersion V4 { get; } = new("customerManagement", 4, "TMF629 Customer Management");

    public static RestVersion V5 { get; } = new("customerManagement", 5, "TMF629 Customer Management") { Aliases = ["customer"] };

    public static ResourceContract<Customer, CustomerV4> CustomerV4 { get; } = new()
    {
        Version = V4,
        Resource = "customer",
        Json = RestV4Json.Default.CustomerV4,
        From = Schema.Contracts.Rest.V4.CustomerV4.From,
        ToModel = (wire, current) => wire.ToModel(current),
        CanonicalFields = CommonFields,
        Required =
        [
            "name", "engagedParty", "engagedParty.id", "engagedParty.@referredType", "account.name", "agreement.id", "paymentMethod.id", "contactMedium.mediumType",
            "contactMedium.characteristic", "creditProfile.creditProfileDate", "creditProfile.validFor", "characteristic.name", "characteristic.value", "relatedParty.id",
            "relatedParty.@referredType",
        ],
        Sample = Samples.Customer,
    };

    public static ResourceContract<Customer, CustomerV5> CustomerV5 { get; } = new()
    {
        Version = V5,
        Resource = "customer",
        Json = RestV5Json.Default.CustomerV5,
        From = Schema.Contracts.Rest.V5.CustomerV5.From,
        ToModel = (wire, current) => wire.ToModel(current),
        CanonicalFields = CommonFields,
        Required = ["name", "engagedParty"],
        Sample = Samples.Customer,
    };

    public static void MapCustomerApi(this IEndpointRouteBuilder endpoints, IServiceProvider services)
    {
        var operations = new DirectoryOperations<Customer>(
            services.GetRequiredService<GetCustomer>(),
            services.GetRequiredService<SearchCustomers>(),
            services.GetRequiredService<CreateCustomer>(),
            services.GetRequiredService<UpdateCustomer>(),
            services.GetRequiredService<DeleteCustomer>());
        endpoints.MapResource(CustomerV4, operations);
        endpoints.MapResource(CustomerV5, operations);
    }
}
