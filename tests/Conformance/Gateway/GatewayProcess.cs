using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace TeleCo.Gateway.Tests.Conformance.Gateway;

/// <summary>The gateway as it is shipped: a process of its own, on a port that the system gave it.</summary>
internal sealed class GatewayProcess : IAsyncDisposable
{
    private const int Terminate = 15;
    private const string ReadyLine = "TeleCo Gateway is ready at ";

    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly ConcurrentQueue<string> _output = new();
    private Process? _process;

    private GatewayProcess(IReadOnlyDictionary<string, string> settings) => _settings = settings;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!; // set by the first start, and only a started gateway is handed out

    /// <summary>What it has written to its console so far.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Starts a gateway with settings as environment variables, and waits until it says that it is ready.</summary>
    public static async Task<GatewayProcess> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var gateway = new GatewayProcess(settings);
        await gateway.StartAsync();
        return gateway;
    }

    /// <summary>Ends it as a power failure does.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, and gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        Assert.Equal(0, Signal(_process!.Id, Terminate));
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return _process.ExitCode;
    }

    /// <summary>Starts it, and once more with the same settings at the same address.</summary>
    public async Task StartAsync()
    {
        _process?.Dispose();
        _process = Process.Start(StartInfo()) ?? throw new InvalidOperationException("The gateway did not start.");
        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.OutputDataReceived += (_, line) => Take(line.Data, ready);
        _process.ErrorDataReceived += (_, line) => Take(line.Data, ready);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var first = await Task.WhenAny(ready.Task, _process.WaitForExitAsync()).WaitAsync(TimeSpan.FromSeconds(120));
        Address = first == ready.Task ? await ready.Task : throw new InvalidOperationException($"The gateway ended: {Output}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await KillAsync();
        }

        _process?.Dispose();
    }

    private void Take(string? line, TaskCompletionSource<Uri> ready)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        var at = line.IndexOf(ReadyLine, StringComparison.Ordinal);
        if (at >= 0)
        {
            ready.TrySetResult(new Uri(line[(at + ReadyLine.Length)..].Split(' ')[0]));
        }
    }

    private ProcessStartInfo StartInfo()
    {
        var start = new ProcessStartInfo("dotnet", [Assembly()])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Sandbox";
        start.Environment["ASPNETCORE_URLS"] = Address?.ToString() ?? "http://127.0.0.1:0";
        foreach (var (name, value) in _settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    // The tests' own output folder has a copy without all of its neighbours; the gateway runs from where it was built.
    private static string Assembly()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        var path = Path.Combine(
            framework.FullName, "..", "..", "..", "..", "..", "src", "Gateway", "bin", framework.Parent!.Name, framework.Name, "TeleCo.Gateway.dll");
        return Path.GetFullPath(path);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
