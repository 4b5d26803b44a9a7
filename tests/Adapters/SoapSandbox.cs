using System.Text;
using System.Text.Json;
using TeleCo.Gateway.Sandbox;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>A vendor's SOAP server and a plain HTTP client that follows no redirect.</summary>
internal sealed class SoapSandbox(SandboxHost host, string vendor) : IAsyncDisposable
{
    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        BaseAddress = host.BaseUrl(vendor),
        Timeout = TimeSpan.FromSeconds(30),
    };

    public static async Task<SoapSandbox> StartAsync(SandboxOptions options, string vendor) =>
        new(await SandboxHost.StartAsync(options, TestContext.Current.CancellationToken), vendor);

    public async Task<SoapAnswer> PostAsync(string target, string xml, string action, string mediaType = "text/xml")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target);
        request.Content = new StringContent(xml, Encoding.UTF8, mediaType);
        request.Headers.TryAddWithoutValidation("SOAPAction", action);
        using var answer = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return await SoapAnswer.ReadAsync(answer);
    }

    public async Task AdminAsync(string target, string? json = null)
    {
        using var content = new StringContent(json ?? "", Encoding.UTF8, "application/json");
        using var answer = await Http.PostAsync($"/__sandbox/{target}", content, TestContext.Current.CancellationToken);
        Assert.Equal(204, (int)answer.StatusCode);
    }

    public async Task<JsonElement> ReportAsync(string target)
    {
        using var json = JsonDocument.Parse(await Http.GetByteArrayAsync($"/__sandbox/{target}", TestContext.Current.CancellationToken));
        return json.RootElement.Clone();
    }

    /// <summary>Kinds and details of the effects on one service, in order: <c>create GsmHlr</c>.</summary>
    public async Task<string[]> EffectsAsync(string service)
    {
        var report = await ReportAsync($"effects?service={Uri.EscapeDataString(service)}");
        return [.. report.GetProperty("effects").EnumerateArray().Select(one => $"{one.GetProperty("kind")} {one.GetProperty("detail")}")];
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await host.DisposeAsync();
    }
}
