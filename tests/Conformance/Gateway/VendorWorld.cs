using System.Net.Http.Json;
using System.Text.Json;
using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Sandbox.HubSpot;
using TeleCo.Gateway.Sandbox.Salesforce;

namespace TeleCo.Gateway.Tests.Conformance.Gateway;

/// <summary>The vendors' sandbox servers, in the test's own process: tests make them fail and count what they were asked.</summary>
internal sealed class VendorWorld : IAsyncDisposable
{
    private readonly SandboxHost _host;
    private readonly HttpClient _side = new();

    private VendorWorld(SandboxHost host) => _host = host;

    public static async Task<VendorWorld> StartAsync() => new(await SandboxHost.StartAsync(new SandboxOptions
    {
        Salesforce = new SalesforceSandboxOptions(),
        HubSpot = new HubSpotSandboxOptions(),
    }));

    /// <summary>What tells a gateway to use these vendors.</summary>
    public Dictionary<string, string> Settings() => new()
    {
        ["Vendors__Salesforce__BaseUrl"] = _host.BaseUrl("Salesforce").ToString(),
        ["Vendors__Salesforce__ClientId"] = "sandbox-client",
        ["Vendors__Salesforce__ClientSecret"] = "sandbox-secret",
        ["Vendors__HubSpot__BaseUrl"] = _host.BaseUrl("HubSpot").ToString(),
        ["Vendors__HubSpot__AccessToken"] = "pat-eu1-sandbox",
    };

    /// <summary>Words that no answer of the gateway may hold.</summary>
    public IEnumerable<string> Secrets =>
        [$":{_host.BaseUrl("Salesforce").Port}", $":{_host.BaseUrl("HubSpot").Port}", "/services/data", "crm/v3", "sandbox-secret", "pat-eu1", "salesforce", "hubspot", "   at "];

    /// <summary>Makes Salesforce fail; see the sandbox's fault rules.</summary>
    public async Task FailAsync(string kind, string match, int count = 0, int? status = null, int delayMilliseconds = 0, int? retryAfter = null)
    {
        var rule = new Dictionary<string, object> { ["match"] = match, ["kind"] = kind, ["count"] = count, ["delayMilliseconds"] = delayMilliseconds };
        if (status is { } code)
        {
            rule["status"] = code;
        }

        if (retryAfter is { } seconds)
        {
            rule["headers"] = new Dictionary<string, string> { ["Retry-After"] = $"{seconds}" };
        }

        using var answer = await _side.PostAsJsonAsync(Side("faults"), rule, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Ends every failure of Salesforce.</summary>
    public async Task RecoverAsync()
    {
        using var answer = await _side.DeleteAsync(Side("faults"), TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>How many calls Salesforce got of which method and target begin so.</summary>
    public async Task<int> CallsAsync(string match)
    {
        var report = await _side.GetFromJsonAsync<JsonElement>(Side($"calls?match={Uri.EscapeDataString(match)}"), TestContext.Current.CancellationToken);
        return report.GetProperty("count").GetInt32();
    }

    /// <summary>Waits until Salesforce has got a call.</summary>
    public async Task UntilCalledAsync(string match, int more)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        while (await CallsAsync(match) < more)
        {
            await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _side.Dispose();
        await _host.DisposeAsync();
    }

    private Uri Side(string path) => new(_host.BaseUrl("Salesforce"), $"__sandbox/{path}");
}
