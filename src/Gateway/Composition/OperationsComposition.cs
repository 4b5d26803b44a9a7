using TeleCo.Gateway.Events;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Operations.Customers;
using TeleCo.Gateway.Operations.Parties;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Composition;

/// <summary>What callers can do: a line an operation, and which domain's rules choose its backend.</summary>
internal static class OperationsComposition
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddOptions<RoutingOptions>().BindConfiguration(RoutingOptions.Section);
        services.AddSingleton<RoutingTable>();
        services.AddDirectories<Customer>("crm");
        services.AddDirectories<Individual>("crm");
        services.AddDirectories<Organization>("crm");

        services.AddSingleton<EventFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<EventFeed>());

        services.AddSingleton<OperationPipeline>();
        services.AddSingleton<GetCustomer>();
        services.AddSingleton<GetCustomers>();
        services.AddSingleton<SearchCustomers>();
        services.AddSingleton<CreateCustomer>();
        services.AddSingleton<UpdateCustomer>();
        services.AddSingleton<DeleteCustomer>();
        services.AddSingleton<WatchCustomers>();
        services.AddSingleton<GetIndividual>();
        services.AddSingleton<GetIndividuals>();
        services.AddSingleton<SearchIndividuals>();
        services.AddSingleton<CreateIndividual>();
        services.AddSingleton<UpdateIndividual>();
        services.AddSingleton<DeleteIndividual>();
        services.AddSingleton<GetOrganization>();
        services.AddSingleton<GetOrganizations>();
        services.AddSingleton<SearchOrganizations>();
        services.AddSingleton<CreateOrganization>();
        services.AddSingleton<UpdateOrganization>();
        services.AddSingleton<DeleteOrganization>();
        return services.AddBilling().AddPayments().AddOrders().AddListeners();
    }

    private static void AddDirectories<T>(this IServiceCollection services, string domain)
        where T : IResource<T>
    {
        services.AddRouter(domain, (provider, vendor) => provider.GetKeyedService<IDirectory<T>>(vendor));
        services.AddRouter<IRegister<T>>(domain, (provider, vendor) => provider.GetKeyedService<IDirectory<T>>(vendor));
    }
}
