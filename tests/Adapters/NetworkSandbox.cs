using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Sandbox.Cisco;
using TeleCo.Gateway.Sandbox.Nokia;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>Sandboxes of networks: clients that are logged in, the vendors' samples, and what was really done.</summary>
internal static class NetworkSandbox
{
    public const string Yang = "application/yang-data+json";
    public const string Altiplano = "/24.6-altiplano-ac/rest/restconf/data/ibn:ibn";

    public static async Task<SandboxClient> CiscoAsync(CiscoSandboxOptions? options = null, TimeProvider? clock = null)
    {
        var client = await SandboxClient.StartAsync(
            new SandboxOptions { Cisco = options ?? new CiscoSandboxOptions(), Clock = clock ?? TimeProvider.System }, "Cisco");
        client.Http.DefaultRequestHeaders.Authorization = Basic("sandbox-user", "sandbox-secret");
        return client;
    }

    /// <summary>Logged in to Altiplano; NSP's token is put by <see cref="UseNspAsync"/>.</summary>
    public static async Task<SandboxClient> NokiaAsync(NokiaSandboxOptions? options = null, TimeProvider? clock = null)
    {
        var client = await SandboxClient.StartAsync(
            new SandboxOptions { Nokia = options ?? new NokiaSandboxOptions(), Clock = clock ?? TimeProvider.System }, "Nokia");
        client.Http.DefaultRequestHeaders.Authorization = Basic("sandbox-user", "sandbox-secret");
        var login = await client.SendAsync("POST", "/24.6-altiplano-ac/rest/auth/login");
        client.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", login.Text("accessToken"));
        return client;
    }

    public static async Task UseNspAsync(this SandboxClient client)
    {
        client.Http.DefaultRequestHeaders.Authorization = Basic("sandbox-user", "sandbox-secret");
        var login = await client.SendAsync("POST", "/rest-gateway/rest/api/v1/auth/token", """{"grant_type":"client_credentials"}""");
        client.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", login.Text("access_token"));
    }

    public static AuthenticationHeaderValue Basic(string user, string password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));

    /// <summary>Sends YANG data; a target that starts with a module goes below <c>/restconf/data/</c>.</summary>
    public static Task<SandboxAnswer> YangAsync(this SandboxClient client, string method, string target, string? json = null, params (string, string)[] headers) =>
        client.SendAsync(method, target.StartsWith('/') ? target : $"/restconf/data/{target}", json, [("Content-Type", Yang), .. headers]);

    /// <summary>The error-tag of an answer, which may stand in any answer.</summary>
    public static string? Tag(this SandboxAnswer answer) =>
        answer.Json.ValueKind is JsonValueKind.Object && answer.Json.TryGetProperty("ietf-restconf:errors", out var errors)
            ? errors.GetProperty("error")[0].GetProperty("error-tag").GetString()
            : null;

    /// <summary>What was really done to a service, in order: <c>create,modify</c>.</summary>
    public static async Task<string> EffectsAsync(this SandboxClient client, string service)
    {
        var report = await client.SendAsync("GET", $"/__sandbox/effects?service={Uri.EscapeDataString(service)}");
        return string.Join(',', report.Json.GetProperty("effects").EnumerateArray().Select(effect => effect.GetProperty("kind").GetString()));
    }

    /// <summary>Skips a test whose server answers with a vendor's samples where they are absent: said in the server, nobody would hear it.</summary>
    public static void NeedsSamples(string vendor) => Sample(vendor == "cisco" ? "cisco/samples/check-sync-response.json" : "nokia/samples/audit-response.json");

    /// <summary>A body of the shared samples; skips the test where they are not.</summary>
    public static string Sample(string path, [CallerFilePath] string here = "") => File.ReadAllText(SharedFile(path, here));

    /// <summary>A file of the shared specifications of vendors; skips the test where it is not.</summary>
    public static string SharedFile(string path, [CallerFilePath] string here = "")
    {
        var repository = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
        var folder = Environment.GetEnvironmentVariable("SHARED_SPECS") ?? Path.Combine(repository, "..", "shared", "specs");
        var file = Path.Combine(folder, "vendors", path);
        Assert.SkipUnless(File.Exists(file), $"The shared specification {path} is not there; set SHARED_SPECS to its folder.");
        return file;
    }
}

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class StandingClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 1, 15, 10, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
