using System.Text;
using System.Text.Json;
using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Sandbox.Huawei;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>The Huawei sandbox's NCE and a token on it.</summary>
internal sealed class NceSite : IAsyncDisposable
{
    public const string Sessions = "/rest/plat/smapp/v1/sessions";
    public const string Operations = "/rest/v1/resource-activation-configuration/access-legacy/";

    private NceSite(SoapSandbox server) => Server = server;

    public SoapSandbox Server { get; }

    public string Token { get; set; } = "";

    public string RoaRand { get; set; } = "";

    public static async Task<NceSite> StartAsync(HuaweiSandboxOptions? options = null, TimeProvider? clock = null)
    {
        var site = new NceSite(await SoapSandbox.StartAsync(
            new SandboxOptions { Huawei = options ?? new HuaweiSandboxOptions(), Clock = clock ?? TimeProvider.System }, "Huawei"));
        await site.LogInAsync();
        return site;
    }

    public async Task<SandboxAnswer> LogInAsync(string password = "sandbox-secret", string address = Sessions)
    {
        var answer = await SendAsync("PUT", address, $$$"""{"grantType":"password","userName":"sandbox-user","value":"{{{password}}}"}""");
        if (answer.Status == 200)
        {
            (Token, RoaRand) = (answer.Text("accessSession")!, answer.Text("roaRand")!);
        }

        return answer;
    }

    public Task<SandboxAnswer> RunAsync(string operation, string body) => SendAsync("POST", Operations + operation, body);

    public Task<SandboxAnswer> CreateAsync(string name, string device = "OLT9003", int port = 5, string userVlan = "31") => RunAsync(
        "create-serviceport",
        $$$"""
        {"index":{{{Index(device, port)}}},"para":{"svpid":"{{{name}}}","vlanid":"999","uv":"{{{userVlan}}}","tagtransform":3,"rx":"TP-50M","tx":"TP-250M"}}
        """);

    public Task<SandboxAnswer> ModifyAsync(string name, string rx, string tx, string device = "OLT9003", int port = 5) => RunAsync(
        "modify-serviceport", $$$"""{"index":{{{Index(device, port)}}},"para":{"name":"{{{name}}}","rx":"{{{rx}}}","tx":"{{{tx}}}"}}""");

    public Task<SandboxAnswer> DeleteAsync(string name, string device = "OLT9003", int port = 5) => RunAsync(
        "delete-serviceport", $$$"""{"index":{{{Index(device, port)}}},"para":{"svpid":"{{{name}}}"}}""");

    public static string Index(string device, int port) => $$$"""{"dev":"{{{device}}}","fn":"0","sn":"2","pn":"{{{port}}}"}""";

    public async Task<SandboxAnswer> SendAsync(string method, string target, string? json = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), target);
        request.Headers.TryAddWithoutValidation("X-Auth-Token", Token);
        request.Headers.TryAddWithoutValidation("roarand", RoaRand);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        using var answer = await Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var body = answer.Content.Headers.ContentType?.MediaType is "application/json" ? JsonDocument.Parse(text).RootElement : default;
        return new SandboxAnswer((int)answer.StatusCode, body, text, answer.Headers.ToDictionary(
            header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
