using System.Text.Json;

namespace TeleCo.Gateway.Tests.Adapters;

public sealed class NokiaSandboxIntentTests : IAsyncLifetime
{
    private const string Ibn = NetworkSandbox.Altiplano;
    private const string Sync = "?altiplano-triggerSyncUponSuccess=true";
    private const string Search = "/24.6-altiplano-ac/rest/restconf/operations/ibn:search-intents";

    private static readonly TimeSpan Aligned = TimeSpan.FromSeconds(2);

    private readonly StandingClock _clock = new();
    private SandboxClient _altiplano = null!; // set before each test

    public async ValueTask InitializeAsync() => _altiplano = await NetworkSandbox.NokiaAsync(new() { AlignmentTime = Aligned }, _clock);

    public ValueTask DisposeAsync() => _altiplano.DisposeAsync();

    [Fact]
    public async Task An_access_is_made_changed_suspended_and_taken_away_in_its_steps()
    {
        Assert.Equal(201, (await _altiplano.SendAsync("POST", $"{Ibn}{Sync}", Ont("ONT-1"))).Status);
        Assert.Equal(201, (await _altiplano.SendAsync("POST", $"{Ibn}{Sync}", User("ONT-1#LAN1#svc-0001"))).Status);
        var path = Path("ONT-1#LAN1#svc-0001", "l2-user");
        Assert.Equal("false", await AlignedAsync(path));
        await AlignAsync();
        Assert.Equal("true", await AlignedAsync(path));

        await PatchAsync($"{path}{Sync}", """{"ibn:intent":{"ibn:intent-specific-data":{"l2-user:l2-user":{"speed-profile":"HSI-500-100"}}}}""");
        await AlignAsync();
        await StateAsync(path, "suspend");
        await StateAsync(path, "active");
        Assert.Equal(400, (await _altiplano.SendAsync("DELETE", Path("ONT-1", "ont"))).Status);
        await StateAsync(path, "delete");
        Assert.Equal(204, (await _altiplano.SendAsync("DELETE", path)).Status);

        Assert.Equal(404, (await _altiplano.SendAsync("GET", path)).Status);
        Assert.Equal("create,modify,suspend,resume,delete", await _altiplano.EffectsAsync("svc-0001"));
        Assert.Equal("create", await _altiplano.EffectsAsync("ONT-1"));
    }

    [Fact]
    public async Task Deleting_at_once_leaves_the_service_running()
    {
        Assert.Equal(204, (await _altiplano.SendAsync("DELETE", Seeded())).Status);

        Assert.Equal("orphan", await _altiplano.EffectsAsync("seed-ftth-1001-1"));
    }

    [Fact]
    public async Task A_second_creation_is_refused_with_the_status_of_the_release()
    {
        await using var old = await NetworkSandbox.NokiaAsync(new() { ExistingIntentStatus = 400 });
        foreach (var (controller, status) in new[] { (_altiplano, 409), (old, 400) })
        {
            await controller.SendAsync("POST", Ibn, Ont("ONT-1"));
            var second = await controller.SendAsync("POST", Ibn, Ont("ONT-1"));

            Assert.Equal((status, "data-exists"), (second.Status, second.Tag()));
            Assert.Contains("already exists", second.Body);
        }
    }

