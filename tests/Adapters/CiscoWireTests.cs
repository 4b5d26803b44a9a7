using System.Text;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;
using static TeleCo.Gateway.Tests.Adapters.FaultServer;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>What goes over the wire to NSO, and what its answers and silences mean.</summary>
public sealed class CiscoWireTests
{
    private const string Service = "/restconf/data/teleco-internet-access:internet-access/service=ia-100200";
    private const string Commit = "label=order-90210&commit-queue=async&commit-queue-error-option=rollback-on-error&no-overwrite";

    private static readonly EffectKey Key = new("order-90210");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_activation_is_one_PUT_with_label_queue_and_no_overwrite()
    {
        await using var server = new FaultServer((_, _) => Reply.Of(204, ""));
        await using var host = AdapterHost.At("Cisco", server.Address);

        var change = await host.Network.ActivateAsync(NetworkServices.Internet(), Key, Token);

        var (head, body) = Assert.Single(server.Received);
        Assert.Equal(NetworkChange.Done, change.Value);
        Assert.StartsWith($"PUT {Service}?{Commit} HTTP/1.1\r\n", head, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: application/yang-data+json", head, StringComparison.Ordinal);
        Assert.Contains("\r\nAccept: application/yang-data+json", head, StringComparison.Ordinal);
        Assert.Contains($"\r\nAuthorization: Basic {Convert.ToBase64String("sandbox-user:sandbox-secret"u8)}", head, StringComparison.Ordinal);
        Same("internet-access-put-request.json", body);
    }

    [Fact]
    public async Task Commit_parameters_go_into_a_header_where_NSO_wants_them_there()
    {
        await using var server = new FaultServer((_, _) => Reply.Of(204, ""));
        await using var host = AdapterHost.At("Cisco", server.Address, ("CommitParameters", "Header"));

        await host.Network.ActivateAsync(NetworkServices.Internet(), Key, Token);

        var head = Assert.Single(server.Received).Head.Split("\r\n");
        Assert.StartsWith($"PUT {Service} HTTP", head[0], StringComparison.Ordinal);
        var encoded = head.Single(line => line.StartsWith("X-Cisco-NSO-Commit-Params: ", StringComparison.Ordinal)).Split(' ')[1];
        Assert.Equal(
            """{"label":"order-90210","no-overwrite":[null],"commit-queue":{"async":{},"error-option":"rollback-on-error"}}""",
            Encoding.UTF8.GetString(Convert.FromBase64String(encoded)));
    }

    [Fact]
    public async Task A_change_is_a_PATCH_of_what_differs_and_a_suspension_one_of_the_state()
    {
        await using var server = new FaultServer((_, _) => Reply.Of(204, ""));
        await using var host = AdapterHost.At("Cisco", server.Address);
        var (service, vpn) = (NetworkServices.Internet(), NetworkServices.L3Vpn());

        await host.Network.ModifyAsync(service, service.With(("downstreamKbps", "500000"), ("upstreamKbps", "100000")), Key, Token);
        await host.Network.ModifyAsync(service, service, Key, Token);
        await host.Network.SuspendAsync(vpn, Key, Token);

        var patches = server.Received.Where(request => request.Head.StartsWith("PATCH ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, patches.Length);
        Same("internet-access-patch-request.json", patches[0].Body);
        Same("l3nm-patch-suspend-request.json", patches[1].Body);
    }

    [Fact]
    public async Task What_goes_is_removed_in_the_same_transaction_by_a_YANG_Patch()
    {
        NetworkSandbox.NeedsSamples("cisco");
        await using var server = new FaultServer((_, _) => Reply.Of(200, NetworkSandbox.Sample("cisco/samples/yang-patch-ok-response.json")));
        await using var host = AdapterHost.At("Cisco", server.Address);
        var service = NetworkServices.Internet();

        var change = await host.Network.ModifyAsync(service, service.With(("svlan", null), ("cvlan", "38")), Key, Token);

        var (head, body) = Assert.Single(server.Received);
        Assert.Equal(NetworkChange.Done, change.Value);
        Assert.StartsWith($"PATCH /restconf/data?{Commit} HTTP", head, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: application/yang-patch+json", head, StringComparison.Ordinal);
        Assert.Equal(
            """
            {"ietf-yang-patch:yang-patch":{"patch-id":"order-90210","edit":[{"edit-id":"1","operation":"merge","target":"/teleco-internet-access:internet-access/service=ia-100200","value":{"teleco-internet-access:service":[{"service-id":"ia-100200","access":{"cvlan":38}}]}},{"edit-id":"2","operation":"remove","target":"/teleco-internet-access:internet-access/service=ia-100200/access/svlan"}]}}
            """.Trim(),
            body);
    }

    [Fact]
    public async Task A_YANG_Patch_that_failed_says_so_in_its_status_whatever_the_answers()
    {
        NetworkSandbox.NeedsSamples("cisco");
        await using var server = new FaultServer((_, _) => Reply.Of(200, NetworkSandbox.Sample("cisco/samples/yang-patch-error-response.json")));
        await using var host = AdapterHost.At("Cisco", server.Address);
        var service = NetworkServices.Internet();

        var change = await host.Network.ModifyAsync(service, service.With(("svlan", null)), Key, Token);

        Assert.Equal(FaultKind.Conflict, change.Fault?.Kind);
    }

    [Fact]
    public async Task A_try_comes_first_where_that_is_set_and_a_refused_one_ends_it()
    {
        NetworkSandbox.NeedsSamples("cisco");
        await using var server = new FaultServer((line, _) => line.Contains("dry-run", StringComparison.Ordinal)
            ? Reply.Of(400, NetworkSandbox.Sample("cisco/samples/error-400-reference.json")) : Reply.Of(204, ""));
        await using var host = AdapterHost.At("Cisco", server.Address, ("DryRun", "true"));

        var change = await host.Network.ActivateAsync(NetworkServices.Internet(), Key, Token);

        Assert.Equal(FaultKind.Refused, change.Fault?.Kind);
        Assert.StartsWith($"PUT {Service}?dry-run=native ", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_without_a_state_is_suspended_by_un_deploy()
    {
        await using var server = new FaultServer((_, _) => Reply.Of(204, ""));
        await using var host = AdapterHost.At(
            "Cisco", server.Address, ("Models:iptv:List", "acme-tv:tv/subscriber"), ("Models:iptv:Key", "id"), ("Models:iptv:Suspend", "UnDeploy"), ("Models:iptv:AdminState", ""));
        var service = NetworkServices.Internet() with { Specification = "iptv" };

        Assert.Equal(NetworkChange.Done, (await host.Network.SuspendAsync(service, Key, Token)).Value);
        Assert.Equal(NetworkChange.Done, (await host.Network.ResumeAsync(service, Key, Token)).Value);

        Assert.Equal(
            ["POST /restconf/data/acme-tv:tv/subscriber=ia-100200/un-deploy", "POST /restconf/data/acme-tv:tv/subscriber=ia-100200/re-deploy"],
            server.Requests.Select(request => string.Join(' ', request.Split(' ')[..2])));
        Assert.All(server.Received, request => Assert.Equal("{\"input\":{}}", request.Body));
    }

    [Theory]
    [InlineData("commit-queue-async-response.json", NetworkProgress.Running, "queue:there:1637135519125", false)]
    [InlineData("commit-queue-failed-response.json", NetworkProgress.Failed, null, true)]
    public async Task The_queues_answers_are_read(string sample, NetworkProgress progress, string? handle, bool isRetryable)
    {
        NetworkSandbox.NeedsSamples("cisco");
        await using var server = new FaultServer((_, _) => Reply.Of(201, NetworkSandbox.Sample($"cisco/samples/{sample}")));
        await using var host = AdapterHost.At("Cisco", server.Address);

        var change = (await host.Network.ActivateAsync(NetworkServices.Internet(), Key, Token)).Value;

        Assert.Equal((progress, handle, isRetryable), (change.Progress, change.Handle, change.IsRetryable));
        Assert.DoesNotContain("PE2", $"{change.Failure}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "error-400-reference.json", FaultKind.Refused, 1)]
    [InlineData(400, "error-400-tsdn.json", FaultKind.Refused, 1)]
    [InlineData(401, "error-401.json", FaultKind.VendorFailed, 2)]
    [InlineData(404, "error-404-keypath.json", FaultKind.NotFound, 1)]
    [InlineData(409, "error-409-exists.json", FaultKind.Conflict, 1)]
    [InlineData(502, "error-502-out-of-sync.json", FaultKind.Refused, 1)]
    [InlineData(409, "tag:in-use", FaultKind.VendorUnavailable, 3)]
    [InlineData(409, "tag:lock-denied", FaultKind.VendorUnavailable, 3)]
    [InlineData(409, "tag:resource-denied", FaultKind.VendorUnavailable, 3)]
    [InlineData(400, "tag:unknown-element", FaultKind.VendorFailed, 1)]
    [InlineData(403, "tag:access-denied", FaultKind.VendorFailed, 1)]
    [InlineData(405, "tag:operation-not-supported", FaultKind.Unsupported, 1)]
    [InlineData(412, "tag:operation-failed", FaultKind.Conflict, 1)]
    [InlineData(500, "tag:rollback-failed", FaultKind.VendorFailed, 1)]
    [InlineData(500, "tag:partial-operation", FaultKind.VendorFailed, 1)]
    [InlineData(500, "tag:operation-failed", FaultKind.VendorFailed, 1)]
    [InlineData(500, "says:Failed to connect to device PE1: connection refused", FaultKind.VendorUnavailable, 1)]
    [InlineData(400, "says:RPC error towards PE1: lock_denied", FaultKind.VendorUnavailable, 1)]
    [InlineData(409, "says:Conflict detected (70): Transaction 7", FaultKind.VendorUnavailable, 3)]
    [InlineData(400, "tsdn:device", FaultKind.VendorUnavailable, 1)]
    [InlineData(503, "", FaultKind.VendorUnavailable, 3)]
    [InlineData(413, "<html>", FaultKind.VendorFailed, 1)]
    public async Task A_refusal_is_told_by_its_kind_and_repeated_where_that_helps(int status, string answer, FaultKind expected, int requests)
    {
        _ = Body(answer); // skips here where the sample is absent
        await using var server = new FaultServer((_, _) => Reply.Of(status, Body(answer)));
        await using var host = AdapterHost.At("Cisco", server.Address);

        var change = await host.Network.ActivateAsync(NetworkServices.Internet(), Key, Token);

        Assert.Equal(expected, change.Fault?.Kind);
        Assert.Equal(requests, server.Requests.Count);
        Assert.DoesNotContain("PE", change.Fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for_again_and_one_that_stays_lost_is_told()
    {
        await using var once = new FaultServer((_, before) => before == 0 ? Reply.Reset : Reply.Of(204, ""));
        await using var always = new FaultServer((_, _) => Reply.Reset);
        await using var proxy = new FaultServer((_, _) => Reply.Of(502, "<html>Bad Gateway</html>"));
        await using var first = AdapterHost.At("Cisco", once.Address, ("CommitQueue", "None"));
        await using var second = AdapterHost.At("Cisco", always.Address);
        await using var third = AdapterHost.At("Cisco", proxy.Address);
        await using var nobody = AdapterHost.At("Cisco", Nowhere());
        var service = NetworkServices.L3Vpn();

        Assert.Equal(FaultKind.OutcomeUnknown, (await second.Network.ActivateAsync(service, Key, Token)).Fault?.Kind);
        Assert.Equal(FaultKind.OutcomeUnknown, (await third.Network.DeactivateAsync(service, Key, Token)).Fault?.Kind);
        Assert.Equal(FaultKind.VendorUnavailable, (await nobody.Network.SuspendAsync(service, Key, Token)).Fault?.Kind);
        Assert.True((await first.Network.ActivateAsync(service, Key, Token)).IsSuccess);
        Assert.Equal((3, 2), (always.Requests.Count, once.Count("PUT")));
    }

    [Fact]
    public async Task A_commit_after_a_lost_one_waits_until_the_devices_are_in_step()
    {
        NetworkSandbox.NeedsSamples("cisco");
        await using var server = new FaultServer((line, before) => line.Split(' ')[0] switch
        {
            "PUT" when before == 0 => Reply.Reset,
            "POST" => Reply.Of(200, before == 0 ? """{"tailf-ncs:output":{"in-sync":false}}""" : NetworkSandbox.Sample("cisco/samples/check-sync-response.json")),
            "GET" => Reply.Of(200, """{"teleco-internet-access:service":[{"service-id":"ia-100200"}]}"""),
            _ => Reply.Of(204, ""),
        });
        await using var host = AdapterHost.At("Cisco", server.Address);

        var change = (await host.Network.ActivateAsync(NetworkServices.Internet(), Key, Token)).Value;

        Assert.Equal((NetworkProgress.Running, "sync:there:"), (change.Progress, change.Handle));
        Assert.Equal(NetworkChange.Done, (await host.Network.FollowAsync(NetworkServices.Internet(), change.Handle!, Token)).Value);
    }

    [Theory]
    [InlineData("reached", NetworkProgress.Done)]
    [InlineData("not-reached", NetworkProgress.Running)]
    [InlineData("failed", NetworkProgress.Failed)]
    public async Task A_plan_decides_when_its_service_is_in_the_network(string status, NetworkProgress expected)
    {
        await using var server = new FaultServer((line, _) => line.StartsWith("GET", StringComparison.Ordinal)
            ? Reply.Of(200, $$$"""
                {"cisco-l3vpn-ntw:vpn-service-plan":[{"vpn-id":"svc-4711","plan":{"component":[
                  {"type":"ietf-l3vpn-ntw-nano:vpn-node","name":"PE1","state":[{"name":"tailf-ncs:ready","status":"reached"}]},
                  {"type":"ncs:self","name":"self","state":[{"name":"ncs:init","status":"reached"},{"name":"ncs:ready","status":"{{{status}}}"}]}]}}]}
                """)
            : Reply.Of(204, ""));
        await using var host = AdapterHost.At("Cisco", server.Address);

        var change = (await host.Network.ActivateAsync(NetworkServices.L3Vpn(), Key, Token)).Value;

        Assert.Equal(expected, change.Progress);
        Assert.Contains("GET /restconf/data/ietf-l3vpn-ntw:l3vpn-ntw/vpn-services/cisco-l3vpn-ntw:vpn-service-plan=svc-4711", server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_is_gone_when_its_plan_is_and_no_zombie_of_it_is_left()
    {
        NetworkSandbox.NeedsSamples("cisco");
        var zombies = "/l3vpn-ntw/vpn-services/vpn-service[vpn-id='svc-4711']";
        await using var server = new FaultServer((line, _) => line.Contains("zombies", StringComparison.Ordinal)
            ? Reply.Of(200, $$$"""{"tailf-ncs:zombies":{"service":[{"service-path":"{{{zombies}}}"}]}}""")
            : Reply.Of(404, NetworkSandbox.Sample("cisco/samples/error-404-keypath.json")));
        await using var host = AdapterHost.At("Cisco", server.Address);
        var service = NetworkServices.L3Vpn();

        var change = (await host.Network.DeactivateAsync(service, Key, Token)).Value;
        zombies = "/l3vpn-ntw/vpn-services/vpn-service[vpn-id='svc-47112']";

        Assert.Equal((NetworkProgress.Running, "plan:gone:"), (change.Progress, change.Handle));
        Assert.Equal(NetworkChange.Done, (await host.Network.FollowAsync(service, change.Handle!, Token)).Value);
    }

    [Fact]
    public async Task Crosswork_is_logged_in_to_once_for_all_and_again_when_it_says_403_in_its_own_way()
    {
        var logins = 0;
        await using var server = new FaultServer((line, _) =>
            line.StartsWith("POST /crosswork/sso/v1/tickets ", StringComparison.Ordinal) ? Reply.Of(201, "TGT-1")
            : line.StartsWith("POST /crosswork/sso/v1/tickets/TGT-1 ", StringComparison.Ordinal) ? Reply.Of(200, $"jwt-{Interlocked.Increment(ref logins)}")
            : line.EndsWith("Bearer jwt-1", StringComparison.Ordinal) ? Reply.Of(403, """{"error":"Unauthorized request"}""")
            : Reply.Of(204, ""));
        await using var host = AdapterHost.At("Cisco", server.Address, ("Login", "Crosswork"), ("Root", "/crosswork/proxy/nso/restconf"));

        var changes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.Network.ActivateAsync(NetworkServices.Internet(), Key, Token)));

        Assert.All(changes, change => Assert.Equal(NetworkChange.Done, change.Value));
        Assert.Equal(2, logins);
        Assert.Contains(server.Requests, request => request.StartsWith("PUT /crosswork/proxy/nso/restconf/data/", StringComparison.Ordinal));
        Assert.Equal("username=sandbox-user&password=sandbox-secret", server.Received.First().Body);
    }

    private static string Body(string answer) => answer.Split(':', 2) switch
    {
        ["tag", var tag] => $$$"""{"ietf-restconf:errors":{"error":[{"error-type":"application","error-tag":"{{{tag}}}"}]}}""",
        ["says", var message] => $$$$"""{"errors":{"error":{"error-type":"application","error-tag":"operation-failed","error-message":"{{{{message}}}}"}}}""",
        ["tsdn", var category] => $$$"""{"ietf-restconf:errors":{"error":[{"error-tag":"malformed-message","error-message":"STATUS_CODE: TSDN-1\nREASON: PE1\nCATEGORY: {{{category}}}"}]}}""",
        _ => answer.EndsWith(".json", StringComparison.Ordinal) ? NetworkSandbox.Sample($"cisco/samples/{answer}") : answer,
    };

    private static void Same(string sample, string body) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(NetworkSandbox.Sample($"cisco/samples/{sample}")), JsonNode.Parse(body)), body);
}
