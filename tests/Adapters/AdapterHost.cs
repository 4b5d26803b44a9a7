using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TeleCo.Gateway.Adapters;
using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Sandbox.Cisco;
using TeleCo.Gateway.Sandbox.Ericsson;
using TeleCo.Gateway.Sandbox.Huawei;
using TeleCo.Gateway.Sandbox.HubSpot;
using TeleCo.Gateway.Sandbox.Nokia;
using TeleCo.Gateway.Sandbox.Oracle;
using TeleCo.Gateway.Sandbox.PayPal;
using TeleCo.Gateway.Sandbox.Salesforce;
using TeleCo.Gateway.Sandbox.Sap;
using TeleCo.Gateway.Sandbox.Stripe;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>The adapters as the gateway composes them, pointed at a vendor: its sandbox server, or any address.</summary>
internal sealed class AdapterHost : IAsyncDisposable
{
    private readonly SandboxHost? _sandbox;
    private readonly ServiceProvider _services;
    private readonly string _vendor;
    private readonly HttpClient _side = new();

    private AdapterHost(string vendor, SandboxHost? sandbox, Uri address, IEnumerable<(string Key, string Value)> settings, TimeProvider? clock = null)
    {
        (_vendor, _sandbox, Address) = (vendor, sandbox, address);
        Dictionary<string, string?> values = new()
        {
            ["Vendors:Salesforce:ClientId"] = "sandbox-client",
            ["Vendors:Salesforce:ClientSecret"] = "sandbox-secret",
            ["Vendors:HubSpot:AccessToken"] = "pat-eu1-sandbox",
            ["Vendors:Sap:User"] = "TELECO_COMM",
            ["Vendors:Sap:Password"] = "sandbox-password",
            ["Vendors:Oracle:User"] = "teleco.integration",
            ["Vendors:Oracle:Password"] = "sandbox-password",
            ["Vendors:Stripe:SecretKey"] = "sk_test_sandbox",
            ["Vendors:Stripe:ReturnUrl"] = "https://payer.example/return",
            ["Vendors:Stripe:WebhookSecret"] = "whsec_test_secret",
            ["Vendors:PayPal:ClientId"] = "sandbox-client",
            ["Vendors:PayPal:ClientSecret"] = "sandbox-secret",
            ["Vendors:PayPal:ReturnUrl"] = "https://payer.example/ok",
            ["Vendors:PayPal:CancelUrl"] = "https://payer.example/no",
            ["Vendors:PayPal:WebhookId"] = "1JE4291016473214C",
            ["Vendors:PayPal:WebhookCertificateChain"] = "false",
            ["Vendors:Cisco:Username"] = "sandbox-user",
            ["Vendors:Cisco:Password"] = "sandbox-secret",
            ["Vendors:Nokia:Username"] = "sandbox-user",
            ["Vendors:Nokia:Password"] = "sandbox-secret",
            [$"Vendors:{vendor}:BaseUrl"] = address.ToString(),
            [$"Vendors:{vendor}:RetryDelay"] = "00:00:00.001",
        };
        foreach (var (key, value) in settings)
        {
            values[$"Vendors:{vendor}:{key}"] = value;
        }

        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(values.Where(setting => setting.Key.StartsWith($"Vendors:{vendor}:", StringComparison.Ordinal)))
            .Build();
        _services = new ServiceCollection().AddLogging().AddSingleton(clock ?? TimeProvider.System).AddAdapters(configuration).BuildServiceProvider();
    }

    public Uri Address { get; }

    public IServiceProvider Services => _services;

    /// <summary>Adapters for a sandbox server of their own.</summary>
    public static Task<AdapterHost> SandboxAsync(string vendor, params (string Key, string Value)[] settings) => SandboxAsync(
        vendor,
        new SandboxOptions
        {
            Salesforce = vendor == "Salesforce" ? new SalesforceSandboxOptions() : null,
            HubSpot = vendor == "HubSpot" ? new HubSpotSandboxOptions() : null,
            Sap = vendor == "Sap" ? new SapSandboxOptions() : null,
            Oracle = vendor == "Oracle" ? new OracleSandboxOptions() : null,
            Stripe = vendor == "Stripe" ? new StripeSandboxOptions() : null,
            PayPal = vendor == "PayPal" ? new PayPalSandboxOptions() : null,
            Cisco = vendor == "Cisco" ? new CiscoSandboxOptions { CommitQueueTime = TimeSpan.FromMilliseconds(2) } : null,
            Ericsson = vendor == "Ericsson" ? new EricssonSandboxOptions() : null,
            Huawei = vendor == "Huawei" ? new HuaweiSandboxOptions() : null,
            Nokia = vendor == "Nokia" ? new NokiaSandboxOptions { AlignmentTime = TimeSpan.FromMilliseconds(2) } : null,
        },
        settings);