    [Theory]
    [InlineData("\"ont-type\":\"XS-010X-Q\"", "\"ont-type\":\"UNKNOWN\"", "invalid-value")]
    [InlineData("\"ont-type\":\"XS-010X-Q\",", "", "missing-element")]
    [InlineData("\"pon-type\":\"xgs\"", "\"pon-type\":\"epon\"", "invalid-value")]
    [InlineData("FIBER-OLT-1200-LT1-PON9", "FIBER-NOWHERE", "invalid-value")]
    [InlineData("ALCLB2C3D4E5", "ALCLB2C3D4E", "invalid-value")]
    [InlineData("ALCLB2C3D4E5", "alclb2c3d4e5", "invalid-value")]
    [InlineData("\"auto\":[null]", "\"auto\":true", "invalid-value")]
    [InlineData("\"auto\":[null]", "\"auto\":[null],\"from-device-mapping\":[null]", "bad-element")]
    [InlineData("\"auto\":[null]", "\"colour\":\"red\"", "unknown-element")]
    [InlineData(",\"auto\":[null]", "", "invalid-value")]
    [InlineData("\"intent-type-version\":1", "\"intent-type-version\":9", "invalid-value")]
    [InlineData("\"intent-type-version\":1", "\"intent-type-version\":\"1\"", "invalid-value")]
    [InlineData("\"intent-type-version\":1,", "", "missing-element")]
    [InlineData("\"intent-type\":\"ont\"", "\"intent-type\":\"onu\"", "invalid-value")]
    [InlineData("\"required-network-state\":\"active\"", "\"required-network-state\":\"paused\"", "invalid-value")]
    [InlineData("\"ont:ont\"", "\"ont\"", "missing-attribute")]
    [InlineData("\"ibn:intent\"", "\"intent\"", "unknown-element")]
    [InlineData("\"uni-id\":\"LAN1\",", "", "missing-element")]
    public async Task An_ONT_that_the_type_does_not_allow_is_refused(string part, string other, string tag)
    {
        var body = Ont("ONT-2");
        Assert.Contains(part, body);

        var answer = await _altiplano.SendAsync("POST", $"{Ibn}{Sync}", body.Replace(part, other));

        Assert.Equal((400, tag), (answer.Status, answer.Tag()));
        Assert.Equal(404, (await _altiplano.SendAsync("GET", Path("ONT-2", "ont"))).Status);
    }

    [Theory]
    [InlineData("\"user-device-name\":\"ONT-1\"", "\"user-device-name\":\"ONT-404\"")]
    [InlineData("\"uni-id\":\"LAN1\"", "\"uni-id\":\"LAN9\"")]
    [InlineData("\"l2-infra\":\"HSI-1200\"", "\"l2-infra\":\"HSI-404\"")]
    [InlineData("\"speed-profile\":\"HSI-250-50\"", "\"speed-profile\":\"HSI-251-50\"")]
    [InlineData("\"service-profile\":\"HSI\"", "\"service-profile\":\"NONE\"")]
    [InlineData("\"untagged\":[null]", "\"c-vlan-id\":4095")]
    [InlineData("\"untagged\":[null]", "\"untagged\":[null],\"q-vlan-id\":7")]
    public async Task A_user_that_refers_to_nothing_is_refused(string part, string other)
    {
        await _altiplano.SendAsync("POST", Ibn, Ont("ONT-1"));
        var body = User("ONT-1#LAN1#svc-0002");
        Assert.Contains(part, body);

        Assert.Equal(400, (await _altiplano.SendAsync("POST", Ibn, body.Replace(part, other))).Status);
        Assert.Equal(201, (await _altiplano.SendAsync("POST", Ibn, body)).Status);
    }

    [Fact]
    public async Task A_case_of_a_choice_takes_the_place_of_the_other()
    {
        await PatchAsync(Seeded(), """{"ibn:intent":{"intent-specific-data":{"l2-user:l2-user":{"c-vlan-id":7}}}}""");

        var body = (await _altiplano.SendAsync("GET", $"{Seeded()}/intent-specific-data")).Json
            .GetProperty("ibn:intent-specific-data").GetProperty("l2-user:l2-user");

        Assert.Equal(7, body.GetProperty("c-vlan-id").GetInt32());
        Assert.False(body.TryGetProperty("untagged", out _));
    }

    [Fact]
    public async Task What_the_network_refuses_stays_misaligned_and_says_why()
    {
        await _altiplano.SendAsync("POST", $"{Ibn}{Sync}", Ont("ONT-3").Replace("FIBER-OLT-1200-LT1-PON9", "FIBER-UNREACHABLE-1"));
        await _altiplano.SendAsync("POST", $"{Ibn}{Sync}", Ont("ONT-4").Replace("XS-010X-Q", "XS-FAILS-1"));
        await AlignAsync();

        var unreachable = (await _altiplano.SendAsync("GET", Path("ONT-3", "ont"))).Json.GetProperty("ibn:intent");
        var audit = await _altiplano.SendAsync("POST", $"{Path("ONT-4", "ont")}/audit");

        Assert.Equal("false", unreachable.GetProperty("aligned").GetString());
        Assert.Equal("OLT-UNREACHABLE-1", unreachable.GetProperty("last-audit-report").GetProperty("misaligned-object")[0].GetProperty("device-name").GetString());
        Assert.Contains("not supported", audit.Json.GetProperty("ibn:output").GetProperty("audit-report").GetProperty("error-detail").GetString());
        Assert.Equal("", await _altiplano.EffectsAsync("ONT-3"));
    }

