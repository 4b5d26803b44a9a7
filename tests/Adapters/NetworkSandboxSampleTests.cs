using System.Text.Json;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>The vendors' sample requests are taken, and the answers have the members of the sample answers.</summary>
public sealed class NetworkSandboxSampleTests
{
    private const string Vpns = "ietf-l3vpn-ntw:l3vpn-ntw/vpn-services/vpn-service";
    private const string Accesses = "teleco-internet-access:internet-access/service";

    [Fact]
    public async Task NSO_takes_the_sample_requests_in_their_order()
    {
        await using var nso = await NetworkSandbox.CiscoAsync();

        foreach (var (method, target, sample, status) in new[]
        {
            ("PUT", $"{Vpns}=svc-4711", "l3nm-put-request", 201),
            ("PATCH", $"{Vpns}=svc-4711/vpn-nodes/vpn-node=PE1/vpn-network-accesses/vpn-network-access=ac-1", "l3nm-patch-bandwidth-request", 204),
            ("PATCH", $"{Vpns}=svc-4711", "l3nm-patch-suspend-request", 204),
            ("PUT", "ietf-l2vpn-ntw:l2vpn-ntw/vpn-services/vpn-service=svc-5001", "l2nm-put-request", 201),
            ("PUT", $"{Accesses}=ia-100200", "internet-access-put-request", 201),
            ("PATCH", $"{Accesses}=ia-100200", "internet-access-patch-request", 204),
        })
        {
            var answer = await nso.YangAsync(method, target, NetworkSandbox.Sample($"cisco/samples/{sample}.json"));
            Assert.True(status == answer.Status, $"{sample}: {answer.Status} {answer.Body}");
        }

        Assert.Equal("create,modify,suspend", await nso.EffectsAsync("svc-4711"));
    }

    [Fact]
    public async Task What_was_put_is_what_is_read()
    {
        await using var nso = await NetworkSandbox.CiscoAsync();
        foreach (var (target, sample) in new[]
        {
            ($"{Vpns}=svc-4711", "l3nm-put-request"),
            ("ietf-l2vpn-ntw:l2vpn-ntw/vpn-services/vpn-service=svc-5001", "l2nm-put-request"),
            ($"{Accesses}=ia-100200", "internet-access-put-request"),
        })
        {
            var body = NetworkSandbox.Sample($"cisco/samples/{sample}.json");
            await nso.YangAsync("PUT", target, body);

            var read = await nso.YangAsync("GET", $"{target}?content=config");

            Assert.True(JsonElement.DeepEquals(JsonElement.Parse(body), read.Json), read.Body);
        }
    }

    [Fact]
    public async Task NSO_answers_a_YANG_patch_as_in_the_samples()
    {
        await using var nso = await NetworkSandbox.CiscoAsync();
        await nso.YangAsync("PUT", $"{Vpns}=svc-4711", NetworkSandbox.Sample("cisco/samples/l3nm-put-request.json"));
        var patch = NetworkSandbox.Sample("cisco/samples/yang-patch-request.json");

        var first = await nso.SendAsync("PATCH", "/restconf/data", patch, ("Content-Type", "application/yang-patch+json"));
        var second = await nso.SendAsync("PATCH", "/restconf/data", patch, ("Content-Type", "application/yang-patch+json"));

        AssertSame("cisco/samples/yang-patch-ok-response.json", first);
        Assert.Equal(409, second.Status);
        Assert.Contains("data-exists", NetworkSandbox.Sample("cisco/samples/yang-patch-error-response.json"));
        Assert.Contains("data-exists", second.Body);
        Assert.Contains("object already exists: /tia:internet-access/service{ia-100200}", second.Body);
    }

    [Theory]
    [InlineData("PUT", $"{Accesses}=x?commit-queue=async", "commit-queue-async-response")]
    [InlineData("PUT", $"{Accesses}=y?dry-run=native", "dry-run-native-response")]
    [InlineData("POST", $"{Accesses}=seed-inet-1001-1/check-sync", "check-sync-response")]
    [InlineData("POST", "tailf-ncs:devices/check-sync", "device-check-sync-response")]
    [InlineData("GET", $"{Vpns}=nope", "error-404-keypath")]
    public async Task NSO_answers_with_the_members_of_the_samples(string method, string target, string sample)
    {
        await using var nso = await NetworkSandbox.CiscoAsync();
        var body = method is "PUT" ? CiscoSandboxDataTests.Service(target.Split('=')[1][..1]) : null;

        var answer = await nso.YangAsync(method, target, body);

        AssertSameMembers(JsonElement.Parse(NetworkSandbox.Sample($"cisco/samples/{sample}.json")), answer.Json, sample);
    }

