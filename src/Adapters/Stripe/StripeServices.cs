using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Stripe;

/// <summary>Registers Stripe.</summary>
internal static class StripeServices
{
    public const string Name = "Stripe";

    /// <summary>What canonical ids of Stripe's objects begin with.</summary>
    public const string Code = "st";

    /// <summary>Adds Stripe when it has settings.</summary>
    public static IServiceCollection AddStripe(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(StripeOptions.Section);
        if (!section.Exists())
        {
            return services;
        }

        services.AddOptionsWithValidateOnStart<StripeOptions, StripeOptionsRules>().Bind(section);
        services.AddSingleton(new VendorRegistration(Name, Code));
        services.AddKeyedSingleton(Name, (provider, _) => new VendorHttp(
            Name, Options(provider), Time(provider), provider.GetRequiredService<ILogger<VendorHttp>>(), StripeFaults.IsBusy, StripeFaults.Advice, StripeFaults.MayHaveBegun));
        services.AddSingleton(provider => new StripeClient(
            provider.GetRequiredKeyedService<VendorHttp>(Name), Options(provider), provider.GetRequiredService<ILogger<StripeClient>>()));
        services.AddSingleton(provider => new StripeMethods(provider.GetRequiredService<StripeClient>()));
        services.AddKeyedSingleton<IPaymentProcessor>(Name, (provider, _) => Payments(provider));
        services.AddKeyedSingleton<IVendorWebhooks>(Name, (provider, _) => new StripeWebhooks(
            Options(provider), Time(provider), provider.GetRequiredService<ILogger<StripeWebhooks>>()));
        services.AddKeyedSingleton<IDirectory<PaymentMethod>>(Name, (provider, _) => new StripePaymentMethods(
            provider.GetRequiredService<StripeClient>(),
            provider.GetRequiredService<StripeMethods>(),
            new StripeCustomers(provider.GetRequiredService<StripeClient>(), Time(provider))));
        services.AddKeyedSingleton<IVendorHealth>(Name, (provider, _) => new StripeHealth(provider.GetRequiredService<StripeClient>(), Time(provider)));
        services.AddSingleton(provider => provider.GetRequiredKeyedService<IVendorHealth>(Name));
        return services;
    }

    private static StripePayments Payments(IServiceProvider provider)
    {
        var (client, methods) = (provider.GetRequiredService<StripeClient>(), provider.GetRequiredService<StripeMethods>());
        var amounts = StripeAmounts.Of(Options(provider));
        var intents = new StripeIntents(client, Options(provider), amounts);
        return new(client, intents, methods, new StripeLookup(client, intents, methods), amounts, Time(provider));
    }

    private static StripeOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<StripeOptions>>().Value;

    private static TimeProvider Time(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;
}
