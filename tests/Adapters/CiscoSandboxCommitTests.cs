using System.Text.Json;

namespace TeleCo.Gateway.Tests.Adapters;

public sealed class CiscoSandboxCommitTests : IAsyncLifetime
{
    private const string Access = "teleco-internet-access:internet-access/service";
    private const string Vpns = "ietf-l3vpn-ntw:l3vpn-ntw/vpn-services";
    private const string Queue = "tailf-ncs:devices/commit-queue";

    private readonly StandingClock _clock = new();
    private SandboxClient _nso = null!; // set before each test

    public async ValueTask InitializeAsync() => _nso = await NetworkSandbox.CiscoAsync(new() { CommitQueueTime = TimeSpan.FromSeconds(2) }, _clock);

    public ValueTask DisposeAsync() => _nso.DisposeAsync();

    [Fact]
    public async Task A_queued_commit_is_executing_then_completed_and_counted_once_done()
    {
        var put = await PutAsync("ia-1", "OLT-1200-01", "?commit-queue=async&label=order-1");
        var id = QueueId(put);

        var pending = await _nso.YangAsync("GET", $"{Queue}/queue-item={id}");
        Assert.Equal((201, "executing", "order-1"), (put.Status, Item(pending).GetProperty("status").GetString(), Item(pending).GetProperty("label").GetString()));
        Assert.Equal("", await _nso.EffectsAsync("ia-1"));
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(404, (await _nso.YangAsync("GET", $"{Queue}/queue-item={id}")).Status);
        Assert.True(Item(await _nso.YangAsync("GET", $"{Queue}/completed/queue-item={id}")).GetProperty("succeeded").GetBoolean());
        Assert.Equal("create", await _nso.EffectsAsync("ia-1"));
        Assert.Equal(204, (await PutAsync("ia-1", "OLT-1200-01", "?commit-queue=async")).Status);
    }

    [Theory]
    [InlineData("pe-unreachable-1", "Failed to connect to device pe-unreachable-1: connection refused")]
    [InlineData("pe-locked-1", "RPC error towards pe-locked-1: lock_denied")]
    [InlineData("pe-out-of-sync-1", "Network Element Driver: device pe-out-of-sync-1: out of sync")]
    public async Task A_queued_commit_that_fails_is_taken_back_where_that_was_asked_for(string device, string reason)
    {
        var id = QueueId(await PutAsync("ia-2", device, "?commit-queue=async&commit-queue-error-option=rollback-on-error"));
        _clock.Advance(TimeSpan.FromSeconds(2));

        var failed = Item(await _nso.YangAsync("GET", $"{Queue}/completed/queue-item={id}"));

        Assert.False(failed.GetProperty("succeeded").GetBoolean());
        Assert.Equal((device, reason), (failed.GetProperty("failed")[0].GetProperty("name").GetString(), failed.GetProperty("failed")[0].GetProperty("reason").GetString()));
        Assert.Equal(404, (await _nso.YangAsync("GET", $"{Access}=ia-2")).Status);
        Assert.Equal("", await _nso.EffectsAsync("ia-2"));
    }

    [Theory]
    [InlineData("pe-unreachable-1", 502, "operation-failed")]
    [InlineData("pe-locked-1", 502, "operation-failed")]
    [InlineData("pe-out-of-sync-1", 502, "operation-failed")]
    public async Task A_plain_commit_to_a_device_in_trouble_changes_nothing(string device, int status, string tag)
    {
        var answer = await PutAsync("ia-3", device);

        Assert.Equal((status, tag), (answer.Status, answer.Tag()));
        Assert.Equal(404, (await _nso.YangAsync("GET", $"{Access}=ia-3")).Status);
    }

    [Fact]
    public async Task A_flaky_device_takes_the_second_commit_and_a_locked_database_the_second_too()
    {
        Assert.Equal(502, (await PutAsync("ia-4", "pe-flaky-1")).Status);
        Assert.Equal(201, (await PutAsync("ia-4", "pe-flaky-1")).Status);
        var locked = await PutAsync("ia-lock-once", "OLT-1200-01");
        Assert.Equal((409, "in-use"), (locked.Status, locked.Tag()));
        Assert.Equal(201, (await PutAsync("ia-lock-once", "OLT-1200-01")).Status);
        Assert.Equal("create", await _nso.EffectsAsync("ia-lock-once"));
    }

