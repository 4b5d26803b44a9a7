using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Sandbox.Sap;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>A sandbox S/4HANA system, and a client with Basic, JSON asked for, and a CSRF token with its cookies.</summary>
internal sealed class SapSandboxClient : IAsyncDisposable
{
    public const string Partners = "/sap/opu/odata/sap/API_BUSINESS_PARTNER/";
    public const string Bills = "/sap/opu/odata/sap/API_BILLING_DOCUMENT_SRV/";
    public const string OpenItems = "/sap/opu/odata/sap/API_OPLACCTGDOCITEMCUBE_SRV/A_OperationalAcctgDocItemCube";

    private SapSandboxClient(SandboxClient client) => Client = client;

    public SandboxClient Client { get; }

    public static async Task<SapSandboxClient> StartAsync(SapSandboxOptions? options = null, TimeProvider? clock = null)
    {
        var sap = new SapSandboxClient(await SandboxClient.StartAsync(
            new SandboxOptions { Sap = options ?? new SapSandboxOptions(), Clock = clock ?? TimeProvider.System }, "Sap"));
        sap.Client.Http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("TELECO_COMM:sandbox-password")));
        sap.Client.Http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return sap;
    }

    public Task<SandboxAnswer> GetAsync(string target, params (string Name, string Value)[] headers) => Client.SendAsync("GET", target, null, headers);

    /// <summary>The one member <c>d</c> of an answer that must be 200.</summary>
    public async Task<JsonElement> ReadAsync(string target)
    {
        var answer = await GetAsync(target);
        Assert.True(answer.Status == 200, $"{target}: {answer.Status} {answer.Body}");
        return answer.Json.GetProperty("d");
    }

    /// <summary>The entities of a collection.</summary>
    public async Task<JsonElement[]> ListAsync(string target) => [.. (await ReadAsync(target)).GetProperty("results").EnumerateArray()];

    /// <summary>Fetches a token and keeps its cookies, as the next write needs them (the client's own jar holds the cookies).</summary>
    public async Task<string> TokenAsync()
    {
        var answer = await GetAsync(Partners, ("X-CSRF-Token", "Fetch"));
        Assert.Equal(200, answer.Status);
        return answer.Headers["x-csrf-token"];
    }

    public async Task<SandboxAnswer> WriteAsync(string method, string target, string? json, params (string Name, string Value)[] headers) =>
        await Client.SendAsync(method, target, json, [("X-CSRF-Token", await TokenAsync()), .. headers]);

    public ValueTask DisposeAsync() => Client.DisposeAsync();
}
