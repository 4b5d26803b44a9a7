using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Oracle;

/// <summary>Registers Oracle.</summary>
internal static class OracleServices
{
    public const string Name = "Oracle";

    private const string Identity = "Oracle.Identity";

    /// <summary>Adds Oracle when it has settings.</summary>
    public static IServiceCollection AddOracle(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(OracleOptions.Section);
        if (!section.Exists())
        {
            return services;
        }

        services.AddOptionsWithValidateOnStart<OracleOptions, OracleOptionsRules>().Bind(section);
        services.AddSingleton(new VendorRegistration(Name, OracleClient.Code));
        services.AddKeyedSingleton(Name, (provider, _) => Http(provider, Name, Options(provider)));
        services.AddKeyedSingleton(Identity, (provider, _) => Http(provider, Identity, new OracleOptions { BaseUrl = Options(provider).TokenUrl }));
        services.AddSingleton(provider => new OracleClient(
            new VendorSession(provider.GetRequiredKeyedService<VendorHttp>(Name), Token(provider)), Options(provider), provider.GetRequiredService<ILogger<OracleClient>>()));
        services.AddSingleton(provider => new OracleInvoices(provider.GetRequiredService<OracleClient>(), Time(provider)));
        services.AddAccounts(OracleAccountKinds.Billing).AddAccounts(OracleAccountKinds.Party);
        services.AddKeyedSingleton<IRegister<CustomerBill>>(Name, (provider, _) => new OracleBills(
            provider.GetRequiredService<OracleClient>(), provider.GetRequiredService<OracleInvoices>()));
        services.AddKeyedSingleton<IRegister<AppliedCustomerBillingRate>>(Name, (provider, _) => new OracleCharges(
            provider.GetRequiredService<OracleClient>(), provider.GetRequiredService<OracleInvoices>()));
        services.AddKeyedSingleton<IBillDocuments>(Name, (provider, _) => new OracleBillDocuments());
        services.AddKeyedSingleton<IVendorHealth>(Name, (provider, _) => new OracleHealth(
            provider.GetRequiredService<OracleClient>(), provider.GetRequiredService<OracleInvoices>(), Time(provider)));
        return services.AddSingleton(provider => provider.GetRequiredKeyedService<IVendorHealth>(Name));
    }

    private static IServiceCollection AddAccounts<T>(this IServiceCollection services, OracleAccountKind<T> kind)
        where T : Account, IResource<T>
    {
        services.AddKeyedSingleton<IDirectory<T>>(Name, (provider, _) => new OracleAccounts<T>(
            provider.GetRequiredService<OracleClient>(), provider.GetRequiredService<OracleInvoices>(), kind));
        return services.AddKeyedSingleton<IRegister<T>>(Name, (provider, _) => provider.GetRequiredKeyedService<IDirectory<T>>(Name));
    }

    private static VendorHttp Http(IServiceProvider provider, string name, OracleOptions options) =>
        new(name, options, Time(provider), provider.GetRequiredService<ILogger<VendorHttp>>(), static (_, answer) => OracleFaults.IsBusy(answer));

    private static VendorToken Token(IServiceProvider provider)
    {
        var options = Options(provider);
        if (options.TokenUrl is null)
        {
            return new(new BasicLogin(options.User!, options.Password!, Time(provider)).IssueAsync, Time(provider));
        }

        var tokens = new ClientCredentials(
            provider.GetRequiredKeyedService<VendorHttp>(Identity), Name, "/oauth2/v1/token", (options.ClientId!, options.ClientSecret!), options.Scope, Time(provider),
            provider.GetRequiredService<ILogger<ClientCredentials>>());
        return new(tokens.IssueAsync, Time(provider));
    }

    private static OracleOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<OracleOptions>>().Value;

    private static TimeProvider Time(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;
}
