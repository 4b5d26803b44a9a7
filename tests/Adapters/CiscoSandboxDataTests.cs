using System.Text.Json;

namespace TeleCo.Gateway.Tests.Adapters;

public sealed class CiscoSandboxDataTests : IAsyncLifetime
{
    private const string Access = "teleco-internet-access:internet-access/service";
    private const string Vpn = "ietf-l3vpn-ntw:l3vpn-ntw/vpn-services/vpn-service";

    private SandboxClient _nso = null!; // set before each test

    public async ValueTask InitializeAsync() => _nso = await NetworkSandbox.CiscoAsync();

    public ValueTask DisposeAsync() => _nso.DisposeAsync();

    [Fact]
    public async Task A_service_is_made_replaced_merged_read_and_deleted()
    {
        Assert.Equal(201, (await _nso.YangAsync("PUT", $"{Access}=ia-1", Service("ia-1"))).Status);
        Assert.Equal(204, (await _nso.YangAsync("PUT", $"{Access}=ia-1", Service("ia-1"))).Status);
        Assert.Equal(204, (await _nso.YangAsync("PATCH", $"{Access}=ia-1", """
            {"teleco-internet-access:service":[{"service-id":"ia-1","bandwidth":{"downstream-kbps":500000}}]}
            """)).Status);
        Assert.Equal(204, (await _nso.YangAsync("PUT", $"{Access}=ia-1/admin-state", """{"teleco-internet-access:admin-state":"locked"}""")).Status);
        Assert.Equal(204, (await _nso.YangAsync("DELETE", $"{Access}=ia-1/access/svlan")).Status);

        var service = (await _nso.YangAsync("GET", $"{Access}=ia-1?content=config")).Json.GetProperty("teleco-internet-access:service")[0];

        Assert.Equal(500000, service.GetProperty("bandwidth").GetProperty("downstream-kbps").GetInt32());
        Assert.Equal(50000, service.GetProperty("bandwidth").GetProperty("upstream-kbps").GetInt32());
        Assert.Equal("locked", service.GetProperty("admin-state").GetString());
        Assert.False(service.GetProperty("access").TryGetProperty("svlan", out _));
        Assert.Equal(204, (await _nso.YangAsync("DELETE", $"{Access}=ia-1")).Status);
        Assert.Equal(404, (await _nso.YangAsync("DELETE", $"{Access}=ia-1")).Status);
        Assert.Equal((404, "invalid-value"), StatusAndTag(await _nso.YangAsync("GET", $"{Access}=ia-1")));
        Assert.Equal("create,noChange,modify,suspend,modify,delete", await _nso.EffectsAsync("ia-1"));
    }

    [Theory]
    [InlineData("customer-id", null, 400, "missing-element")]
    [InlineData("customer-id", "17", 400, "invalid-value")]
    [InlineData("customer-id", "\"\"", 400, "invalid-value")]
    [InlineData("admin-state", "\"off\"", 400, "invalid-value")]
    [InlineData("colour", "\"red\"", 400, "unknown-element")]
    [InlineData("other-module:customer-id", "\"C-1\"", 400, "unknown-namespace")]
    [InlineData("bandwidth", """{"downstream-kbps":"250000","upstream-kbps":50000}""", 400, "invalid-value")]
    [InlineData("bandwidth", """{"downstream-kbps":63,"upstream-kbps":50000}""", 400, "invalid-value")]
    [InlineData("bandwidth", """{"downstream-kbps":1000}""", 400, "missing-element")]
    [InlineData("bandwidth", "[]", 400, "malformed-message")]
    [InlineData("access", """{"device":"PE404","port":"1/1"}""", 400, "invalid-value")]
    [InlineData("access", """{"device":"OLT-1200-01","port":"1/1","svlan":4095}""", 400, "invalid-value")]
    [InlineData("ip", """{"ipv4-mode":"static","ipv4-address":"10.1"}""", 400, "invalid-value")]
    [InlineData("ip", """{"ipv6-prefix":"2001:db8::/129"}""", 400, "invalid-value")]
    [InlineData("service-id", "\"ia-other\"", 400, "invalid-value")]
    [InlineData("service-id", "\"-ia\"", 400, "invalid-value")]
    [InlineData("service-id", null, 400, "missing-element")]
    public async Task A_service_that_the_model_does_not_allow_is_refused(string leaf, string? value, int status, string tag)
    {
        var answer = await _nso.YangAsync("PUT", $"{Access}=ia-2", Service("ia-2", leaf, value));

        Assert.Equal((status, tag), StatusAndTag(answer));
        Assert.Equal(404, (await _nso.YangAsync("GET", $"{Access}=ia-2")).Status);
        Assert.Equal("", await _nso.EffectsAsync("ia-2"));
    }

