using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Cisco;

/// <summary>Registers Cisco NSO.</summary>
internal static class CiscoServices
{
    public const string Name = "Cisco";

    /// <summary>Adds Cisco NSO when it has settings.</summary>
    public static IServiceCollection AddCisco(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(CiscoOptions.Section);
        if (!section.Exists())
        {
            return services;
        }

        services.AddOptionsWithValidateOnStart<CiscoOptions, CiscoOptionsRules>().Bind(section);
        services.AddSingleton(new VendorRegistration(Name, "cn"));
        services.AddKeyedSingleton(Name, (provider, _) => new VendorHttp(
            Name, Options(provider), Time(provider), provider.GetRequiredService<ILogger<VendorHttp>>(), static (_, answer) => CiscoFaults.IsBusy(answer))
        {
            IsVerdict = CiscoFaults.IsVerdict,
            TokenHeader = Options(provider).Login == CiscoLogin.Token ? CiscoTokens.TokenHeader : null,
        });
        services.AddSingleton(Client);
        services.AddKeyedSingleton<INetworkDomain>(Name, (provider, _) => Network(provider));
        services.AddKeyedSingleton<IVendorHealth>(Name, (provider, _) => new CiscoHealth(
            provider.GetRequiredService<CiscoClient>(), Time(provider), provider.GetRequiredService<ILogger<CiscoHealth>>()));
        return services.AddSingleton(provider => provider.GetRequiredKeyedService<IVendorHealth>(Name));
    }

    private static CiscoClient Client(IServiceProvider provider)
    {
        var http = provider.GetRequiredKeyedService<VendorHttp>(Name);
        var tokens = new CiscoTokens(http, Options(provider), Time(provider), provider.GetRequiredService<ILogger<CiscoTokens>>());
        var session = new VendorSession(http, new VendorToken(tokens.IssueAsync, Time(provider)), CiscoFaults.IsExpired);
        return new(session, Options(provider).Root, new CiscoCommit(Options(provider)));
    }

    private static CiscoNetwork Network(IServiceProvider provider)
    {
        var client = provider.GetRequiredService<CiscoClient>();
        var logger = provider.GetRequiredService<ILogger<CiscoNetwork>>();
        var progress = new CiscoProgress(client, logger);
        return new(client, progress, new CiscoInventory(client, progress, logger), Models(Options(provider)), Options(provider), logger);
    }

    /// <summary>The models there are; a setting takes the place of a built-in one.</summary>
    private static IEnumerable<CiscoModel> Models(CiscoOptions options) =>
        new[] { CiscoVpnModels.L3Vpn, CiscoVpnModels.L2Vpn, CiscoFlatModels.InternetAccess }
            .Where(model => !options.Models.ContainsKey(model.Specification))
            .Concat(options.Models.Select(pair => CiscoFlatModels.From(pair.Key, pair.Value)));

    private static CiscoOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<CiscoOptions>>().Value;

    private static TimeProvider Time(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;
}