    [Fact]
    public async Task A_drifting_service_is_aligned_by_the_second_synchronization()
    {
        await _altiplano.SendAsync("POST", $"{Ibn}{Sync}", Ont("ONT-1"));
        await AlignAsync();
        await _altiplano.SendAsync("POST", $"{Ibn}{Sync}", User("ONT-1#LAN1#drift-01"));
        await AlignAsync();
        var path = Path("ONT-1#LAN1#drift-01", "l2-user");
        Assert.Equal("false", await AlignedAsync(path));

        Assert.Equal(204, (await _altiplano.SendAsync("POST", $"{path}/synchronize")).Status);
        await AlignAsync();

        Assert.Equal("true", await AlignedAsync(path));
    }

    [Fact]
    public async Task An_audit_names_the_attribute_that_differs()
    {
        await PatchAsync(Seeded(), """{"ibn:intent":{"ibn:intent-specific-data":{"l2-user:l2-user":{"speed-profile":"HSI-500-100"}}}}""");

        var report = (await _altiplano.SendAsync("POST", $"{Seeded()}/audit", "{}")).Json.GetProperty("ibn:output").GetProperty("audit-report");

        Assert.Equal(
            """[{"name":"speed-profile","device-name":"OLT-1200-01","expected-value":"HSI-500-100","detected-value":"HSI-250-50"}]""",
            report.GetProperty("misaligned-attribute").GetRawText());
    }

    [Fact]
    public async Task A_locked_intent_is_refused_the_first_time()
    {
        var first = await _altiplano.SendAsync("POST", Ibn, Ont("ONT-lock-once"));

        Assert.Equal((409, "in-use"), (first.Status, first.Tag()));
        Assert.Equal(201, (await _altiplano.SendAsync("POST", Ibn, Ont("ONT-lock-once"))).Status);
    }

    [Fact]
    public async Task Intents_are_found_by_type_state_and_page()
    {
        var found = await FindAsync("""{"intent-type-list":[{"intent-type":"l2-user","intent-type-version":1}],"required-network-state":["active"]}""", 0);
        var second = await FindAsync("""{"intent-type-list":[{"intent-type":"fiber"}]}""", 1);
        var none = await _altiplano.SendAsync("POST", Search, """{"ibn:input":{"page-size":0}}""");

        Assert.Equal((3, 3), (found.GetProperty("total-count").GetInt32(), found.GetProperty("intents").GetProperty("intent").GetArrayLength()));
        Assert.Equal(65, second.GetProperty("total-count").GetInt32());
        Assert.Equal("FIBER-OLT-1200-LT1-PON11", second.GetProperty("intents").GetProperty("intent")[0].GetProperty("target").GetString());
        Assert.Equal(400, none.Status);
    }

    [Fact]
    public async Task A_new_version_of_the_type_comes_by_migration_alone()
    {
        Assert.Equal(400, (await _altiplano.SendAsync("PATCH", Seeded(), """{"ibn:intent":{"intent-type-version":2}}""")).Status);
        Assert.Equal(400, (await _altiplano.SendAsync("POST", $"{Seeded()}/migrate-intent", """{"ibn:input":{"target-intent-type-version":9}}""")).Status);
        Assert.Equal(204, (await _altiplano.SendAsync("POST", $"{Seeded()}/migrate-intent", """{"ibn:input":{"target-intent-type-version":2}}""")).Status);

        Assert.Equal(2, (await _altiplano.SendAsync("GET", Seeded())).Json.GetProperty("ibn:intent").GetProperty("intent-type-version").GetInt32());
    }

