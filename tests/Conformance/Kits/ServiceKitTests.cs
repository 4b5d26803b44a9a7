using System.Text.Json;
using TeleCo.Gateway.Tests.Conformance.Gateway;
using TeleCo.Gateway.Tests.Conformance.Tmf;

namespace TeleCo.Gateway.Tests.Conformance.Kits;

/// <summary>What TM Forum's conformance kits for TMF638, TMF640 and TMF641 do, call by call, and that the answers are valid by TM Forum's files.</summary>
public sealed class ServiceKitTests(SharedGateway shared)
{
    private const string New4 = """
        {"state":"active","serviceSpecification":{"id":"kit-access","name":"Kit access"},"serviceDate":"2026-11-01","name":"Kit","serviceCharacteristic":[{"name":"speed","valueType":"integer","value":100}],
        "place":[{"id":"p-1","role":"installationAddress","@type":"PlaceRef","@referredType":"GeographicAddress"}],"relatedParty":[{"id":"c-1","role":"customer","@referredType":"Customer"}]}
        """;
    private const string New5 = """
        {"@type":"Service","state":"active","serviceSpecification":{"@type":"ServiceSpecificationRef","id":"kit-access","name":"Kit access"},"serviceDate":"2026-11-01","name":"Kit",
        "serviceCharacteristic":[{"@type":"IntegerCharacteristic","name":"speed","value":100}],
        "relatedParty":[{"@type":"RelatedPartyRefOrPartyRoleRef","role":"customer","partyOrPartyRole":{"@type":"PartyRef","id":"c-1","@referredType":"Customer"}}]}
        """;

    private readonly GatewayUnderTest _gateway = shared.Gateway;

    public static TheoryData<string, string, string> Inventories => new()
    {
        { "/tmf-api/serviceInventory/v4/service", New4, "TMF638-ServiceInventory-v4.0.0" },
        { "/tmf-api/serviceInventoryManagement/v4/service", New4, "TMF638-ServiceInventory-v4.0.0" },
        { "/tmf-api/serviceInventory/v5/service", New5, "TMF638-ServiceInventory-v5.0.0" },
    };

    public static TheoryData<string, string> Hubs => new()
    {
        { "/tmf-api/serviceInventory/v4", "" },
        { "/tmf-api/serviceInventory/v5", "\"@type\":\"Hub\"," },
        { "/tmf-api/serviceOrdering/v4", "" },
        { "/tmf-api/ServiceActivationAndConfiguration/v4", "" },
        { "/tmf-api/serviceactivationandconfiguration/v4", "" },
    };

    [Theory]
    [MemberData(nameof(Inventories))]
    public async Task A_kit_makes_lists_reads_selects_filters_changes_and_removes_a_service(string path, string body, string specification)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        var created = await _gateway.SendAsync("POST", path, body, token);
        Assert.True(created.Status == 201, created.Body);
        TmfSchemas.Validate(specification, "Service", created.Body);
        var (id, href) = (created.Json.GetProperty("id").GetString()!, created.Json.GetProperty("href").GetString()!);
        Assert.Equal((href, $"{_gateway.At(path)}/{id}"), (created.Header("Location"), href));

        var one = await _gateway.SendAsync("GET", $"{path}/{id}", token: token);
        Assert.Equal((200, created.Body), (one.Status, one.Body));
        foreach (var filter in new[] { "state=active", "serviceSpecification.id=kit-access", "serviceDate=2026-11-01" })
        {
            var found = await _gateway.SendAsync("GET", $"{path}?{filter}", token: token);
            Assert.True(found.Status == 200, $"{filter}: {found.Status} {found.Body}");
            Assert.Contains(found.Json.EnumerateArray(), item => item.GetProperty("id").GetString() == id);
        }

