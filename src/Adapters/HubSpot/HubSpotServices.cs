using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Crm;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.HubSpot;

/// <summary>Registers HubSpot.</summary>
internal static class HubSpotServices
{
    public const string Name = "HubSpot";

    /// <summary>Adds HubSpot when it has settings.</summary>
    public static IServiceCollection AddHubSpot(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(HubSpotOptions.Section);
        if (!section.Exists())
        {
            return services;
        }

        services.AddOptionsWithValidateOnStart<HubSpotOptions, HubSpotOptionsRules>().Bind(section);
        services.AddSingleton(new VendorRegistration(Name, "hs"));
        services.AddKeyedSingleton(Name, (provider, _) => new VendorHttp(
            Name, Options(provider), Time(provider), provider.GetRequiredService<ILogger<VendorHttp>>(), IsBusy));
        services.AddSingleton(Client);
        services.AddKeyedSingleton<ICrmRecords>(Name, (provider, _) => new HubSpotRecords(
            provider.GetRequiredService<HubSpotClient>(), provider.GetRequiredService<ILogger<HubSpotRecords>>()));
        services.AddKeyedSingleton<IVendorHealth>(Name, (provider, _) => new HubSpotHealth(
            provider.GetRequiredService<HubSpotClient>(), Time(provider), provider.GetRequiredService<ILogger<HubSpotHealth>>()));
        services.AddSingleton(provider => provider.GetRequiredKeyedService<IVendorHealth>(Name));
        return services
            .AddCrmDirectory<Customer, CustomerMapping>(Name)
            .AddCrmDirectory<Individual, IndividualMapping>(Name)
            .AddCrmDirectory<Organization, OrganizationMapping>(Name);
    }

    private static HubSpotClient Client(IServiceProvider provider)
    {
        var http = provider.GetRequiredKeyedService<VendorHttp>(Name);
        var tokens = new HubSpotTokens(http, Options(provider), Time(provider), provider.GetRequiredService<ILogger<HubSpotTokens>>());
        return new(new VendorSession(http, new VendorToken(tokens.IssueAsync, Time(provider))));
    }

    /// <summary>Locked, or moving to another data centre.</summary>
    private static bool IsBusy(VendorRequest request, VendorAnswer answer) => (int)answer.Status is 423 or 477;

    private static HubSpotOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<HubSpotOptions>>().Value;

    private static TimeProvider Time(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;
}
