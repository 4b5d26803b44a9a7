using System.Diagnostics;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Holds bodies against the real YANG modules with libyang's own tool.</summary>
internal static class Yanglint
{
    private const string Program = "/usr/bin/yanglint";

    /// <summary>What is wrong with a whole tree, in the tool's words; empty when nothing is.</summary>
    /// <param name="kind"><c>config</c> for a whole configuration, <c>edit</c> for a patch.</param>
    /// <param name="modules">The modules below the shared specifications, those that others augment first.</param>
    public static async Task<string> ProblemsAsync(string tree, string kind, params string[] modules)
    {
        var folder = Path.GetDirectoryName(Path.GetDirectoryName(NetworkSandbox.SharedFile("ietf/ietf-vpn-common@2022-02-11.yang")))!;
        Assert.SkipUnless(File.Exists(Program), "yanglint is not installed (libyang2-tools)");
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, tree, TestContext.Current.CancellationToken);
        try
        {
            var start = new ProcessStartInfo(Program) { UseShellExecute = false, WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var argument in (string[])["-p", "ietf", "-p", "cisco", "-p", "nokia", "-i", "-t", kind, .. modules, file])
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await output;
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return process.ExitCode == 0 ? "" : $"{process.ExitCode}: {errors}";
        }
        finally
        {
            File.Delete(file);
        }
    }
}