    [Theory]
    [InlineData("""{"service":[]}""", "missing-attribute")]
    [InlineData("""{"teleco-internet-access:service":{}}""", "malformed-message")]
    [InlineData("""{"teleco-internet-access:service":[]}""", "malformed-message")]
    [InlineData("""{"teleco-internet-access:service":[{"service-id":"ia-3","service-id":"ia-3"}]}""", "malformed-message")]
    [InlineData("""{"teleco-internet-access:service":[{}],"x":1}""", "malformed-message")]
    [InlineData("[", "malformed-message")]
    public async Task A_body_of_another_form_is_refused(string body, string tag) =>
        Assert.Equal((400, tag), StatusAndTag(await _nso.YangAsync("PUT", $"{Access}=ia-3", body)));

    [Theory]
    [InlineData("GET", $"{Access}=a?foo=1", 400)]
    [InlineData("GET", $"{Access}=a?label=x", 400)]
    [InlineData("PUT", $"{Access}=ia-3?depth=1", 400)]
    [InlineData("POST", $"{Access}=seed-inet-1001-1/check-sync?label=x", 400)]
    [InlineData("DELETE", $"{Access}=a?dry-run=native&commit-queue=async", 400)]
    [InlineData("DELETE", $"{Access}=a?dry-run=json", 400)]
    [InlineData("GET", $"{Access}=seed-inet-1001-1?limit=1", 400)]
    [InlineData("GET", $"{Access}=a:b", 400)]
    [InlineData("GET", "internet-access/service=a", 400)]
    [InlineData("GET", "other:internet-access", 404)]
    [InlineData("GET", $"{Access}=seed-inet-1001-1/colour", 404)]
    [InlineData("DELETE", "teleco-internet-access:internet-access", 405)]
    public async Task A_path_or_query_that_NSO_does_not_know_is_refused(string method, string target, int status) =>
        Assert.Equal(status, (await _nso.YangAsync(method, target, method is "PUT" ? Service("ia-3") : null)).Status);

    [Fact]
    public async Task A_wrong_media_type_is_refused_both_ways()
    {
        Assert.Equal(415, (await _nso.SendAsync("PUT", $"/restconf/data/{Access}=ia-4", Service("ia-4"))).Status);
        Assert.Equal(406, (await _nso.YangAsync("GET", $"{Access}=seed-inet-1001-1", null, ("Accept", "text/plain"))).Status);
    }

    [Fact]
    public async Task Strangers_are_401_and_readers_may_not_write()
    {
        _nso.Http.DefaultRequestHeaders.Authorization = NetworkSandbox.Basic("sandbox-user", "wrong");
        Assert.Equal((401, "access-denied"), StatusAndTag(await _nso.YangAsync("GET", Access)));

        _nso.Http.DefaultRequestHeaders.Authorization = NetworkSandbox.Basic("sandbox-viewer", "sandbox-secret");
        Assert.Equal(200, (await _nso.YangAsync("GET", Access)).Status);
        Assert.Equal((403, "access-denied"), StatusAndTag(await _nso.YangAsync("DELETE", $"{Access}=seed-inet-1001-1")));

        _nso.Http.DefaultRequestHeaders.Authorization = null;
        Assert.Equal(200, (await _nso.YangAsync("GET", Access, null, ("X-Auth-Token", "sandbox-token"))).Status);
    }

    [Fact]
    public async Task Where_tokens_rotate_only_the_newest_is_good()
    {
        await using var nso = await NetworkSandbox.CiscoAsync(new() { RotateTokens = true });
        nso.Http.DefaultRequestHeaders.Authorization = null;

        var next = (await nso.YangAsync("GET", Access, null, ("X-Auth-Token", "sandbox-token"))).Headers["X-Auth-Token"];

        Assert.Equal(401, (await nso.YangAsync("GET", Access, null, ("X-Auth-Token", "sandbox-token"))).Status);
        Assert.Equal(200, (await nso.YangAsync("GET", Access, null, ("X-Auth-Token", next))).Status);
    }

    [Fact]
    public async Task Creation_by_POST_answers_where_and_refuses_the_second()
    {
        var first = await _nso.YangAsync("POST", "teleco-internet-access:internet-access", Service("ia-5"));
        var second = await _nso.YangAsync("POST", "teleco-internet-access:internet-access", Service("ia-5"));

        Assert.Equal(201, first.Status);
        Assert.EndsWith($"/restconf/data/{Access}=ia-5", first.Headers["Location"]);
        Assert.Equal((409, "data-exists"), StatusAndTag(second));
        Assert.Equal((404, "invalid-value"), StatusAndTag(await _nso.YangAsync("PATCH", $"{Access}=ia-6", Service("ia-6"))));
    }

    [Fact]
    public async Task An_entity_tag_of_an_older_version_is_refused()
    {
        var tag = (await _nso.YangAsync("GET", $"{Access}=seed-inet-1001-1")).Headers["ETag"];
        var patch = """{"teleco-internet-access:service":[{"service-id":"seed-inet-1001-1","description":"new"}]}""";

        Assert.Equal(204, (await _nso.YangAsync("PATCH", $"{Access}=seed-inet-1001-1", patch, ("If-Match", tag))).Status);
        Assert.Equal((412, "operation-failed"), StatusAndTag(await _nso.YangAsync("PATCH", $"{Access}=seed-inet-1001-1", patch, ("If-Match", tag))));
    }

