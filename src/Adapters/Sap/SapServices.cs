using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Sap;

/// <summary>Registers SAP.</summary>
internal static class SapServices
{
    public const string Name = "Sap";

    private const string Identity = "Sap.Identity";

    /// <summary>Adds SAP when it has settings.</summary>
    public static IServiceCollection AddSap(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(SapOptions.Section);
        if (!section.Exists())
        {
            return services;
        }

        services.AddOptionsWithValidateOnStart<SapOptions, SapOptionsRules>().Bind(section);
        services.AddSingleton(new VendorRegistration(Name, SapClient.Code));
        services.AddKeyedSingleton(Name, (provider, _) => Http(provider, Name, Options(provider)));
        services.AddKeyedSingleton(Identity, (provider, _) => Http(provider, Identity, new SapOptions { BaseUrl = Options(provider).TokenUrl }));
        services.AddSingleton(provider => new SapClient(
            new VendorSession(provider.GetRequiredKeyedService<VendorHttp>(Name), Token(provider)), Options(provider), provider.GetRequiredService<ILogger<SapClient>>()));
        services.AddSingleton(provider => new SapLedger(provider.GetRequiredService<SapClient>(), Time(provider)));
        services.AddAccounts(SapAccountKinds.Billing).AddAccounts(SapAccountKinds.Party);
        services.AddKeyedSingleton<IRegister<CustomerBill>>(Name, (provider, _) => new SapBills(
            provider.GetRequiredService<SapClient>(), provider.GetRequiredService<SapLedger>()));
        services.AddKeyedSingleton<IRegister<AppliedCustomerBillingRate>>(Name, (provider, _) => new SapCharges(provider.GetRequiredService<SapClient>()));
        services.AddKeyedSingleton<IBillDocuments>(Name, (provider, _) => new SapBillDocuments(provider.GetRequiredService<SapClient>()));
        services.AddKeyedSingleton<IVendorHealth>(Name, (provider, _) => new SapHealth(provider.GetRequiredService<SapClient>(), Time(provider)));
        return services.AddSingleton(provider => provider.GetRequiredKeyedService<IVendorHealth>(Name));
    }

    private static IServiceCollection AddAccounts<T>(this IServiceCollection services, SapAccountKind<T> kind)
        where T : Account, IResource<T>
    {
        services.AddKeyedSingleton<IDirectory<T>>(Name, (provider, _) => new SapAccounts<T>(
            provider.GetRequiredService<SapClient>(), provider.GetRequiredService<SapLedger>(), kind));
        return services.AddKeyedSingleton<IRegister<T>>(Name, (provider, _) => provider.GetRequiredKeyedService<IDirectory<T>>(Name));
    }

    private static VendorHttp Http(IServiceProvider provider, string name, SapOptions options) =>
        new(name, options, Time(provider), provider.GetRequiredService<ILogger<VendorHttp>>(), static (_, answer) => SapFaults.IsLock(answer));

    private static VendorToken Token(IServiceProvider provider)
    {
        var options = Options(provider);
        if (options.TokenUrl is null)
        {
            return new(new BasicLogin(options.User!, options.Password!, Time(provider)).IssueAsync, Time(provider));
        }

        var tokens = new ClientCredentials(
            provider.GetRequiredKeyedService<VendorHttp>(Identity), Name, "/oauth/token", (options.ClientId!, options.ClientSecret!), null, Time(provider),
            provider.GetRequiredService<ILogger<ClientCredentials>>());
        return new(tokens.IssueAsync, Time(provider));
    }

    private static SapOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<SapOptions>>().Value;

    private static TimeProvider Time(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;
}