    [Fact]
    public async Task No_overwrite_refuses_a_device_changed_by_hand_until_it_is_read_again()
    {
        Assert.Equal(502, (await PutAsync("ia-5", "pe-out-of-sync-1", "?commit-queue=async&no-overwrite=")).Status);
        Assert.Equal("out-of-sync", await CheckSyncAsync("pe-out-of-sync-1"));

        Assert.Equal(200, (await _nso.YangAsync("POST", "tailf-ncs:devices/device=pe-out-of-sync-1/sync-from")).Status);

        Assert.Equal("in-sync", await CheckSyncAsync("pe-out-of-sync-1"));
        Assert.Equal(201, (await PutAsync("ia-5", "pe-out-of-sync-1", "?no-overwrite=")).Status);
    }

    [Fact]
    public async Task Half_a_transaction_is_partial_where_nothing_takes_it_back()
    {
        var body = """
            {"ietf-l3vpn-ntw:vpn-service":[{"vpn-id":"v-half","vpn-nodes":{"vpn-node":[{"vpn-node-id":"PE1"},{"vpn-node-id":"pe-unreachable-1"}]}}]}
            """;
        await _nso.YangAsync("PUT", $"{Vpns}/vpn-service=v-half?commit-queue=async&commit-queue-error-option=stop-on-error", body);
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("partial", await _nso.EffectsAsync("v-half"));
        var plan = await PlanAsync("v-half");
        Assert.Equal("failed", plan.GetProperty("component")[0].GetProperty("state")[2].GetProperty("status").GetString());
        Assert.Contains("pe-unreachable-1", plan.GetProperty("error-info").GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_slow_device_takes_ten_times_as_long_and_a_bounded_wait_says_so()
    {
        var put = await PutAsync("ia-6", "pe-slow-1", "?commit-queue=sync&commit-queue-timeout=5");
        Assert.Equal("timeout", put.Json.GetProperty("tailf-restconf:result").GetProperty("commit-queue").GetProperty("status").GetString());
        var wait = await _nso.YangAsync("POST", $"{Queue}/queue-item={QueueId(put)}/wait-until-completed", """{"input":{"timeout":60}}""");

        Assert.Equal("completed", wait.Json.GetProperty("tailf-ncs:output").GetProperty("result").GetString());
        Assert.Equal("create", await _nso.EffectsAsync("ia-6"));
    }

    [Fact]
    public async Task A_deleted_VPN_keeps_its_zombie_and_plan_until_the_devices_are_clean()
    {
        const string Path = $"{Vpns}/vpn-service=seed-l3vpn-1001-1";
        var body = (await _nso.YangAsync("GET", $"{Path}?content=config")).Body;
        Assert.Equal(200, (await _nso.YangAsync("DELETE", $"{Path}?commit-queue=async")).Status);

        Assert.Equal(404, (await _nso.YangAsync("GET", Path)).Status);
        Assert.Equal("not-reached", (await PlanAsync("seed-l3vpn-1001-1")).GetProperty("component")[0].GetProperty("state")[2].GetProperty("status").GetString());
        Assert.Contains("vpn-service{seed-l3vpn-1001-1}", (await _nso.YangAsync("GET", "tailf-ncs:zombies")).Body);
        Assert.Equal(409, (await _nso.YangAsync("PUT", Path, body)).Status);
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(404, (await _nso.YangAsync("GET", $"{Vpns}/cisco-l3vpn-ntw:vpn-service-plan=seed-l3vpn-1001-1")).Status);
        Assert.Equal(204, (await _nso.YangAsync("GET", "tailf-ncs:zombies")).Status);
        Assert.Equal(201, (await _nso.YangAsync("PUT", Path, body)).Status);
        Assert.Equal("delete,create", await _nso.EffectsAsync("seed-l3vpn-1001-1"));
    }

    [Fact]
    public async Task A_rollback_undoes_a_commit_and_everything_after_it()
    {
        var first = await PutAsync("ia-7", "OLT-1200-01", "?rollback-id=true&label=one");
        var number = first.Json.GetProperty("tailf-restconf:result").GetProperty("rollback").GetProperty("id").GetInt32();
        await PutAsync("ia-8", "OLT-1200-01", "?label=two&comment=second");

        var files = (await _nso.YangAsync("GET", "tailf-rollback:rollback-files/file")).Json.GetProperty("tailf-rollback:file");
        Assert.Equal(("two", "second"), (files[0].GetProperty("label").GetString(), files[0].GetProperty("comment").GetString()));
        var undo = await _nso.YangAsync(
            "POST", "tailf-rollback:rollback-files/apply-rollback-file", $$$"""{"input":{"fixed-number":{{{number}}}}}""");

        Assert.Equal(204, undo.Status);
        Assert.Equal(404, (await _nso.YangAsync("GET", $"{Access}=ia-7")).Status);
        Assert.Equal(404, (await _nso.YangAsync("GET", $"{Access}=ia-8")).Status);
        Assert.Equal("create,delete", await _nso.EffectsAsync("ia-7"));
    }

    [Theory]
    [InlineData("native", "\"native\":{\"device\":[{\"name\":\"OLT-1200-01\"")]
    [InlineData("cli", "\"cli\":{\"local-node\":{\"data\":")]
    [InlineData("xml", "\"result-xml\":{\"local-node\":{\"data\":")]
    public async Task A_dry_run_shows_the_commands_and_commits_nothing(string format, string text)
    {
        var answer = await PutAsync("ia-9", "OLT-1200-01", $"?dry-run={format}");

        Assert.Equal(201, answer.Status);
        Assert.Contains(text, answer.Body);
        Assert.Equal(404, (await _nso.YangAsync("GET", $"{Access}=ia-9")).Status);
    }

    [Fact]
    public async Task The_parameters_of_NSO_6_7_say_the_same_in_a_header()
    {
        var parameters = Convert.ToBase64String("""{"label":"order-67","commit-queue":{"async":{},"error-option":"rollback-on-error"}}"""u8);

        var put = await _nso.YangAsync("PUT", $"{Access}=ia-10", CiscoSandboxDataTests.Service("ia-10"), ("X-Cisco-NSO-Commit-Params", parameters));

        Assert.Equal("order-67", Item(await _nso.YangAsync("GET", $"{Queue}/queue-item={QueueId(put)}")).GetProperty("label").GetString());
    }

    [Fact]
    public async Task Un_deploy_and_re_deploy_withdraw_and_bring_back_a_service()
    {
        const string Path = $"{Access}=seed-inet-1001-1";
        Assert.True(await InSyncAsync(Path));
        Assert.Equal(200, (await _nso.YangAsync("POST", $"{Path}/un-deploy", """{"input":{}}""")).Status);
        Assert.False(await InSyncAsync(Path));
        Assert.Equal(200, (await _nso.YangAsync("POST", $"/restconf/operations/{Path}/re-deploy")).Status);
        Assert.True(await InSyncAsync(Path));
        Assert.Contains("OLT-1200-01", (await _nso.YangAsync("POST", $"{Path}/get-modifications")).Body);
        Assert.Equal("suspend,resume", await _nso.EffectsAsync("seed-inet-1001-1"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?commit-queue=sync")]
    public async Task Committing_a_withdrawn_service_brings_it_back(string query)
    {
        const string Path = $"{Access}=seed-inet-1001-1";
        var body = (await _nso.YangAsync("GET", $"{Path}?content=config")).Body;
        await _nso.YangAsync("POST", $"{Path}/un-deploy");

        await _nso.YangAsync("PUT", Path + query, body);

        Assert.True(await InSyncAsync(Path));
        Assert.Equal("suspend,resume", await _nso.EffectsAsync("seed-inet-1001-1"));
    }

    [Fact]
    public async Task An_item_waits_behind_another_on_its_device_and_ends_no_later_than_alone()
    {
        var first = QueueId(await PutAsync("ia-20", "OLT-1200-01", "?commit-queue=async"));
        var second = QueueId(await PutAsync("ia-21", "OLT-1200-01", "?commit-queue=async"));

        Assert.Equal("executing", Item(await _nso.YangAsync("GET", $"{Queue}/queue-item={first}")).GetProperty("status").GetString());
        Assert.Equal("waiting", Item(await _nso.YangAsync("GET", $"{Queue}/queue-item={second}")).GetProperty("status").GetString());
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(404, (await _nso.YangAsync("GET", $"{Queue}/queue-item={second}")).Status);
    }

    [Fact]
    public async Task A_YANG_patch_is_all_or_nothing_and_names_the_edit_at_fault()
    {
        var patch = $$$"""
            {"ietf-yang-patch:yang-patch":{"patch-id":"p","edit":[
              {"edit-id":"a","operation":"remove","target":"/{{{Access}}}=seed-inet-1001-1"},
              {"edit-id":"b","operation":"delete","target":"/{{{Access}}}=nope"}]}}
            """;

        var answer = await _nso.SendAsync("PATCH", "/restconf/data", patch, ("Content-Type", "application/yang-patch+json"));

        var edit = answer.Json.GetProperty("ietf-yang-patch:yang-patch-status").GetProperty("edit-status").GetProperty("edit")[0];
        Assert.Equal((404, "b"), (answer.Status, edit.GetProperty("edit-id").GetString()));
        Assert.Equal(200, (await _nso.YangAsync("GET", $"{Access}=seed-inet-1001-1")).Status);
    }

    [Fact]
    public async Task Devices_are_listed_with_chosen_fields()
    {
        var page = await _nso.YangAsync("GET", "tailf-ncs:devices/device?fields=name;state&limit=2");
        var all = await _nso.YangAsync("POST", "/restconf/operations/tailf-ncs:devices/check-sync");

        Assert.Equal(
            """[{"name":"PE1","state":{"admin-state":"unlocked","oper-state":"enabled"}},{"name":"PE2","state":{"admin-state":"unlocked","oper-state":"enabled"}}]""",
            page.Json.GetProperty("tailf-ncs:device").GetRawText());
        Assert.Contains("""{"device":"pe-locked-1","result":"locked"}""", all.Body);
    }

    [Fact]
    public async Task A_lost_answer_is_still_an_effect_and_its_repetition_is_none()
    {
        await _nso.FaultAsync("""{"match":"PUT","kind":"timeoutAfterCommit"}""");
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        using var put = new HttpRequestMessage(HttpMethod.Put, $"/restconf/data/{Access}=ia-11");
        put.Content = new StringContent(CiscoSandboxDataTests.Service("ia-11"), null, NetworkSandbox.Yang);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _nso.Http.SendAsync(put, impatient.Token));

        Assert.Equal(204, (await PutAsync("ia-11", "OLT-1200-01")).Status);
        Assert.Equal("create,noChange", await _nso.EffectsAsync("ia-11"));
    }

    [Theory]
    [InlineData("lock", 409, "lock-denied")]
    [InlineData("rateLimit", 429, "resource-denied")]
    [InlineData("status", 503, null)]
    public async Task A_fault_speaks_as_NSO_would(string kind, int status, string? tag)
    {
        await _nso.FaultAsync($$"""{"kind":"{{kind}}"}""");

        var answer = await _nso.YangAsync("GET", Access);

        Assert.Equal((status, tag), (answer.Status, answer.Tag()));
    }

    // The service is whole on the default device, so that only the device differs between tests.
    private Task<SandboxAnswer> PutAsync(string id, string device, string query = "") => _nso.YangAsync(
        "PUT", $"{Access}={id}{query}", CiscoSandboxDataTests.Service(id, "access", $$"""{"device":"{{device}}","port":"1/1","svlan":1200}"""));

    private async Task<JsonElement> PlanAsync(string key) =>
        (await _nso.YangAsync("GET", $"{Vpns}/cisco-l3vpn-ntw:vpn-service-plan={key}")).Json.GetProperty("cisco-l3vpn-ntw:vpn-service-plan")[0].GetProperty("plan");

    private async Task<string?> CheckSyncAsync(string device) =>
        (await _nso.YangAsync("POST", $"tailf-ncs:devices/device={device}/check-sync")).Json.GetProperty("tailf-ncs:output").GetProperty("result").GetString();

    private async Task<bool> InSyncAsync(string path) =>
        (await _nso.YangAsync("POST", $"{path}/check-sync", """{"input":{}}""")).Json.GetProperty("tailf-ncs:output").GetProperty("in-sync").GetBoolean();

    private static JsonElement Item(SandboxAnswer answer) => answer.Json.GetProperty("tailf-ncs:queue-item")[0];

    private static string QueueId(SandboxAnswer answer) =>
        answer.Json.GetProperty("tailf-restconf:result").GetProperty("commit-queue").GetProperty("id").GetString()!;
}
