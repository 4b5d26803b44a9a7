using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Adapters.Crm;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Salesforce;

/// <summary>Registers Salesforce.</summary>
internal static class SalesforceServices
{
    public const string Name = "Salesforce";

    /// <summary>Adds Salesforce when it has settings.</summary>
    public static IServiceCollection AddSalesforce(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(SalesforceOptions.Section);
        if (!section.Exists())
        {
            return services;
        }

        services.AddOptionsWithValidateOnStart<SalesforceOptions, SalesforceOptionsRules>().Bind(section);
        services.AddSingleton(new VendorRegistration(Name, "sf"));
        services.AddKeyedSingleton(Name, (provider, _) => new VendorHttp(
            Name, Options(provider), Time(provider), provider.GetRequiredService<ILogger<VendorHttp>>(), IsLocked));
        services.AddKeyedSingleton<ICrmRecords>(Name, (provider, _) => Records(provider));
        services.AddKeyedSingleton<IVendorHealth>(Name, (provider, _) => new SalesforceHealth(Http(provider), Time(provider)));
        services.AddSingleton(provider => provider.GetRequiredKeyedService<IVendorHealth>(Name));
        return services
            .AddCrmDirectory<Customer, CustomerMapping>(Name)
            .AddCrmDirectory<Individual, IndividualMapping>(Name)
            .AddCrmDirectory<Organization, OrganizationMapping>(Name);
    }

    private static SalesforceRecords Records(IServiceProvider provider)
    {
        var (http, options, time) = (Http(provider), Options(provider), Time(provider));
        var tokens = new SalesforceTokens(http, options, time, provider.GetRequiredService<ILogger<SalesforceTokens>>());
        var client = new SalesforceClient(new VendorSession(http, new VendorToken(tokens.IssueAsync, time)), options.ApiVersion);
        return new(client, provider.GetRequiredService<ILogger<SalesforceRecords>>());
    }

    /// <summary>A row that another transaction holds is free again in a moment. A record's values cannot forge the pair: their quotation marks are escaped.</summary>
    private static bool IsLocked(VendorRequest request, VendorAnswer answer) =>
        request.Effect == VendorEffect.Repeatable && answer.Body.IndexOf("\"errorCode\":\"UNABLE_TO_LOCK_ROW\""u8) >= 0;

    private static SalesforceOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<SalesforceOptions>>().Value;

    private static VendorHttp Http(IServiceProvider provider) => provider.GetRequiredKeyedService<VendorHttp>(Name);

    private static TimeProvider Time(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;
}
