using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TeleCo.Gateway.Adapters.Cisco;
using TeleCo.Gateway.Adapters.Ericsson;
using TeleCo.Gateway.Adapters.Huawei;
using TeleCo.Gateway.Adapters.HubSpot;
using TeleCo.Gateway.Adapters.Nokia;
using TeleCo.Gateway.Adapters.Salesforce;

namespace TeleCo.Gateway.Adapters;

/// <summary>The vendors that there are. Each registers its ports under its name when its section in <c>Vendors</c> exists.</summary>
public static class AdapterServices
{
    /// <summary>Adds every configured vendor.</summary>
    public static IServiceCollection AddAdapters(this IServiceCollection services, IConfiguration configuration) => services
        .AddSalesforce(configuration)
        .AddHubSpot(configuration)
        .AddCisco(configuration)
        .AddNokia(configuration)
        .AddEricsson(configuration)
        .AddHuawei(configuration);
}
