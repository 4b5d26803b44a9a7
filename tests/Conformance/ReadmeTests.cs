using System.Diagnostics;
using System.Text.RegularExpressions;
using TeleCo.Gateway.Tests.Conformance.Gateway;

namespace TeleCo.Gateway.Tests.Conformance;

/// <summary>What the README tells people to paste works.</summary>
public sealed partial class ReadmeTests(SharedGateway shared)
{
    [Fact]
    public async Task The_samples_of_the_README_run_as_they_stand()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Root(), "README.md"), TestContext.Current.CancellationToken);
        var samples = BashSample().Matches(readme).Select(match => match.Groups["script"].Value).ToList();
        Assert.Contains(samples, sample => sample.Contains("curl", StringComparison.Ordinal));
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", string.Join('\n', samples)])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["GATEWAY"] = shared.Gateway.At("").ToString().TrimEnd('/');

        using var shell = Process.Start(start)!;
        var output = shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);

        var answers = await output;
        Assert.True(shell.ExitCode == 0, $"{shell.ExitCode}: {errors}\n{answers}");
        Assert.Contains("SearchCustomersResponse", answers, StringComparison.Ordinal);
        Assert.Contains("\"totalCount\"", answers, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(answers, "Alpenblick Hotel GmbH", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.DoesNotContain("\"errors\"", answers, StringComparison.Ordinal);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "README.md")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("^```bash\n(?<script>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex BashSample();
}
