using System.Collections.Concurrent;
using System.Text.Json;
using TeleCo.Gateway.Tests.Support;

namespace TeleCo.Gateway.Tests.Conformance.Gateway;

/// <summary>A gateway with its vendors and its data folder, and a client of it.</summary>
internal sealed class GatewayUnderTest : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Task<string>> _tokens = new();
    private readonly TestFolder _data = new();

    private GatewayUnderTest(VendorWorld vendors) => Vendors = vendors;

    public VendorWorld Vendors { get; }

    public GatewayProcess Process { get; private set; } = null!; // set before it is handed out

    /// <summary>A client without a credential. A call that takes longer than the gateway promises has failed.</summary>
    public HttpClient Http { get; } = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        Expect100ContinueTimeout = TimeSpan.FromSeconds(30),
        PooledConnectionIdleTimeout = TimeSpan.Zero, // a hostile test leaves connections that the gateway is about to close: the next test shall not find one
    })
    { Timeout = TimeSpan.FromSeconds(35) };

    /// <summary>Starts a gateway of the test's own.</summary>
    /// <param name="settings">Further settings, as environment variables.</param>
    public static async Task<GatewayUnderTest> StartAsync(params (string Name, string Value)[] settings)
    {
        var gateway = new GatewayUnderTest(await VendorWorld.StartAsync());
        gateway.Process = await GatewayProcess.StartAsync(gateway.Settings(settings));
        return gateway;
    }

    /// <summary>Starts a second node beside this one: the same vendors and settings, a data folder of its own.</summary>
    public Task<GatewayProcess> StartNodeAsync(TestFolder data, params (string Name, string Value)[] settings) =>
        GatewayProcess.StartAsync(Settings([.. settings, ("Gateway__DataDirectory", data.Path)]));

    /// <summary>The address of a path of the gateway. The path is taken as it is: nothing is put right on the way.</summary>
    public Uri At(string path) => new($"{Process.Address.ToString().TrimEnd('/')}{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    /// <summary>An access token of a sandbox client.</summary>
    public Task<string> TokenAsync(string client, string? scope = null) => _tokens.GetOrAdd($"{client} {scope}", _ => FetchAsync(client, scope));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Process.DisposeAsync();
        await Vendors.DisposeAsync();
        _data.Dispose();
    }

    private Dictionary<string, string> Settings(IEnumerable<(string Name, string Value)> settings)
    {
        var all = Vendors.Settings();
        all["Gateway__DataDirectory"] = _data.Path;
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        return all;
    }

    private async Task<string> FetchAsync(string client, string? scope)
    {
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = client, ["client_secret"] = $"{client}-secret" };
        if (scope is not null)
        {
            form["scope"] = scope;
        }

        using var content = new FormUrlEncodedContent(form);
        using var answer = await Http.PostAsync(At("/connect/token"), content, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonElement.Parse(text).GetProperty("access_token").GetString()!;
    }
}