    [Fact]
    public async Task A_device_that_NSO_does_not_know_is_named_as_in_the_sample()
    {
        await using var nso = await NetworkSandbox.CiscoAsync();
        var body = NetworkSandbox.Sample("cisco/samples/l3nm-put-request.json").Replace("\"PE2\"", "\"PE9\"");

        AssertSame("cisco/samples/error-400-reference.json", await nso.YangAsync("PUT", $"{Vpns}=svc-4711", body));
    }

    [Fact]
    public async Task Altiplano_takes_the_sample_requests_and_answers_as_in_the_samples()
    {
        await using var altiplano = await NetworkSandbox.NokiaAsync();
        const string Target = $"{NetworkSandbox.Altiplano}/intent=ONT-AT9-000123%23LAN1%23HSI,l2-user";
        foreach (var (method, target, sample, status) in new[]
        {
            ("POST", NetworkSandbox.Altiplano, "ont-create-request", 201),
            ("POST", NetworkSandbox.Altiplano, "l2-user-create-request", 201),
            ("PATCH", Target, "l2-user-modify-request", 204),
            ("PATCH", Target, "state-suspend-request", 204),
            ("PATCH", Target, "state-delete-request", 204),
            ("POST", "/24.6-altiplano-ac/rest/restconf/operations/ibn:search-intents", "search-intents-request", 200),
        })
        {
            var answer = await altiplano.SendAsync(method, target, NetworkSandbox.Sample($"nokia/samples/{sample}.json"));
            Assert.True(status == answer.Status, $"{sample}: {answer.Status} {answer.Body}");
        }

        var seeded = await altiplano.SendAsync("GET", $"{NetworkSandbox.Altiplano}/intent=ONT-AT9-000001%23LAN1%23seed-ftth-1001-1,l2-user");
        await altiplano.SendAsync("POST", $"{NetworkSandbox.Altiplano}/intent=ONT-AT9-000001%23LAN1%23seed-ftth-1001-1,l2-user/audit");
        var audited = await altiplano.SendAsync("GET", $"{NetworkSandbox.Altiplano}/intent=ONT-AT9-000001%23LAN1%23seed-ftth-1001-1,l2-user");
        Assert.Equal(200, seeded.Status);
        AssertSameMembers(JsonElement.Parse(NetworkSandbox.Sample("nokia/samples/intent-get-response.json")), audited.Json, "intent-get-response");
    }

    [Fact]
    public async Task NSP_takes_the_sample_requests()
    {
        await using var nsp = await NetworkSandbox.NokiaAsync();
        await nsp.UseNspAsync();
        const string Services = "/restconf/data/nsp-service-intent:intent-base";

        Assert.Equal(201, (await nsp.SendAsync("POST", Services, NetworkSandbox.Sample("nokia/samples/nsp-eline-create-request.json"))).Status);
        var found = await nsp.SendAsync("POST", "/restconf/operations/nsp-inventory:find", NetworkSandbox.Sample("nokia/samples/nsp-inventory-find-request.json"));
        var removed = await nsp.SendAsync(
            "POST", $"{Services}/intent=svc-5001,TeleCo%20E-Line/change-olc-state", NetworkSandbox.Sample("nokia/samples/nsp-olc-removed-request.json"));

        Assert.Equal(1, found.Json.GetProperty("nsp-inventory:output").GetProperty("total-count").GetInt32());
        Assert.Equal((200, null), (removed.Status, removed.Tag()));
    }

    private static void AssertSame(string sample, SandboxAnswer answer) =>
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(NetworkSandbox.Sample(sample)), answer.Json), answer.Body);

    // Values differ from a sample's; what a client reads by name does not.
    private static void AssertSameMembers(JsonElement sample, JsonElement answer, string at)
    {
        Assert.True(sample.ValueKind == answer.ValueKind || (sample.ValueKind, answer.ValueKind) is (JsonValueKind.True, JsonValueKind.False), at);
        if (sample.ValueKind is JsonValueKind.Object)
        {
            foreach (var member in sample.EnumerateObject())
            {
                Assert.True(answer.TryGetProperty(member.Name, out var value), $"{at}/{member.Name}");
                AssertSameMembers(member.Value, value, $"{at}/{member.Name}");
            }
        }
        else if (sample.ValueKind is JsonValueKind.Array)
        {
            AssertSameMembers(sample[0], answer[0], $"{at}[0]");
        }
    }
}
