using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Network;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>Registers Ericsson's provisioning.</summary>
internal static class EricssonServices
{
    public const string Name = "Ericsson";

    /// <summary>Adds Ericsson when it has an address.</summary>
    public static IServiceCollection AddEricsson(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(EricssonOptions.Section);
        if (string.IsNullOrEmpty(section["BaseUrl"]))
        {
            return services;
        }

        services.AddOptionsWithValidateOnStart<EricssonOptions, EricssonOptionsRules>().Bind(section);
        services.AddSingleton(new VendorRegistration(Name, "er"));
        services.AddKeyedSingleton(Name, (provider, _) => new VendorHttp(
            Name, Options(provider), Time(provider), provider.GetRequiredService<ILogger<VendorHttp>>(), static (_, _) => false)
        {
            IsVerdict = static answer => answer.Body.IndexOf("Cai3gFault"u8) >= 0,
        });
        services.AddSingleton(provider => new Cai3gSessions(
            provider.GetRequiredKeyedService<VendorHttp>(Name), Options(provider), Time(provider), provider.GetRequiredService<ILogger<Cai3gSessions>>()));
        services.AddSingleton(provider => new ManagedObjects(
            new Cai3gClient(
                provider.GetRequiredKeyedService<VendorHttp>(Name), provider.GetRequiredService<Cai3gSessions>(),
                Options(provider), Time(provider), provider.GetRequiredService<ILogger<Cai3gClient>>()),
            Options(provider)));
        services.AddKeyedSingleton<INetworkDomain>(Name, (provider, _) => Network(provider));
        services.AddKeyedSingleton<IVendorHealth>(Name, (provider, _) => new EricssonHealth(
            provider.GetRequiredService<ManagedObjects>(), Options(provider), Time(provider)));
        return services.AddSingleton(provider => provider.GetRequiredKeyedService<IVendorHealth>(Name));
    }

    private static RegisterNetwork Network(IServiceProvider provider)
    {
        var (objects, options) = (provider.GetRequiredService<ManagedObjects>(), Options(provider));
        var undo = new EricssonUndo(objects, provider.GetRequiredService<ILogger<EricssonUndo>>());
        var subscribers = new EricssonSubscribers(objects, new EricssonMapping(options), new EricssonReading(options), new EricssonRules(options), undo);
        return new(
            new Dictionary<string, IServiceRegister> { [MobileSubscriberRules.Specification] = subscribers },
            provider.GetRequiredService<ILogger<RegisterNetwork>>());
    }

    private static EricssonOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<EricssonOptions>>().Value;

    private static TimeProvider Time(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;
}
