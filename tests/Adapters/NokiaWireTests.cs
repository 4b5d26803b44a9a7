using System.Text.Json.Nodes;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;
using static TeleCo.Gateway.Tests.Adapters.FaultServer;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>What goes over the wire to the intent manager, and what its answers and silences mean.</summary>
public sealed class NokiaWireTests
{
    private const string Login = "POST /24.6-altiplano-ac/rest/auth/login";
    private const string Refresh = "POST /24.6-altiplano-ac/rest/auth/refreshAccessToken";
    private const string Create = "POST /24.6-altiplano-ac/rest/restconf/data/ibn:ibn?altiplano-triggerSyncUponSuccess=true";
    private const string NotHere = """{"ietf-restconf:errors":{"error":[{"error-type":"application","error-tag":"invalid-value","error-message":"uri keypath not found"}]}}""";

    private static readonly EffectKey Key = new("order-90210");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_calls_at_once_log_in_once()
    {
        await using var server = Altiplano((_, _) => Reply.Of(404, NotHere));
        await using var host = AdapterHost.At("Nokia", server.Address);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.Network.ReadAsync(NetworkServices.Ftth(), Token)));

        Assert.Equal(1, server.Count(Login));
        Assert.StartsWith($"{Login} Basic ", server.Requests.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_token_is_refreshed_once_and_its_call_repeated()
    {
        await using var server = Altiplano((line, _) => line.EndsWith("Bearer access-1", StringComparison.Ordinal)
            ? Reply.Of(401, """{"ietf-restconf:errors":{"error":[{"error-tag":"access-denied"}]}}""") : Reply.Of(404, NotHere));
        await using var host = AdapterHost.At("Nokia", server.Address);

        var reads = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.Network.ReadAsync(NetworkServices.Ftth(), Token)));

        Assert.All(reads, read => Assert.Equal(FaultKind.NotFound, read.Fault?.Kind));
        Assert.Equal((1, 1), (server.Count(Login), server.Count(Refresh)));
        Assert.Contains(server.Requests, request => request == $"{Refresh} Bearer refresh-1");
    }

    [Fact]
    public async Task Where_the_refresh_fails_the_login_is_done_anew()
    {
        await using var server = new FaultServer((line, before) =>
            line.StartsWith(Refresh, StringComparison.Ordinal) ? Reply.Of(401, "{}")
            : line.StartsWith(Login, StringComparison.Ordinal) ? Reply.Of(200, $$"""{"accessToken":"access-{{before + 1}}","refreshToken":"refresh","expiresIn":1800}""")
            : line.EndsWith("access-1", StringComparison.Ordinal) ? Reply.Of(401, "{}") : Reply.Of(404, NotHere));
        await using var host = AdapterHost.At("Nokia", server.Address);

        Assert.Equal(FaultKind.NotFound, (await host.Network.ReadAsync(NetworkServices.Ftth(), Token)).Fault?.Kind);
        Assert.Equal(2, server.Count(Login));
    }

    [Fact]
    public async Task A_wrong_password_is_not_tried_again_and_again()
    {
        await using var server = new FaultServer((_, _) => Reply.Of(401, """{"error":"invalid_client"}"""));
        await using var host = AdapterHost.At("Nokia", server.Address);

        Assert.Equal(FaultKind.VendorFailed, (await host.Network.ListAsync("ftth-access", 0, 10, Token)).Fault?.Kind);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_creation_whose_answer_was_lost_finds_what_it_made()
    {
        NetworkSandbox.NeedsSamples("nokia");
        await using var server = Altiplano((line, before) =>
            line.StartsWith(Create, StringComparison.Ordinal)
                ? before == 0 ? Reply.Reset : Reply.Of(before == 1 ? 409 : 201, before == 1 ? """{"ietf-restconf:errors":{"error":[{"error-tag":"data-exists"}]}}""" : "")
            : line.StartsWith("GET", StringComparison.Ordinal) ? Reply.Of(200, Intent(line.Contains(",ont", StringComparison.Ordinal) ? "ont" : "l2-user"))
            : Reply.Of(204, ""));
        await using var host = AdapterHost.At("Nokia", server.Address);

        var change = await host.Network.ActivateAsync(NetworkServices.Ftth(), Key, Token);

        Assert.Equal(NetworkChange.Done, change.Value);
        Assert.Equal(3, server.Count(Create)); // lost, there already, the user's
    }

    [Fact]
    public async Task A_creation_that_stays_without_an_answer_is_not_known()
    {
        await using var server = Altiplano((line, _) => line.StartsWith("POST", StringComparison.Ordinal) ? Reply.Reset : Reply.Of(404, NotHere));
        await using var host = AdapterHost.At("Nokia", server.Address);

        Assert.Equal(FaultKind.OutcomeUnknown, (await host.Network.ActivateAsync(NetworkServices.Ftth(), Key, Token)).Fault?.Kind);
    }

    [Fact]
    public async Task An_intent_is_deleted_only_when_the_network_has_let_go_of_it()
    {
        var state = "active";
        var aligned = "true";
        await using var server = Altiplano((line, _) =>
        {
            if (line.StartsWith("PATCH", StringComparison.Ordinal))
            {
                (state, aligned) = ("delete", "false");
            }

            return line.StartsWith("GET", StringComparison.Ordinal) && !line.Contains(",ont", StringComparison.Ordinal)
                ? Reply.Of(200, $$$"""{"ibn:intent":[{"target":"t","intent-type":"l2-user","required-network-state":"{{{state}}}","aligned":"{{{aligned}}}"}]}""")
                : line.Contains("search-intents", StringComparison.Ordinal) ? Reply.Of(200, """{"ibn:output":{"total-count":0}}""")
                : line.StartsWith("GET", StringComparison.Ordinal) ? Reply.Of(404, NotHere)
                : Reply.Of(204, "");
        });
        await using var host = AdapterHost.At("Nokia", server.Address);
        var service = NetworkServices.Ftth();

        var first = (await host.Network.DeactivateAsync(service, Key, Token)).Value;
        var second = (await host.Network.FollowAsync(service, first.Handle!, Token)).Value;
        Assert.Equal((NetworkProgress.Running, NetworkProgress.Running, 0), (first.Progress, second.Progress, server.Count("DELETE")));
        Assert.Equal(1, server.Requests.Count(request => request.Contains("/synchronize", StringComparison.Ordinal)));
        aligned = "true";
        var last = (await host.Network.FollowAsync(service, second.Handle!, Token)).Value;

        Assert.Equal((NetworkChange.Done, 1), (last, server.Count("DELETE")));
        Assert.Contains(server.Received, request => request.Head.StartsWith("POST", StringComparison.Ordinal)
            && request.Head.Contains("/synchronize ", StringComparison.Ordinal) && request.Body == "{\"ibn:input\":{}}");
    }

    [Theory]
    [InlineData("""{"ietf-restconf:errors":{"error":[{"error-tag":"invalid-value","error-message":"Profile unknown at OLT-7"}]}}""", FaultKind.Refused)]
    [InlineData("""{"ietf-restconf:errors":{"error":[{"error-tag":"malformed-message"}]}}""", FaultKind.VendorFailed)]
    [InlineData("""{"ietf-restconf:errors":{"error":{"error-message":"the intent is being synchronized"}}}""", FaultKind.VendorUnavailable)]
    public async Task An_error_within_a_200_is_an_error(string body, FaultKind expected)
    {
        await using var server = Altiplano((_, _) => Reply.Of(200, body));
        await using var host = AdapterHost.At("Nokia", server.Address);

        var change = await host.Network.SuspendAsync(NetworkServices.Ftth(), Key, Token);

        Assert.Equal(expected, change.Fault?.Kind);
        Assert.DoesNotContain("OLT-7", change.Fault!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "invalid-value", FaultKind.Refused, 1)]
    [InlineData(409, "in-use", FaultKind.VendorUnavailable, 3)]
    [InlineData(423, "", FaultKind.VendorUnavailable, 3)]
    [InlineData(429, "", FaultKind.VendorUnavailable, 3)]
    [InlineData(500, "operation-failed", FaultKind.VendorFailed, 3)]
    [InlineData(500, "partial-operation", FaultKind.VendorFailed, 1)]
    [InlineData(404, "invalid-value", FaultKind.NotFound, 1)]
    public async Task A_refusal_is_told_by_its_kind_and_repeated_where_that_helps(int status, string tag, FaultKind expected, int requests)
    {
        await using var server = Altiplano((_, _) => Reply.Of(status, tag.Length == 0 ? "" : $$$"""{"ietf-restconf:errors":{"error":[{"error-tag":"{{{tag}}}"}]}}"""));
        await using var host = AdapterHost.At("Nokia", server.Address);

        var change = await host.Network.SuspendAsync(NetworkServices.Ftth(), Key, Token);

        Assert.Equal(expected, change.Fault?.Kind);
        Assert.Equal(requests, server.Count("PATCH"));
    }

    [Fact]
    public async Task What_differs_is_seen_by_an_audit()
    {
        NetworkSandbox.NeedsSamples("nokia");
        await using var server = Altiplano((line, _) => line.StartsWith("GET", StringComparison.Ordinal)
            ? Reply.Of(200, NetworkSandbox.Sample("nokia/samples/intent-get-response.json")) : Reply.Of(200, NetworkSandbox.Sample("nokia/samples/audit-response.json")));
        await using var host = AdapterHost.At("Nokia", server.Address);

        var read = (await host.Network.ReadAsync(NetworkServices.Ftth(), Token)).Value;

        Assert.Equal((NetworkState.Active, false, "HSI"), (read.State, read.InSync, read.Key));
        Assert.Equal("250", read.Characteristics["downstreamMbps"].GetRawText());
    }

    [Fact]
    public async Task A_search_is_the_sample_but_for_the_version_and_the_bodies()
    {
        NetworkSandbox.NeedsSamples("nokia");
        await using var server = Altiplano((_, _) => Reply.Of(200, NetworkSandbox.Sample("nokia/samples/search-intents-response.json")));
        await using var host = AdapterHost.At("Nokia", server.Address);

        var page = (await host.Network.ListAsync("ftth-access", 0, 10, Token)).Value;

        var expected = JsonNode.Parse(NetworkSandbox.Sample("nokia/samples/search-intents-request.json"))!;
        expected["ibn:input"]!["filter"]!["config-required"] = false;
        expected["ibn:input"]!["filter"]!["intent-type-list"]![0]!.AsObject().Remove("intent-type-version");
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(server.Received.Last().Body)), server.Received.Last().Body);
        Assert.Equal((1, "HSI", NetworkState.Active), (page.TotalCount, Assert.Single(page.Items).Key, page.Items[0].State));
    }

    /// <summary>A server that logs in and leaves the rest to a test.</summary>
    private static FaultServer Altiplano(Func<string, int, Reply> answer) => new((line, before) =>
        line.StartsWith(Login, StringComparison.Ordinal) ? Reply.Of(200, """{"accessToken":"access-1","refreshToken":"refresh-1","expiresIn":1800}""")
        : line.StartsWith(Refresh, StringComparison.Ordinal) ? Reply.Of(200, """{"accessToken":"access-2","refreshToken":"refresh-2","expiresIn":1800}""")
        : answer(line, before));

    /// <summary>The service's intent as the controller gives it back.</summary>
    private static string Intent(string type)
    {
        var sample = JsonNode.Parse(NetworkSandbox.Sample($"nokia/samples/{type}-create-request.json"))!;
        var intent = sample["ibn:intent"]!.AsObject();
        intent["aligned"] = "true";
        var body = intent["ibn:intent-specific-data"]!;
        intent.Remove("ibn:intent-specific-data");
        intent["intent-specific-data"] = body;
        return sample.ToJsonString();
    }
}
