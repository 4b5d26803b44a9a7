using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.PayPal;

/// <summary>Registers PayPal.</summary>
internal static class PayPalServices
{
    public const string Name = "PayPal";

    /// <summary>What canonical ids of PayPal's objects begin with.</summary>
    public const string Code = "pp";

    /// <summary>Adds PayPal when it has settings.</summary>
    public static IServiceCollection AddPayPal(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(PayPalOptions.Section);
        if (!section.Exists())
        {
            return services;
        }

        services.AddOptionsWithValidateOnStart<PayPalOptions, PayPalOptionsRules>().Bind(section);
        services.AddSingleton(new VendorRegistration(Name, Code));
        services.AddKeyedSingleton(Name, (provider, _) => new VendorHttp(
            Name, Options(provider), Time(provider), provider.GetRequiredService<ILogger<VendorHttp>>(), PayPalFaults.IsBusy, mayHaveBegun: PayPalFaults.MayHaveBegun));
        services.AddSingleton(Client);
        services.AddKeyedSingleton<IPaymentProcessor>(Name, (provider, _) => new PayPalPayments(
            provider.GetRequiredService<PayPalClient>(),
            new PayPalOrders(Options(provider)),
            new PayPalRefunds(provider.GetRequiredService<PayPalClient>(), Time(provider)),
            Time(provider)));
        services.AddSingleton(provider => new PayPalCertificates(Options(provider), Time(provider), provider.GetRequiredService<ILogger<PayPalCertificates>>()));
        services.AddKeyedSingleton<IVendorWebhooks>(Name, (provider, _) => new PayPalWebhooks(
            Options(provider),
            provider.GetRequiredService<PayPalClient>(),
            provider.GetRequiredService<PayPalCertificates>(),
            Time(provider),
            provider.GetRequiredService<ILogger<PayPalWebhooks>>()));
        services.AddKeyedSingleton<IDirectory<PaymentMethod>>(Name, (provider, _) => new PayPalPaymentMethods(
            provider.GetRequiredService<PayPalClient>(), provider.GetService<IPartyOwners>()));
        services.AddKeyedSingleton<IVendorHealth>(Name, (provider, _) => new PayPalHealth(provider.GetRequiredService<PayPalClient>(), Time(provider)));
        services.AddSingleton(provider => provider.GetRequiredKeyedService<IVendorHealth>(Name));
        return services;
    }

    private static PayPalClient Client(IServiceProvider provider)
    {
        var http = provider.GetRequiredKeyedService<VendorHttp>(Name);
        var tokens = new PayPalTokens(http, Options(provider), Time(provider), provider.GetRequiredService<ILogger<PayPalTokens>>());
        return new(new VendorSession(http, new VendorToken(tokens.IssueAsync, Time(provider))), provider.GetRequiredService<ILogger<PayPalClient>>());
    }

    private static PayPalOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<PayPalOptions>>().Value;

    private static TimeProvider Time(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;
}
