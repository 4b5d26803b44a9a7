using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Customers;
using static TeleCo.Gateway.Tests.Adapters.FaultServer;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>What the plumbing promises to vendors that are still to come.</summary>
public sealed class VendorHttpTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_write_that_must_not_happen_twice_is_sent_once()
    {
        await using var server = new FaultServer((_, _) => Reply.Reset);
        using var http = Http(server.Address);

        var sent = await http.SendAsync(Charge(), null, Token);

        Assert.Equal(FaultKind.OutcomeUnknown, sent.Fault?.Kind);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_write_that_must_not_happen_twice_is_not_repeated_after_a_refusal_either()
    {
        await using var server = new FaultServer((_, _) => Reply.Of(503, ""));
        using var http = Http(server.Address);

        var sent = await http.SendAsync(Charge(), null, Token);

        Assert.Equal(503, (int)sent.Value.Status);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_write_that_never_left_is_known_not_to_have_happened()
    {
        using var http = Http(Nowhere());

        var sent = await http.SendAsync(Charge(), null, Token);

        Assert.Equal(FaultKind.VendorUnavailable, sent.Fault?.Kind);
    }

    [Fact]
    public async Task More_calls_than_may_run_and_wait_are_turned_away_at_once()
    {
        await using var server = new FaultServer((_, _) => Reply.Hang);
        using var http = Http(server.Address, new() { MaxConcurrentCalls = 1, MaxQueuedCalls = 1, Retries = 0, AttemptTimeout = TimeSpan.FromSeconds(1) });

        var calls = Enumerable.Range(0, 3).Select(_ => http.SendAsync(new("read", HttpMethod.Get, "/", VendorEffect.Read), null, Token)).ToArray();
        var first = await await Task.WhenAny(calls);
        await Task.WhenAll(calls);

        Assert.Equal(FaultKind.VendorUnavailable, first.Fault?.Kind);
        Assert.NotNull(first.Fault!.RetryAfter);
    }

    [Fact]
    public async Task The_trace_of_the_caller_goes_on_at_the_vendor()
    {
        await using var host = await AdapterHost.SandboxAsync("HubSpot");
        using var activity = new Activity("caller").SetIdFormat(ActivityIdFormat.W3C).Start();

        await host.Directory<Customer>().FindAsync(new("hs-2101"), Token);

        using var side = new HttpClient();
        var report = await side.GetFromJsonAsync<JsonElement>(new Uri(host.Address, "/__sandbox/calls"), Token);
        Assert.Contains(activity.TraceId.ToString(), report.GetRawText(), StringComparison.Ordinal);
    }

    private static VendorRequest Charge() => new("charge", HttpMethod.Post, "/charge", VendorEffect.Once) { Body = "{}"u8.ToArray() };

    private static VendorHttp Http(Uri address, Settings? settings = null)
    {
        settings ??= new() { RetryDelay = TimeSpan.FromMilliseconds(1) };
        settings.BaseUrl = address;
        return new("Test", settings, TimeProvider.System, NullLogger.Instance, (_, _) => false);
    }

    private sealed class Settings : VendorOptions;
}
