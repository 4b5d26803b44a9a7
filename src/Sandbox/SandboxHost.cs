using System.Collections.Frozen;
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
using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox;

/// <summary>Vendor sandbox servers running in this process, one Kestrel a vendor, on loopback.</summary>
public sealed class SandboxHost : IAsyncDisposable
{
    private readonly FrozenDictionary<string, VendorServer> _servers;

    private SandboxHost(IEnumerable<VendorServer> servers) =>
        _servers = servers.ToFrozenDictionary(server => server.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of the vendors started.</summary>
    public IReadOnlyCollection<string> Vendors => _servers.Keys;

    /// <summary>Starts a server for each vendor that has options.</summary>
    public static async Task<SandboxHost> StartAsync(SandboxOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var started = new List<VendorServer>();
        try
        {
            foreach (var (vendor, vendorOptions) in Known(options))
            {
                if (vendor is not null && vendorOptions is not null)
                {
                    started.Add(await VendorServer.StartAsync(vendor, vendorOptions, cancellationToken));
                }
            }
        }
        catch
        {
            await StopAsync(started);
            throw;
        }

        return new SandboxHost(started);
    }

    /// <summary>The address of a vendor's server, such as <c>http://127.0.0.1:41234/</c>.</summary>
    /// <exception cref="KeyNotFoundException">The vendor was not started.</exception>
    public Uri BaseUrl(string vendor) => _servers[vendor].BaseUrl;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync(_servers.Values);

    // The one list of vendors: a new one is a line here and a property of the options.
    private static IEnumerable<(IVendorSandbox? Sandbox, VendorSandboxOptions? Options)> Known(SandboxOptions options) =>
    [
        (options.Salesforce is { } salesforce ? new SalesforceSandbox(salesforce, options.Clock) : null, options.Salesforce),
        (options.HubSpot is { } hubSpot ? new HubSpotSandbox(hubSpot, options.Clock) : null, options.HubSpot),
        (options.Sap is { } sap ? new SapSandbox(sap, options.Clock) : null, options.Sap),
        (options.Oracle is { } oracle ? new OracleSandbox(oracle, options.Clock) : null, options.Oracle),
        (options.Stripe is { } stripe ? new StripeSandbox(stripe, options.Clock) : null, options.Stripe),
        (options.PayPal is { } payPal ? new PayPalSandbox(payPal, options.Clock) : null, options.PayPal),
        (options.Cisco is { } cisco ? new CiscoSandbox(cisco, options.Clock) : null, options.Cisco),
        (options.Nokia is { } nokia ? new NokiaSandbox(nokia, options.Clock) : null, options.Nokia),
        (options.Ericsson is { } ericsson ? new EricssonSandbox(ericsson, options.Clock) : null, options.Ericsson),
        (options.Huawei is { } huawei ? new HuaweiSandbox(huawei, options.Clock) : null, options.Huawei),
    ];

    private static async Task StopAsync(IEnumerable<VendorServer> servers)
    {
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }
    }
}