    [Fact]
    public async Task Tokens_end_and_are_refreshed_once()
    {
        _altiplano.Http.DefaultRequestHeaders.Authorization = NetworkSandbox.Basic("sandbox-user", "sandbox-secret");
        var login = await _altiplano.SendAsync("POST", "/24.6-altiplano-ac/rest/auth/login");
        Assert.Equal("1800", login.Text("expiresIn"));
        _altiplano.Http.DefaultRequestHeaders.Authorization = new("Bearer", login.Text("accessToken"));
        _clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal((401, "access-denied"), ((await _altiplano.SendAsync("GET", Seeded())) is var late ? late.Status : 0, late.Tag()));

        _altiplano.Http.DefaultRequestHeaders.Authorization = new("Bearer", login.Text("refreshToken"));
        var again = await _altiplano.SendAsync("POST", "/24.6-altiplano-ac/rest/auth/refreshAccessToken");
        Assert.Equal(401, (await _altiplano.SendAsync("POST", "/24.6-altiplano-ac/rest/auth/refreshAccessToken")).Status);
        _altiplano.Http.DefaultRequestHeaders.Authorization = new("Bearer", again.Text("accessToken"));
        Assert.Equal(200, (await _altiplano.SendAsync("GET", Seeded())).Status);
        await _altiplano.FaultAsync("""{"kind":"expireTokens"}""");
        Assert.Equal(401, (await _altiplano.SendAsync("GET", Seeded())).Status);
    }

    internal static string Ont(string name) => $$$$$"""
        {"ibn:intent":{"target":"{{{{{name}}}}}","intent-type":"ont","intent-type-version":1,"required-network-state":"active",
        "ibn:intent-specific-data":{"ont:ont":{"ont-type":"XS-010X-Q","pon-type":"xgs","fiber-name":"FIBER-OLT-1200-LT1-PON9",
        "expected-serial-number":"ALCLB2C3D4E5","onu-service-profile":"auto",
        "uni-service-configuration":[{"uni-id":"LAN1","service-profile":"auto"}],"auto":[null]}}}}
        """;

    private static string User(string target) => $$$$$"""
        {"ibn:intent":{"target":"{{{{{target}}}}}","intent-type":"l2-user","intent-type-version":1,"required-network-state":"active",
        "ibn:intent-specific-data":{"l2-user:l2-user":{"user-device-name":"ONT-1","uni-id":"LAN1","l2-infra":"HSI-1200",
        "service-profile":"HSI","speed-profile":"HSI-250-50","customer-id":"C-1","untagged":[null]}}}}
        """;

    private static string Path(string target, string type) => $"{Ibn}/intent={Uri.EscapeDataString(target)},{type}";

    private static string Seeded() => Path("ONT-AT9-000001#LAN1#seed-ftth-1001-1", "l2-user");

    private async Task<string?> AlignedAsync(string path) => (await _altiplano.SendAsync("GET", path)).Json.GetProperty("ibn:intent").GetProperty("aligned").GetString();

    private async Task StateAsync(string path, string state)
    {
        await PatchAsync(path, $$$"""{"ibn:intent":{"required-network-state":"{{{state}}}"}}""");
        Assert.Equal("false", await AlignedAsync(path));
        Assert.Equal(204, (await _altiplano.SendAsync("POST", $"{path}/synchronize", "{}")).Status);
        await AlignAsync();
        Assert.Equal("true", await AlignedAsync(path));
    }

    private async Task PatchAsync(string path, string body) => Assert.Equal(204, (await _altiplano.SendAsync("PATCH", path, body)).Status);

    private async Task AlignAsync()
    {
        _clock.Advance(Aligned);
        await _altiplano.SendAsync("GET", "/__sandbox/effects");
    }

    private async Task<JsonElement> FindAsync(string filter, int page) =>
        (await _altiplano.SendAsync("POST", Search, $$$"""{"ibn:input":{"filter":{{{filter}}},"page-number":{{{page}}},"page-size":10}}""")).Json.GetProperty("ibn:output");
}