        var selected = await _gateway.SendAsync("GET", $"{path}/{id}?fields=state", token: token);
        Assert.Equal(["@type", "href", "id", "state"], selected.Json.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));

        var changed = await _gateway.SendAsync("PATCH", $"{path}/{id}", """{"description":"Changed","state":"inactive"}""", token);
        Assert.Equal((200, "Changed", "inactive"), (changed.Status, changed.Json.GetProperty("description").GetString(), changed.Json.GetProperty("state").GetString()));
        TmfSchemas.Validate(specification, "Service", changed.Body);
        Assert.Equal(409, (await _gateway.SendAsync("PATCH", $"{path}/{id}", """{"state":"designed"}""", token)).Status);

        Assert.Equal(204, (await _gateway.SendAsync("DELETE", $"{path}/{id}", token: token)).Status);
        Assert.Equal(404, (await _gateway.SendAsync("GET", $"{path}/{id}", token: token)).Status);
    }

    [Theory]
    [MemberData(nameof(Inventories))]
    public async Task A_service_needs_its_state_and_its_specification(string path, string body, string specification)
    {
        var token = await _gateway.TokenAsync("demo-internal");
        foreach (var attribute in new[] { "state", "serviceSpecification" })
        {
            using var document = JsonDocument.Parse(body);
            var without = JsonSerializer.Serialize(document.RootElement.EnumerateObject().Where(member => member.Name != attribute).ToDictionary(member => member.Name, member => member.Value));

            var answer = await _gateway.SendAsync("POST", path, without, token);

            Assert.True(answer.Status == 400, $"Without {attribute}: {answer.Status} {answer.Body}");
            TmfSchemas.Validate(specification, "Error", answer.Body);
        }
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"serviceOrderItem":[]}""")]
    [InlineData("""{"serviceOrderItem":[{"action":"add","service":{}}]}""")]
    [InlineData("""{"serviceOrderItem":[{"id":"1","service":{}}]}""")]
    [InlineData("""{"serviceOrderItem":[{"id":"1","action":"add"}]}""")]
    [InlineData("""{"serviceOrderItem":[{"id":"1","action":"shout","service":{}}]}""")]
    [InlineData("""{"serviceOrderItem":[null]}""")]
    public async Task An_order_without_what_is_mandatory_is_400(string body)
    {
        var answer = await _gateway.SendAsync("POST", "/tmf-api/serviceOrdering/v4/serviceOrder", body, await _gateway.TokenAsync("demo-internal"));

        Assert.True(answer.Status == 400, answer.Body);
        TmfSchemas.Validate("TMF641-ServiceOrdering-v4.1.0", "Error", answer.Body);
    }

    [Theory]
    [InlineData("PATCH", "/tmf-api/serviceOrdering/v4/cancelServiceOrder/x", "GET, HEAD, OPTIONS")]
    [InlineData("DELETE", "/tmf-api/ServiceActivationAndConfiguration/v4/monitor/x", "GET, HEAD, OPTIONS")]
    [InlineData("POST", "/tmf-api/ServiceActivationAndConfiguration/v4/monitor", "GET, HEAD, OPTIONS")]
    [InlineData("PUT", "/tmf-api/serviceOrdering/v4/serviceOrder/x", "GET, HEAD, PATCH, DELETE, OPTIONS")]
    public async Task What_the_files_do_not_have_is_405(string method, string path, string allowed)
    {
        var answer = await _gateway.SendAsync(method, path, "{}", await _gateway.TokenAsync("demo-internal"));

        Assert.Equal((405, allowed), (answer.Status, answer.Header("Allow")));
    }

    [Fact]
    public async Task What_the_sandbox_begins_with_is_valid()
    {
        var token = await _gateway.TokenAsync("demo-internal");
        foreach (var (path, specification, schema) in new[]
        {
            ("/tmf-api/serviceOrdering/v4/serviceOrder", "TMF641-ServiceOrdering-v4.1.0", "ServiceOrder"),
            ("/tmf-api/serviceInventory/v4/service", "TMF638-ServiceInventory-v4.0.0", "Service"),
            ("/tmf-api/serviceInventory/v5/service", "TMF638-ServiceInventory-v5.0.0", "Service"),
            ("/tmf-api/ServiceActivationAndConfiguration/v4/service", "TMF640-ServiceActivation-v4.0.0", "Service"),
        })
        {
            var list = await _gateway.SendAsync("GET", path, token: token);
            Assert.Equal(200, list.Status);
            foreach (var item in list.Json.EnumerateArray())
            {
                TmfSchemas.Validate(specification, schema, item.GetRawText());
            }
        }
    }

    [Fact]
    public async Task A_kit_activates_a_service_and_watches_its_monitor_until_it_is_completed()
    {
        const string Path = "/tmf-api/ServiceActivationAndConfiguration/v4";
        var token = await _gateway.TokenAsync("demo-internal");
        var port = $"8/{Random.Shared.Next(1, 64)}/{Random.Shared.Next(1, 1_000_000)}";
        var body = $$"""
            {"state":"active","serviceSpecification":{"id":"internet-access"},"serviceCharacteristic":[{"name":"customerId","value":"kit-1"},{"name":"accessDevice","value":"OLT-1200-01"},
            {"name":"accessPort","value":"{{port}}"},{"name":"downstreamKbps","value":100000},{"name":"upstreamKbps","value":20000}]}
            """;

        var answer = await _gateway.SendAsync("POST", $"{Path}/service", body, token);
        Assert.SkipWhen(answer.Status == 501, "No network is connected to this gateway: there is nothing to activate.");
        if (answer.Status == 202)
        {
            answer = await EndAsync($"{Path}/monitor/{answer.Header("monitorId")}", answer, token);
        }

        Assert.True(answer.Status is 200 or 201, answer.Body);
    }

    [Theory]
    [MemberData(nameof(Hubs))]
    public async Task A_kit_registers_a_listener_and_removes_it(string path, string type)
    {
        var token = await _gateway.TokenAsync("demo-internal");

        var registered = await _gateway.SendAsync("POST", $"{path}/hub", $$"""{{{type}}"callback":"http://127.0.0.1:9/listener"}""", token);
        Assert.True(registered.Status == 201, registered.Body);
        var removed = await _gateway.SendAsync("DELETE", $"{path}/hub/{registered.Json.GetProperty("id").GetString()}", token: token);

        Assert.Equal(204, removed.Status);
    }

    private async Task<WireAnswer> EndAsync(string path, WireAnswer accepted, string token)
    {
        Assert.Equal($"{_gateway.At(path)}", accepted.Header("Location"));
        TmfSchemas.Validate("TMF640-ServiceActivation-v4.0.0", "Monitor", accepted.Body);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            var monitor = await _gateway.SendAsync("GET", path, token: token);
            Assert.NotEqual("InError", monitor.Json.GetProperty("state").GetString());
            if (monitor.Json.GetProperty("state").GetString() == "Completed")
            {
                TmfSchemas.Validate("TMF640-ServiceActivation-v4.0.0", "Monitor", monitor.Body);
                return await _gateway.SendAsync("GET", new Uri(monitor.Json.GetProperty("sourceHref").GetString()!).AbsolutePath, token: token);
            }

            await tick.WaitForNextTickAsync(patience.Token);
        }
    }
}
