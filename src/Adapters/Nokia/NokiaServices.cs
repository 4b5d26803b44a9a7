using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Nokia;

/// <summary>Registers Nokia's intent manager.</summary>
internal static class NokiaServices
{
    public const string Name = "Nokia";

    /// <summary>Adds Nokia when it has settings.</summary>
    public static IServiceCollection AddNokia(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(NokiaOptions.Section);
        if (!section.Exists())
        {
            return services;
        }

        services.AddOptionsWithValidateOnStart<NokiaOptions, NokiaOptionsRules>().Bind(section);
        services.AddSingleton(new VendorRegistration(Name, "nk"));
        services.AddKeyedSingleton(Name, (provider, _) => new VendorHttp(
            Name, Options(provider), Time(provider), provider.GetRequiredService<ILogger<VendorHttp>>(), static (_, answer) => NokiaFaults.IsBusy(answer))
        {
            IsVerdict = NokiaFaults.IsVerdict,
        });
        services.AddSingleton(Client);
        services.AddKeyedSingleton<INetworkDomain>(Name, (provider, _) => Network(provider));
        services.AddKeyedSingleton<IVendorHealth>(Name, (provider, _) => new NokiaHealth(
            provider.GetRequiredService<NokiaClient>(), Time(provider), provider.GetRequiredService<ILogger<NokiaHealth>>()));
        return services.AddSingleton(provider => provider.GetRequiredKeyedService<IVendorHealth>(Name));
    }

    private static NokiaClient Client(IServiceProvider provider)
    {
        var http = provider.GetRequiredKeyedService<VendorHttp>(Name);
        var tokens = new NokiaTokens(http, Options(provider), Time(provider), provider.GetRequiredService<ILogger<NokiaTokens>>());
        return new(new VendorSession(http, new VendorToken(tokens.IssueAsync, Time(provider))), Options(provider));
    }

    private static NokiaNetwork Network(IServiceProvider provider)
    {
        var (client, options) = (provider.GetRequiredService<NokiaClient>(), Options(provider));
        var inventory = new NokiaInventory(client, provider.GetRequiredService<ILogger<NokiaInventory>>());
        var controller = new NokiaController(client, inventory, provider.GetRequiredService<ILogger<NokiaController>>());
        return new(inventory, controller, new NokiaIntents(options), new NokiaAccessRules(options), options, Time(provider));
    }

    private static NokiaOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<NokiaOptions>>().Value;

    private static TimeProvider Time(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;
}
