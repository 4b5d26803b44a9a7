using TeleCo.Gateway.Adapters;
using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Sandbox.Cisco;
using TeleCo.Gateway.Sandbox.Ericsson;
using TeleCo.Gateway.Sandbox.Huawei;
using TeleCo.Gateway.Sandbox.HubSpot;
using TeleCo.Gateway.Sandbox.Nokia;
using TeleCo.Gateway.Sandbox.Salesforce;

namespace TeleCo.Gateway.Composition;

/// <summary>The backends: real ones as they are configured; in the sandbox a server on loopback for each that is not.</summary>
internal static class VendorsComposition
{
    public static IServiceCollection AddVendors(this IServiceCollection services, IConfiguration configuration) => services.AddAdapters(configuration);

    /// <summary>Starts a sandbox server for each vendor without an address, and points its settings there.</summary>
    public static async Task<SandboxHost?> StartSandboxVendorsAsync(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsEnvironment("Sandbox"))
        {
            return null;
        }

        var salesforce = new SalesforceSandboxOptions();
        var hubSpot = new HubSpotSandboxOptions();
        var host = await SandboxHost.StartAsync(new SandboxOptions
        {
            Salesforce = IsConfigured(builder, "Salesforce") ? null : salesforce,
            HubSpot = IsConfigured(builder, "HubSpot") ? null : hubSpot,
            Cisco = IsConfigured(builder, "Cisco") ? null : new CiscoSandboxOptions(),
            Nokia = IsConfigured(builder, "Nokia") ? null : new NokiaSandboxOptions(),
            Ericsson = IsConfigured(builder, "Ericsson") ? null : new EricssonSandboxOptions(),
            Huawei = IsConfigured(builder, "Huawei") ? null : new HuaweiSandboxOptions(),
        });
        builder.Configuration.AddInMemoryCollection(host.Vendors.SelectMany(vendor => Settings(vendor, host, salesforce, hubSpot)));
        builder.Configuration.AddInMemoryCollection(host.Vendors.Where(IsNetwork).SelectMany(NetworkSettings));
        builder.Configuration.AddInMemoryCollection(host.Vendors.Where(SandboxRegisters.Has).SelectMany(SandboxRegisters.Settings));
        return host;
    }

    private static bool IsNetwork(string vendor) => vendor is "Cisco" or "Nokia";

    /// <summary>The controllers of networks have one login in the sandbox.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> NetworkSettings(string vendor)
    {
        var login = new CiscoSandboxOptions();
        yield return new($"Vendors:{vendor}:Username", login.UserName);
        yield return new($"Vendors:{vendor}:Password", login.Password);
    }

    private static bool IsConfigured(WebApplicationBuilder builder, string vendor) => !string.IsNullOrEmpty(builder.Configuration[$"Vendors:{vendor}:BaseUrl"]);

    private static IEnumerable<KeyValuePair<string, string?>> Settings(string vendor, SandboxHost host, SalesforceSandboxOptions salesforce, HubSpotSandboxOptions hubSpot)
    {
        yield return new($"Vendors:{vendor}:BaseUrl", host.BaseUrl(vendor).ToString());
        if (vendor == "Salesforce")
        {
            yield return new("Vendors:Salesforce:ClientId", salesforce.ClientId);
            yield return new("Vendors:Salesforce:ClientSecret", salesforce.ClientSecret);
        }

        if (vendor == "HubSpot")
        {
            yield return new("Vendors:HubSpot:AccessToken", hubSpot.AccessToken);
        }
    }
}
