using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Composition;

/// <summary>Registers who serves a port, vendor by vendor.</summary>
internal static class RouterRegistration
{
    /// <param name="services">Where to.</param>
    /// <param name="domain">Whose rules choose: the section below <c>Routing</c>.</param>
    /// <param name="port">What a vendor offers of the port, by its name; null when it has no part in it.</param>
    public static void AddRouter<TPort>(this IServiceCollection services, string domain, Func<IServiceProvider, string, TPort?> port)
        where TPort : class =>
        services.AddSingleton(provider => new VendorRouter<TPort>(
            domain, provider.GetRequiredService<RoutingTable>(), provider.GetServices<VendorRegistration>(), vendor => port(provider, vendor)));
}