    [Fact]
    public async Task A_list_is_read_in_pages_with_chosen_fields_and_depth()
    {
        var page = await _nso.YangAsync("GET", $"{Access}?offset=1&limit=2&fields=service-id;access(device)");
        var flat = await _nso.YangAsync("GET", $"{Vpn}?depth=2&limit=1&content=config");

        var entries = page.Json.GetProperty("teleco-internet-access:service");
        Assert.Equal(2, entries.GetArrayLength());
        Assert.Equal("""{"service-id":"seed-inet-1001-2","access":{"device":"OLT-1200-01"}}""", entries[0].GetRawText());
        Assert.Equal("{}", flat.Json.GetProperty("ietf-l3vpn-ntw:vpn-service")[0].GetProperty("vpn-nodes").GetRawText());
        Assert.Equal(204, (await _nso.YangAsync("GET", "ietf-l2vpn-ntw:l2vpn-ntw/vpn-services/vpn-service")).Status);
    }

    [Fact]
    public async Task State_is_shown_besides_configuration_when_asked()
    {
        var all = (await _nso.YangAsync("GET", $"{Vpn}=seed-l3vpn-1002-2")).Json.GetProperty("ietf-l3vpn-ntw:vpn-service")[0];
        var config = (await _nso.YangAsync("GET", $"{Vpn}=seed-l3vpn-1002-2?content=config")).Json.GetProperty("ietf-l3vpn-ntw:vpn-service")[0];

        Assert.Equal("ietf-vpn-common:op-down", all.GetProperty("status").GetProperty("oper-status").GetProperty("status").GetString());
        Assert.Equal("""["pe-wien-1","pe-linz-1"]""", all.GetProperty("device-list").GetRawText());
        Assert.False(config.GetProperty("status").TryGetProperty("oper-status", out _));
    }

    [Fact]
    public async Task Keys_with_reserved_characters_are_found_below_a_service()
    {
        var path = $"{Vpn}=seed-l3vpn-1001-1/vpn-instance-profiles/vpn-instance-profile=default/address-family=ietf-vpn-common%3Aipv4";

        var family = await _nso.YangAsync("GET", $"{path}?content=config");

        Assert.Equal(1, family.Json.GetProperty("ietf-l3vpn-ntw:address-family")[0].GetProperty("vpn-targets").GetProperty("vpn-target")[0].GetProperty("id").GetInt32());
    }

    [Theory]
    [InlineData("\"vpn-service-topology\":\"any-to-any\"", "invalid-value")]
    [InlineData("\"ne-id\":\"PE1\"", "unknown-element")]
    [InlineData("\"vpn-nodes\":{\"vpn-node\":[{\"vpn-node-id\":\"PE404\"}]}", "invalid-value")]
    [InlineData("\"vpn-nodes\":{\"vpn-node\":[{\"vpn-node-id\":\"PE1\"},{\"vpn-node-id\":\"PE1\"}]}", "bad-element")]
    [InlineData("\"vpn-nodes\":{\"vpn-node\":[{\"vpn-node-id\":\"PE1\",\"active-vpn-instance-profiles\":{\"vpn-instance-profile\":[{\"profile-id\":\"none\"}]}}]}", "invalid-value")]
    public async Task A_VPN_that_the_model_does_not_allow_is_refused(string member, string tag)
    {
        var answer = await _nso.YangAsync("PUT", $"{Vpn}=v-1", $$"""{"ietf-l3vpn-ntw:vpn-service":[{"vpn-id":"v-1",{{member}}}]}""");

        Assert.Equal((400, tag), StatusAndTag(answer));
    }

    private static (int Status, string? Tag) StatusAndTag(SandboxAnswer answer) => (answer.Status, answer.Tag());

    /// <summary>A whole service, one member changed or, with <see langword="null"/>, left out.</summary>
    internal static string Service(string id, string? leaf = null, string? value = null)
    {
        var members = new Dictionary<string, string?>
        {
            ["service-id"] = JsonSerializer.Serialize(id),
            ["customer-id"] = "\"C-1\"",
            ["admin-state"] = "\"unlocked\"",
            ["access"] = """{"device":"OLT-1200-01","port":"1/1","svlan":1200}""",
            ["bandwidth"] = """{"downstream-kbps":250000,"upstream-kbps":50000}""",
        };
        if (leaf is not null)
        {
            members[leaf] = value;
        }

        var text = string.Join(',', members.Where(member => member.Value is not null).Select(member => $"\"{member.Key}\":{member.Value}"));
        return $$"""{"teleco-internet-access:service":[{{{text}}}]}""";
    }
}
