using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TeleCo.Gateway.Adapters.Cisco;
using TeleCo.Gateway.Adapters.Ericsson;
using TeleCo.Gateway.Adapters.Huawei;
using TeleCo.Gateway.Adapters.HubSpot;
using TeleCo.Gateway.Adapters.Nokia;
using TeleCo.Gateway.Adapters.Oracle;
using TeleCo.Gateway.Adapters.PayPal;
using TeleCo.Gateway.Adapters.Salesforce;
using TeleCo.Gateway.Adapters.Sap;
using TeleCo.Gateway.Adapters.Stripe;

namespace TeleCo.Gateway.Adapters;

/// <summary>The vendors that there are. Each registers its ports under its name when its section in <c>Vendors</c> exists.</summary>
public static class AdapterServices
{
    /// <summary>Adds every configured vendor.</summary>
    public static IServiceCollection AddAdapters(this IServiceCollection services, IConfiguration configuration) => services
        .AddSalesforce(configuration)
        .AddHubSpot(configuration)
        .AddStripe(configuration)
        .AddPayPal(configuration)
        .AddSap(configuration)
        .AddOracle(configuration)
        .AddCisco(configuration)
        .AddNokia(configuration)
        .AddEricsson(configuration)
        .AddHuawei(configuration);
}
