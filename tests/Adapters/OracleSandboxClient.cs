using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Sandbox.Oracle;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>A sandbox Fusion pod and a client with Basic that asks for framework version 4 and JSON, unless a call says otherwise.</summary>
internal sealed class OracleSandboxClient : IAsyncDisposable
{
    public const string Crm = "/crmRestApi/resources/11.13.18.05";
    public const string Fscm = "/fscmRestApi/resources/11.13.18.05";
    public const string Organizations = $"{Crm}/hubOrganizations";
    public const string Invoices = $"{Fscm}/receivablesInvoices";
    public const string Receipts = $"{Fscm}/standardReceipts";
    public const string Activities = $"{Fscm}/receivablesCustomerAccountSiteActivities";

    private OracleSandboxClient(SandboxClient client) => Client = client;

    public SandboxClient Client { get; }

    public static async Task<OracleSandboxClient> StartAsync(OracleSandboxOptions? options = null, TimeProvider? clock = null)
    {
        var oracle = new OracleSandboxClient(await SandboxClient.StartAsync(
            new SandboxOptions { Oracle = options ?? new OracleSandboxOptions(), Clock = clock ?? TimeProvider.System }, "Oracle"));
        oracle.Client.Http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("teleco.integration:sandbox-password")));
        oracle.Client.Http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return oracle;
    }

    public Task<SandboxAnswer> SendAsync(string method, string target, string? json = null, params (string Name, string Value)[] headers) =>
        Client.SendAsync(method, target, json, headers.Any(header => header.Name == "REST-Framework-Version") ? headers : [("REST-Framework-Version", "4"), .. headers]);

    /// <summary>The answer to a GET that must be 200.</summary>
    public async Task<JsonElement> ReadAsync(string target)
    {
        var answer = await SendAsync("GET", target);
        Assert.True(answer.Status == 200, $"{target}: {answer.Status} {answer.Body}");
        return answer.Json;
    }

    public async Task<JsonElement[]> ListAsync(string target) => [.. (await ReadAsync(target)).GetProperty("items").EnumerateArray()];

    public ValueTask DisposeAsync() => Client.DisposeAsync();
}
