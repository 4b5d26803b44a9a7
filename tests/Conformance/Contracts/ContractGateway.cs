using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Tests.Conformance.Contracts;

[assembly: AssemblyFixture(typeof(ContractGateway))]

namespace TeleCo.Gateway.Tests.Conformance.Contracts;

/// <summary>A gateway in a process of its own, as it comes, whose contracts are looked at.</summary>
public sealed class ContractGateway : IAsyncLifetime
{
    private const string Ready = "TeleCo Gateway is ready at ";
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(2);
    private readonly string _data = Directory.CreateTempSubdirectory("teleco-").FullName;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(35) };
    private Process? _process;

    /// <summary>Settings as environment variables.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Assembly()]) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = _data };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Sandbox";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Gateway__DataDirectory"] = Path.Combine(_data, "data");
        foreach (var (name, value) in Settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.OutputDataReceived += (_, line) => Look(line.Data, address);
        _process.BeginOutputReadLine();
        Address = await address.Task.WaitAsync(StartTime);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _http.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>A document that needs no token.</summary>
    public Task<string> ReadAsync(string path) => _http.GetStringAsync(Address + path, TestContext.Current.CancellationToken);

    /// <summary>A call, with the answer read whole.</summary>
    internal async Task<(HttpResponseMessage Head, string Body)> SendAsync(
        string method, string path, string? token = null, string? body = null, string type = "application/json", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path.StartsWith("http", StringComparison.Ordinal) ? path : Address + path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, type);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A token of a sandbox client with all of its scopes.</summary>
    public async Task<string> TokenAsync(string client)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = client, ["client_secret"] = $"{client}-secret" });
        using var answer = await _http.PostAsync($"{Address}/connect/token", form, TestContext.Current.CancellationToken);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["access_token"]!.GetValue<string>();
    }

    private static void Look(string? line, TaskCompletionSource<string> address)
    {
        if (line is not null && line.IndexOf(Ready, StringComparison.Ordinal) is >= 0 and var at)
        {
            address.TrySetResult(line[(at + Ready.Length)..].Split(' ')[0].TrimEnd('/'));
        }
    }

    // The tests' own output folder has a copy without all of its neighbours; the gateway runs from where it was built.
    private static string Assembly()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(Repository.Folder, "src", "Gateway", "bin", framework.Parent!.Name, framework.Name, "TeleCo.Gateway.dll");
    }
}
