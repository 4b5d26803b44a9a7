using System.Diagnostics;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance.Customers;

/// <summary>A stock SOAP client, generated from the WSDL alone.</summary>
public sealed class ZeepTests(SharedGateway shared)
{
    private const string Missing = "zeep is not installed (Debian package python3-zeep): no client of another maker tried the WSDL.";

    [Fact]
    public async Task Zeep_uses_every_operation_in_both_versions_of_SOAP()
    {
        var (missing, _) = await RunAsync("-c", "import zeep");
        Assert.SkipWhen(missing != 0, Missing);

        var (code, output) = await RunAsync(
            Path.Combine(AppContext.BaseDirectory, "clients", "soap_zeep.py"), shared.Gateway.Process.Address.ToString(), "demo-internal", "demo-internal-secret");

        Assert.True(code == 0, output);
    }

    // Debian's packages belong to Debian's python, which need not be the first on the path.
    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        const string Debians = "/usr/bin/python3";
        if (!File.Exists(Debians))
        {
            return (127, Missing);
        }

        var start = new ProcessStartInfo(Debians, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var python = Process.Start(start)!;
        var output = python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await python.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await python.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (python.ExitCode, await output + errors);
    }
}