    /// <summary>Adapters for a sandbox server of their own that is set up otherwise.</summary>
    public static async Task<AdapterHost> SandboxAsync(string vendor, SandboxOptions options, params (string Key, string Value)[] settings)
    {
        var sandbox = await SandboxHost.StartAsync(options, TestContext.Current.CancellationToken);
        return new(vendor, sandbox, sandbox.BaseUrl(vendor), settings);
    }

    /// <summary>Adapters for whatever answers at an address.</summary>
    public static AdapterHost At(string vendor, Uri address, params (string Key, string Value)[] settings) => new(vendor, null, address, settings);

    /// <summary>The same with a clock of the test's; for what waits nowhere.</summary>
    public static AdapterHost At(string vendor, Uri address, TimeProvider clock, params (string Key, string Value)[] settings) => new(vendor, null, address, settings, clock);

    public IPaymentProcessor Processor => _services.GetRequiredKeyedService<IPaymentProcessor>(_vendor);

    public IVendorWebhooks Webhooks => _services.GetRequiredKeyedService<IVendorWebhooks>(_vendor);

    public IRegister<T> Register<T>()
        where T : IResource<T> =>
        _services.GetRequiredKeyedService<IRegister<T>>(_vendor);

    public IDirectory<T> Directory<T>()
        where T : IResource<T> =>
        _services.GetRequiredKeyedService<IDirectory<T>>(_vendor);

    public INetworkDomain Network => _services.GetRequiredKeyedService<INetworkDomain>(_vendor);

    public IVendorHealth Health => _services.GetRequiredKeyedService<IVendorHealth>(_vendor);

    /// <summary>What was really done to a service in a network, in order: <c>create,modify</c>.</summary>
    public async Task<string> EffectsAsync(string service)
    {
        var report = await _side.GetFromJsonAsync<JsonElement>(new Uri(Address, $"/__sandbox/effects?service={Uri.EscapeDataString(service)}"), TestContext.Current.CancellationToken);
        return string.Join(',', report.GetProperty("effects").EnumerateArray().Select(effect => effect.GetProperty("kind").GetString()));
    }

    /// <summary>Calls that the vendor saw since <see cref="ForgetCallsAsync"/>.</summary>
    public async Task<string[]> CallsAsync()
    {
        var report = await _side.GetFromJsonAsync<JsonElement>(new Uri(Address, "/__sandbox/calls"), TestContext.Current.CancellationToken);
        return [.. report.GetProperty("calls").EnumerateArray().Select(call => $"{call.GetProperty("method")} {call.GetProperty("target")}")];
    }

    public async Task ForgetCallsAsync()
    {
        using var answer = await _side.DeleteAsync(new Uri(Address, "/__sandbox/calls"), TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Orders a failure of the vendor.</summary>
    public async Task FaultAsync(string json)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var answer = await _side.PostAsync(new Uri(Address, "/__sandbox/faults"), content, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async Task ClearFaultsAsync()
    {
        using var answer = await _side.DeleteAsync(new Uri(Address, "/__sandbox/faults"), TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Does something in the CRM past the gateway, as its own users do.</summary>
    public async Task<JsonElement> ByHandAsync(string method, string target, string? json = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Address, target));
        request.Headers.Authorization = new("Bearer", await TokenAsync());
        request.Headers.TryAddWithoutValidation(_vendor == "PayPal" ? "PayPal-Request-Id" : "Idempotency-Key", Guid.NewGuid().ToString());
        request.Content = json is null ? null : new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var answer = await _side.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, text);
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }

    public async ValueTask DisposeAsync()
    {
        _side.Dispose();
        await _services.DisposeAsync();
        if (_sandbox is not null)
        {
            await _sandbox.DisposeAsync();
        }
    }

    private async Task<string> TokenAsync()
    {
        if (_vendor is "HubSpot" or "Stripe")
        {
            return _vendor == "Stripe" ? "sk_test_sandbox" : "pat-eu1-sandbox";
        }

        if (_vendor == "PayPal")
        {
            using var ask = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "/v1/oauth2/token"));
            ask.Headers.Authorization = new("Basic", Convert.ToBase64String("sandbox-client:sandbox-secret"u8));
            ask.Content = new StringContent("grant_type=client_credentials", new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
            using var granted = await _side.SendAsync(ask, TestContext.Current.CancellationToken);
            return (await granted.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("access_token").GetString()!;
        }

        using var form = new StringContent("grant_type=client_credentials&client_id=sandbox-client&client_secret=sandbox-secret", new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        using var answer = await _side.PostAsync(new Uri(Address, "/services/oauth2/token"), form, TestContext.Current.CancellationToken);
        var token = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return token.GetProperty("access_token").GetString()!;
    }
}
