using System.Text.Json;

namespace TeleCo.Gateway.Tests.Adapters;

public sealed class NspSandboxTests : IAsyncLifetime
{
    private const string Services = "/restconf/data/nsp-service-intent:intent-base";
    private const string Find = "/restconf/operations/nsp-inventory:find";

    private static readonly TimeSpan Aligned = TimeSpan.FromSeconds(2);

    private readonly StandingClock _clock = new();
    private SandboxClient _nsp = null!; // set before each test

    public async ValueTask InitializeAsync()
    {
        _nsp = await NetworkSandbox.NokiaAsync(new() { AlignmentTime = Aligned }, _clock);
        await _nsp.UseNspAsync();
    }

    public ValueTask DisposeAsync() => _nsp.DisposeAsync();

    [Fact]
    public async Task An_E_Line_is_deployed_changed_removed_and_deleted()
    {
        Assert.Equal(201, (await _nsp.SendAsync("POST", Services, ELine("svc-0001"))).Status);
        Assert.Equal("in-progress", Deployer(await FindAsync("svc-0001")));
        _clock.Advance(Aligned);
        Assert.Equal("success", Deployer(await FindAsync("svc-0001")));

        await PatchAsync("svc-0001", "locked");
        await PatchAsync("svc-0001", "unlocked");
        Assert.Equal(400, (await _nsp.SendAsync("DELETE", Path("svc-0001"))).Status);
        Assert.Equal(200, (await _nsp.SendAsync("POST", $"{Path("svc-0001")}/change-olc-state", """{"input":{"target-state":"removed","ignore-blocking-workflow":false}}""")).Status);
        _clock.Advance(Aligned);
        Assert.Equal(0, (await FindAsync("svc-0001")).GetProperty("total-count").GetInt32());
        Assert.Equal(204, (await _nsp.SendAsync("DELETE", Path("svc-0001"))).Status);

        Assert.Equal("create,suspend,resume,delete", await _nsp.EffectsAsync("svc-0001"));
        Assert.Equal(404, (await _nsp.SendAsync("GET", Path("svc-0001"))).Status);
    }

    [Fact]
    public async Task A_deployment_to_an_element_out_of_reach_fails_with_a_log()
    {
        await _nsp.SendAsync("POST", Services, ELine("svc-0002").Replace("192.0.2.12", "192.0.2.99"));
        _clock.Advance(Aligned);

        var service = await FindAsync("svc-0002");
        Assert.Equal("failed", Deployer(service));
        Assert.Contains("192.0.2.99", service.GetProperty("data")[0].GetProperty("service-extension:eline-svc").GetProperty("slc-details").GetProperty("logs").GetString());
        Assert.Equal("deployment-failed", (await _nsp.SendAsync("GET", Path("svc-0002"))).Json.GetProperty("nsp-service-intent:intent")[0].GetProperty("olc-state").GetString());
        Assert.Equal("", await _nsp.EffectsAsync("svc-0002"));
    }

    [Theory]
    [InlineData("TeleCo E-Line", "Other", "invalid-value")]
    [InlineData("\"intent-type-version\":\"2\"", "\"intent-type-version\":2", "invalid-value")]
    [InlineData("\"intent-type-version\":\"2\"", "\"intent-type-version\":\"3\"", "invalid-value")]
    [InlineData("192.0.2.12", "192.0.2.200", "invalid-value")]
    [InlineData("\"device-id\":\"192.0.2.12\",", "", "missing-element")]
    [InlineData("\"outer-vlan-tag\":200", "\"outer-vlan-tag\":4096", "invalid-value")]
    [InlineData("\"admin-state\":\"unlocked\"", "\"admin-state\":\"up\"", "invalid-value")]
    [InlineData("\"evpn-type\"", "\"vpn-type\"", "unknown-element")]
    public async Task An_E_Line_that_the_template_does_not_allow_is_refused(string part, string other, string tag)
    {
        var body = ELine("svc-0003");
        Assert.Contains(part, body);

        var answer = await _nsp.SendAsync("POST", Services, body.Replace(part, other));

        Assert.Equal((400, tag), (answer.Status, answer.Tag()));
    }

    [Fact]
    public async Task A_service_number_is_given_once()
    {
        Assert.Equal(201, (await _nsp.SendAsync("POST", Services, ELine("svc-0004"))).Status);
        Assert.Equal(400, (await _nsp.SendAsync("POST", Services, ELine("svc-0005"))).Status);
        Assert.Equal((409, "data-exists"), (await _nsp.SendAsync("POST", Services, ELine("svc-0004"))) is var second ? (second.Status, second.Tag()) : default);

        const string Pool = "/restconf/data/nsp-resource-pool:resource-pools/numeric-resource-pools=ne-service-ids,global";
        var first = await _nsp.SendAsync("POST", $"{Pool}/obtain-value-from-pool", """{"nsp-resource-pool:input":{"reference":"a","total-number-of-resources":1}}""");
        var again = await _nsp.SendAsync("POST", $"{Pool}/obtain-value-from-pool", """{"nsp-resource-pool:input":{"reference":"a","total-number-of-resources":1}}""");
        var other = await _nsp.SendAsync("POST", $"{Pool}/obtain-value-from-pool", """{"nsp-resource-pool:input":{"reference":"b","total-number-of-resources":1}}""");
        Assert.Equal(first.Body, again.Body);
        Assert.NotEqual(first.Body, other.Body);
    }

