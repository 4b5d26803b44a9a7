using TeleCo.Gateway.Adapters;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Sandbox.Cisco;
using TeleCo.Gateway.Sandbox.Ericsson;
using TeleCo.Gateway.Sandbox.Huawei;
using TeleCo.Gateway.Sandbox.HubSpot;
using TeleCo.Gateway.Sandbox.Nokia;
using TeleCo.Gateway.Sandbox.Oracle;
using TeleCo.Gateway.Sandbox.PayPal;
using TeleCo.Gateway.Sandbox.Salesforce;
using TeleCo.Gateway.Sandbox.Sap;
using TeleCo.Gateway.Sandbox.Stripe;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Composition;

/// <summary>The backends: real ones as they are configured; in the sandbox a server on loopback for each that is not.</summary>
internal static class VendorsComposition
{
    /// <summary>Where payers of the sandbox come back to: nowhere, by a name that is reserved for that (RFC 2606).</summary>
    private const string PayerReturn = "https://payer.example/return";

    public static IServiceCollection AddVendors(this IServiceCollection services, IConfiguration configuration) => services
        .AddAdapters(configuration)
        .AddSingleton<IPartyOwners, PartyOwners>();

    /// <summary>Starts a sandbox server for each vendor without an address, and points its settings there.</summary>
    public static async Task<SandboxHost?> StartSandboxVendorsAsync(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsEnvironment("Sandbox"))
        {
            return null;
        }

        var options = new SandboxOptions
        {
            Salesforce = IsConfigured(builder, "Salesforce") ? null : new SalesforceSandboxOptions(),
            HubSpot = IsConfigured(builder, "HubSpot") ? null : new HubSpotSandboxOptions(),
            Sap = IsConfigured(builder, "Sap") ? null : new SapSandboxOptions(),
            Oracle = IsConfigured(builder, "Oracle") ? null : new OracleSandboxOptions(),
            Stripe = IsConfigured(builder, "Stripe") ? null : new StripeSandboxOptions(),
            PayPal = IsConfigured(builder, "PayPal") ? null : new PayPalSandboxOptions(),
            Cisco = IsConfigured(builder, "Cisco") ? null : new CiscoSandboxOptions(),
            Nokia = IsConfigured(builder, "Nokia") ? null : new NokiaSandboxOptions(),
            Ericsson = IsConfigured(builder, "Ericsson") ? null : new EricssonSandboxOptions(),
            Huawei = IsConfigured(builder, "Huawei") ? null : new HuaweiSandboxOptions(),
        };
        var host = await SandboxHost.StartAsync(options);
        builder.Configuration.AddInMemoryCollection(host.Vendors.SelectMany(vendor => Settings(vendor, host, options)));
        builder.Configuration.AddInMemoryCollection(host.Vendors.Where(SandboxRegisters.Has).SelectMany(SandboxRegisters.Settings));
        return host;
    }

    private static bool IsConfigured(WebApplicationBuilder builder, string vendor) => !string.IsNullOrEmpty(builder.Configuration[$"Vendors:{vendor}:BaseUrl"]);

    private static IEnumerable<KeyValuePair<string, string?>> Settings(string vendor, SandboxHost host, SandboxOptions options) =>
        VendorSettings(vendor, options).Prepend((Name: "BaseUrl", Value: host.BaseUrl(vendor).ToString()))
            .Select(setting => KeyValuePair.Create($"Vendors:{vendor}:{setting.Name}", (string?)setting.Value));

    private static IEnumerable<(string Name, string Value)> VendorSettings(string vendor, SandboxOptions options) => vendor switch
    {
        "Salesforce" => [("ClientId", options.Salesforce!.ClientId), ("ClientSecret", options.Salesforce.ClientSecret)],
        "HubSpot" => [("AccessToken", options.HubSpot!.AccessToken)],
        "Sap" => [("User", options.Sap!.User), ("Password", options.Sap.Password)],
        "Oracle" => [("User", options.Oracle!.User), ("Password", options.Oracle.Password)],
        "Stripe" => [("SecretKey", options.Stripe!.SecretKey), ("ReturnUrl", PayerReturn), ("WebhookSecret", "whsec_sandbox")],
        "PayPal" =>
        [
            ("ClientId", options.PayPal!.ClientId),
            ("ClientSecret", options.PayPal.ClientSecret),
            ("ReturnUrl", PayerReturn),
            ("CancelUrl", PayerReturn),
            ("WebhookId", "SANDBOXWEBHOOK01"),
            ("WebhookCertificateChain", "false"), // the sandbox signs its own
        ],
        "Cisco" => [("Username", options.Cisco!.UserName), ("Password", options.Cisco.Password)],
        "Nokia" => [("Username", options.Nokia!.UserName), ("Password", options.Nokia.Password)],
        _ => [],
    };
}
