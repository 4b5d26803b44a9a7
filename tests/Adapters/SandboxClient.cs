using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Sandbox.HubSpot;
using TeleCo.Gateway.Sandbox.Salesforce;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>A sandbox server of one vendor and a plain HTTP client that is logged in there.</summary>
internal sealed class SandboxClient : IAsyncDisposable
{
    private readonly SandboxHost _host;

    private SandboxClient(SandboxHost host, string vendor)
    {
        _host = host;
        Http = new HttpClient { BaseAddress = host.BaseUrl(vendor), Timeout = TimeSpan.FromSeconds(30) };
    }

    public HttpClient Http { get; }

    public static async Task<SandboxClient> SalesforceAsync(SalesforceSandboxOptions? options = null, TimeProvider? clock = null)
    {
        var client = await StartAsync(
            new SandboxOptions { Salesforce = options ?? new SalesforceSandboxOptions(), Clock = clock ?? TimeProvider.System }, "Salesforce");
        await client.LogInAsync();
        return client;
    }

    public static async Task<SandboxClient> HubSpotAsync(HubSpotSandboxOptions? options = null, TimeProvider? clock = null)
    {
        var client = await StartAsync(
            new SandboxOptions { HubSpot = options ?? new HubSpotSandboxOptions(), Clock = clock ?? TimeProvider.System }, "HubSpot");
        client.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "pat-eu1-sandbox");
        return client;
    }

    public static async Task<SandboxClient> StartAsync(SandboxOptions options, string vendor) =>
        new(await SandboxHost.StartAsync(options, TestContext.Current.CancellationToken), vendor);

    public async Task LogInAsync()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "sandbox-client",
            ["client_secret"] = "sandbox-secret",
        });
        using var answer = await Http.PostAsync("/services/oauth2/token", form, TestContext.Current.CancellationToken);
        var token = await ReadAsync(answer);
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Text("access_token"));
    }

    public async Task<SandboxAnswer> SendAsync(string method, string target, string? json = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), target);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
            if (Array.Find(headers, header => header.Name is "Content-Type") is { Value: { } mediaType })
            {
                request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
            }
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return await ReadAsync(answer);
    }

    public async Task FaultAsync(string json) => Assert.Equal(204, (await SendAsync("POST", "/__sandbox/faults", json)).Status);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
    }

    private static async Task<SandboxAnswer> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var isJson = text.Length > 0 && answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) is true;
        return new SandboxAnswer((int)answer.StatusCode, isJson ? Parse(text) : default, text, answer.Headers.Concat(answer.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    private static JsonElement Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }
}

/// <summary>An answer, read whole.</summary>
internal sealed record SandboxAnswer(int Status, JsonElement Json, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public string? Text(string name) => Json.GetProperty(name).ToString();

    /// <summary>The code of a Salesforce error array.</summary>
    public string? Code => Json.ValueKind is JsonValueKind.Array && Json.GetArrayLength() > 0 ? Json[0].GetProperty("errorCode").GetString() : null;
}