    [Fact]
    public async Task An_action_without_its_input_fails_with_a_status_that_says_success()
    {
        const string Intents = "/restconf/data/ibn:ibn";
        await _nsp.SendAsync("POST", Intents, """
            {"ibn:intent":{"target":"PON-1","intent-type":"fiber","intent-type-version":1,"required-network-state":"active","ibn:intent-specific-data":{"fiber:fiber":{"device-name":"OLT-1"}}}}
            """);

        var empty = await _nsp.SendAsync("POST", $"{Intents}/intent=PON-1,fiber/synchronize");
        var bare = await _nsp.SendAsync("POST", $"{Intents}/intent=PON-1,fiber/audit", "{}");
        var whole = await _nsp.SendAsync("POST", $"{Intents}/intent=PON-1,fiber/synchronize", """{"ibn:input":{}}""");

        Assert.Equal((200, "malformed-message"), (empty.Status, empty.Tag()));
        Assert.Equal((200, "malformed-message"), (bare.Status, bare.Tag()));
        Assert.Equal((200, null), (whole.Status, whole.Tag()));
        Assert.Equal(400, (await _nsp.SendAsync("POST", $"{Intents}?altiplano-triggerSyncUponSuccess=true", NokiaSandboxIntentTests.Ont("ONT-1"))).Status);
    }

    [Theory]
    [InlineData("""{"grant_type":"password"}""", 400, "unsupported_grant_type")]
    [InlineData("""{"grant_type":"refresh_token","refresh_token":"x"}""", 401, "invalid_grant")]
    [InlineData("[", 400, "unsupported_grant_type")]
    public async Task A_login_of_another_kind_is_refused(string body, int status, string error)
    {
        _nsp.Http.DefaultRequestHeaders.Authorization = NetworkSandbox.Basic("sandbox-user", "sandbox-secret");

        var answer = await _nsp.SendAsync("POST", "/rest-gateway/rest/api/v1/auth/token", body);

        Assert.Equal((status, error), (answer.Status, answer.Text("error")));
    }

    [Fact]
    public async Task A_token_of_one_product_is_none_of_the_other()
    {
        Assert.Equal(401, (await _nsp.SendAsync("GET", $"{NetworkSandbox.Altiplano}/intent=HSI-1200,l2-infra")).Status);
        var token = _nsp.Http.DefaultRequestHeaders.Authorization!.Parameter!;
        _nsp.Http.DefaultRequestHeaders.Authorization = NetworkSandbox.Basic("sandbox-user", "sandbox-secret");
        await _nsp.SendAsync("POST", "/rest-gateway/rest/api/v1/auth/revocation", $"token={token}&token_type_hint=token", ("Content-Type", "application/x-www-form-urlencoded"));
        _nsp.Http.DefaultRequestHeaders.Authorization = new("Bearer", token);

        Assert.Equal(401, (await _nsp.SendAsync("GET", Path("svc-0001"))).Status);
    }

    private static string ELine(string name) => $$$$$$"""
        {"nsp-service-intent:intent":[{"service-name":"{{{{{{name}}}}}}","template-name":"TeleCo E-Line","intent-type":"evpn-epipe","intent-type-version":"2",
        "olc-state":"deployed","intent-specific-data":{"evpn-epipe:evpn-epipe":{"customer-id":1001,"ne-service-id":5001,"admin-state":"unlocked","evpn-type":"mpls",
        "site-a":{"device-id":"192.0.2.11","sap-details":{"sap":[{"port-id":"1/1/c4/1","outer-vlan-tag":200,"inner-vlan-tag":-1}]}},
        "site-b":{"device-id":"192.0.2.12","sap-details":{"sap":[{"port-id":"1/1/c5/1","outer-vlan-tag":200,"inner-vlan-tag":-1}]}}}}}]}
        """;

    private static string Path(string name) => $"{Services}/intent={name},TeleCo%20E-Line";

    private static string? Deployer(JsonElement found) =>
        found.GetProperty("data")[0].GetProperty("service-extension:eline-svc").GetProperty("deployer-details").GetProperty("overall-deployer-state").GetString();

    private async Task<JsonElement> FindAsync(string name) => (await _nsp.SendAsync("POST", Find, $$$"""
        {"input":{"xpath-filter":"/nsp-service:services/service-layer/eline[service-id='{{{name}}}']","depth":4,"include-meta":false,"offset":0,"limit":100}}
        """)).Json.GetProperty("nsp-inventory:output");

    private async Task PatchAsync(string name, string state)
    {
        var answer = await _nsp.SendAsync("PATCH", Path(name), $$$$"""
            {"nsp-service-intent:intent":[{"intent-specific-data":{"evpn-epipe:evpn-epipe":{"admin-state":"{{{{state}}}}"}}}]}
            """);
        Assert.Equal(204, answer.Status);
        _clock.Advance(Aligned);
        await _nsp.SendAsync("GET", "/__sandbox/effects");
    }
}
