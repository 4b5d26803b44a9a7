using System.Collections.Frozen;
using TeleCo.Gateway.Sandbox.Cisco;
using TeleCo.Gateway.Sandbox.Ericsson;
using TeleCo.Gateway.Sandbox.Huawei;
using TeleCo.Gateway.Sandbox.HubSpot;
using TeleCo.Gateway.Sandbox.Nokia;
using TeleCo.Gateway.Sandbox.PayPal;
using TeleCo.Gateway.Sandbox.Salesforce;
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
            foreach (var (vendor, vendorOptions) in Chosen(options))
            {
                started.Add(await VendorServer.StartAsync(vendor, vendorOptions, cancellationToken));
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
    private static IEnumerable<(IVendorSandbox, VendorSandboxOptions)> Chosen(SandboxOptions options)
    {
        if (options.Salesforce is { } salesforce)
        {
            yield return (new SalesforceSandbox(salesforce, options.Clock), salesforce);
        }

        if (options.HubSpot is { } hubSpot)
        {
            yield return (new HubSpotSandbox(hubSpot, options.Clock), hubSpot);
        }

        if (options.Ericsson is { } ericsson)
        {
            yield return (new EricssonSandbox(ericsson, options.Clock), ericsson);
        }

        if (options.Huawei is { } huawei)
        {
            yield return (new HuaweiSandbox(huawei, options.Clock), huawei);
        }

        if (options.Stripe is { } stripe)
        {
            yield return (new StripeSandbox(stripe, options.Clock), stripe);
        }

        if (options.PayPal is { } payPal)
        {
            yield return (new PayPalSandbox(payPal, options.Clock), payPal);
        }

        if (options.Cisco is { } cisco)
        {
            yield return (new CiscoSandbox(cisco, options.Clock), cisco);
        }

        if (options.Nokia is { } nokia)
        {
            yield return (new NokiaSandbox(nokia, options.Clock), nokia);
        }
    }

    private static async Task StopAsync(IEnumerable<VendorServer> servers)
    {
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }
    }
}
