using System.Net;
using TeleCo.Gateway.Events;
using TeleCo.Gateway.Identity;
using TeleCo.Gateway.Operations.Events;

namespace TeleCo.Gateway.Composition;

/// <summary>Listeners of events, and what keeps their callbacks harmless.</summary>
internal static class EventsComposition
{
    public static IServiceCollection AddListeners(this IServiceCollection services)
    {
        services.AddSingleton(provider => new CallbackGuard(
            provider.GetRequiredService<IHostEnvironment>().IsSandbox(), Dns.GetHostAddressesAsync, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<RegisterListener>();
        services.AddSingleton<GetListener>();
        services.AddSingleton<RemoveListener>();
        return services;
    }
}
