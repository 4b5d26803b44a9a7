using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Crm;

/// <summary>Registers the directories of a CRM.</summary>
internal static class CrmServices
{
    /// <summary>Adds a resource's directory over the vendor's records, under the vendor's name.</summary>
    public static IServiceCollection AddCrmDirectory<T, TMapping>(this IServiceCollection services, string vendor)
        where T : class, IResource<T>
        where TMapping : ICrmMapping<T>, new() =>
        services.AddKeyedSingleton<IDirectory<T>>(vendor, (provider, _) => new CrmDirectory<T>(
            provider.GetRequiredKeyedService<ICrmRecords>(vendor), new TMapping(), provider.GetRequiredService<ILogger<CrmDirectory<T>>>()));
}
