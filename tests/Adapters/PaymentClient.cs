using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Sandbox.PayPal;
using TeleCo.Gateway.Sandbox.Stripe;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>A sandbox server of Stripe or PayPal and a plain HTTP client that is logged in there.</summary>
internal sealed class PaymentClient : IAsyncDisposable
{
    private readonly SandboxHost _host;

    private PaymentClient(SandboxHost host, string vendor)
    {
        _host = host;
        Http = new HttpClient { BaseAddress = host.BaseUrl(vendor), Timeout = TimeSpan.FromSeconds(30) };
    }

    public HttpClient Http { get; }

    public static async Task<PaymentClient> StripeAsync(StripeSandboxOptions? options = null, TimeProvider? clock = null)
    {
        var host = await SandboxHost.StartAsync(
            new() { Stripe = options ?? new() { Seed = false }, Clock = clock ?? TimeProvider.System }, TestContext.Current.CancellationToken);
        var client = new PaymentClient(host, "Stripe");
        client.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk_test_sandbox");
        client.Http.DefaultRequestHeaders.Add("Stripe-Version", "2023-08-16");
        return client;
    }

    public static async Task<PaymentClient> PayPalAsync(PayPalSandboxOptions? options = null, TimeProvider? clock = null)
    {
        var host = await SandboxHost.StartAsync(
            new() { PayPal = options ?? new() { Seed = false }, Clock = clock ?? TimeProvider.System }, TestContext.Current.CancellationToken);
        var client = new PaymentClient(host, "PayPal");
        await client.LogInAsync();
        return client;
    }

    public async Task LogInAsync()
    {
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("sandbox-client:sandbox-secret"u8));
        var token = await FormAsync("/v1/oauth2/token", "grant_type=client_credentials");
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Text("access_token"));
    }

    public Task<SandboxAnswer> GetAsync(string target) => SendAsync("GET", target, null, "");

    public Task<SandboxAnswer> FormAsync(string target, string form = "", params (string Name, string Value)[] headers) =>
        SendAsync("POST", target, form, "application/x-www-form-urlencoded", headers);

    public Task<SandboxAnswer> JsonAsync(string target, string json = "", params (string Name, string Value)[] headers) =>
        SendAsync("POST", target, json, "application/json", headers);

    public async Task<SandboxAnswer> SendAsync(string method, string target, string? body, string mediaType, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), target);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, mediaType);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new SandboxAnswer((int)answer.StatusCode, Parse(text), text, answer.Headers.Concat(answer.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    public async Task AdminAsync(string action, string json) => Assert.Equal(204, (await JsonAsync($"/__sandbox/{action}", json)).Status);

    public async Task<JsonElement[]> EffectsAsync() => [.. (await GetAsync("/__sandbox/effects")).Json.GetProperty("effects").EnumerateArray()];

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
    }

    private static JsonElement Parse(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
