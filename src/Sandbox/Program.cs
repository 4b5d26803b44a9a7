using System.Runtime.InteropServices;
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
using TeleCo.Gateway.Sandbox;

// Arguments are vendor=port pairs, as in: Salesforce=5001 HubSpot=5002; none means every vendor on a free port.
var ports = args.Select(argument => argument.Split('=', 2))
    .ToDictionary(pair => pair[0], pair => pair.Length > 1 ? int.Parse(pair[1]) : 0, StringComparer.OrdinalIgnoreCase);
var options = new SandboxOptions
{
    Salesforce = Port("Salesforce") is { } salesforce ? new SalesforceSandboxOptions { Port = salesforce } : null,
    HubSpot = Port("HubSpot") is { } hubSpot ? new HubSpotSandboxOptions { Port = hubSpot } : null,
    Ericsson = Port("Ericsson") is { } ericsson ? new EricssonSandboxOptions { Port = ericsson } : null,
    Huawei = Port("Huawei") is { } huawei ? new HuaweiSandboxOptions { Port = huawei } : null,
    Stripe = Port("Stripe") is { } stripe ? new StripeSandboxOptions { Port = stripe } : null,
    PayPal = Port("PayPal") is { } payPal ? new PayPalSandboxOptions { Port = payPal } : null,
    Sap = Port("Sap") is { } sap ? new SapSandboxOptions { Port = sap } : null,
    Oracle = Port("Oracle") is { } oracle ? new OracleSandboxOptions { Port = oracle } : null,
    Cisco = Port("Cisco") is { } cisco ? new CiscoSandboxOptions { Port = cisco } : null,
    Nokia = Port("Nokia") is { } nokia ? new NokiaSandboxOptions { Port = nokia } : null,
};

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
await using var host = await SandboxHost.StartAsync(options, stop.Token);
foreach (var vendor in host.Vendors)
{
    Console.WriteLine($"{vendor} {host.BaseUrl(vendor)}");
}

await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

int? Port(string vendor) => ports.Count == 0 ? 0 : ports.TryGetValue(vendor, out var port) ? port : null;
