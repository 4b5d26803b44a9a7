using System.Text.Json;
using TeleCo.Gateway.Sandbox.Seeds;

namespace TeleCo.Gateway.Tests.Adapters;

public sealed class HuaweiSandboxFanTests : IAsyncLifetime
{
    private const string Port = """{"dev":"OLT9003","fn":"0","sn":"2","pn":"5"}""";
    private const string Device = """{"dev":"OLT9003"}""";

    private NceSite _site = null!; // set before each test

    public async ValueTask InitializeAsync() => _site = await NceSite.StartAsync(new() { SlowAnswer = TimeSpan.FromMilliseconds(300) });

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    /// <summary>Operation, its body, whether the vendor's schema takes it.</summary>
    public static TheoryData<string, string, bool> Bodies => new()
    {
        { "add-vlan", $$$"""{"index":{{{Device}}},"para":{"vlanid":"998","vlantype":"MUX","uplinkportfn":"0","protocolprof":"HSI"}}""", true },
        { "add-vlan", $$$"""{"index":{{{Device}}},"para":{"vlanid":998}}""", false },
        { "add-vlan", $$$"""{"index":{{{Device}}},"para":{"vlanid":"x"}}""", false },
        { "add-vlan", $$$"""{"index":{{{Device}}},"para":{"vlanid":"998","vlantype":"mux"}}""", false },
        { "add-vlan", $$$"""{"index":{{{Device}}},"para":{"vlanid":"998","vlanalias":""}}""", false },
        { "add-vlan", """{"index":{},"para":{"vlanid":"998"}}""", false },
        { "add-vlan", $$$"""{"index":{{{Device}}}}""", false },
        { "add-vlan", $$$"""{"index":{{{Device}}},"para":{"vlanid":"998"},"more":1}""", false },
        { "add-vlan", $$$"""{"index":"OLT9003","para":{"vlanid":"998"}}""", false },
        { "add-vlan", "[]", false },
        { "associate-ethportandvlan", $$$"""{"index":{{{Port}}},"para":{"vlanid":"999"}}""", true },
        { "associate-ethportandvlan", $$$"""{"index":{{{Device}}},"para":{"vlanid":"999"}}""", false },
        { "create-serviceport", $$$"""{"index":{{{Port}}},"para":{"svpid":"a","vlanid":"999","uv":"1","tagtransform":1}}""", true },
        { "create-serviceport", $$$"""{"index":{{{Port}}},"para":{"vlanid":"999","uv":"1","tagtransform":1}}""", true },
        { "create-serviceport", $$$"""{"index":{{{Port}}},"para":{"svpid":"a","vlanid":"999","uv":"1","tagtransform":"1"}}""", false },
        { "create-serviceport", $$$"""{"index":{{{Port}}},"para":{"svpid":"a","vlanid":"999","uv":"1","tagtransform":5}}""", false },
        { "create-serviceport", $$$"""{"index":{{{Port}}},"para":{"svpid":"a","vlanid":"999","uv":"1"}}""", false },
        { "create-serviceport", $$$"""{"index":{{{Port}}},"para":{"svpid":"a","vlanid":"999","uv":"1","tagtransform":1,"uplinkport":"0/9"}}""", false },
        { "create-serviceport", $$$"""{"index":{{{Port}}},"para":{"svpid":"a","vlanid":"999","uv":"1","tagtransform":1,"uplinkport":"0/9/1"}}""", true },
        { "create-serviceport", $$$"""{"index":{{{Port}}},"para":{"svpid":"a","vlanid":"999","uv":"1","tagtransform":1,"unkownmultipolicy":"drop"}}""", false },
        { "modify-serviceport", """{"index":{"dev":"OLT9001","fn":"0","sn":"1","pn":"0"},"para":{"name":"seed-fan-1001-1","rx":"TP-10M"}}""", true },
        { "modify-serviceport", """{"index":{"dev":"OLT9001","fn":"0","sn":"1","pn":"0"},"para":{"name":"seed-fan-1001-1","tagtransform":3}}""", false },
        { "modify-serviceport", """{"index":{"dev":"OLT9001","fn":"0","sn":"1","pn":"0"},"para":{"svpid":"seed-fan-1001-1","rx":"TP-10M"}}""", false },
        { "delete-serviceport", """{"index":{"dev":"OLT9001","fn":"0","sn":"1","pn":"0"},"para":{"svpid":"seed-fan-1001-1","uv":"11"}}""", true },
        { "delete-serviceport", """{"index":{"dev":"OLT9001","fn":"0","sn":"1","pn":"0"},"para":{"name":"seed-fan-1001-1"}}""", false },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task The_controller_takes_what_the_schema_takes(string operation, string body, bool isValid)
    {
        var answer = await _site.RunAsync(operation, body);

        Assert.True(
            isValid ? answer.Status == 200 && answer.Text("result") is "success" : (answer.Status, Exception(answer)) == (400, "framwork.remote.Paramerror"),
            answer.Body);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void The_vendors_own_schema_agrees(string operation, string body, bool isValid)
    {
        using var schema = JsonDocument.Parse(VendorSchemas.Sample("huawei/nce-fan.schema.json"));

        Assert.Equal(isValid, JsonSchemaFile.IsValid(schema.RootElement.GetProperty("$defs").GetProperty(operation), JsonElement.Parse(body)));
    }

    [Theory]
    [InlineData("vlanid\":\"4095", "400")]
    [InlineData("uv\":\"0", "400")]
    [InlineData("dev\":\"OLT9999", "1610")]
    [InlineData("vlanid\":\"7", "1611")]
    [InlineData("sn\":\"16", "1613")]
    [InlineData("pn\":\"32", "1613")]
    [InlineData("fn\":\"1", "1613")]
    [InlineData("rx\":\"TP-33M", "1614")]
    public async Task A_device_refuses_what_it_does_not_have(string wrong, string code)
    {
        var name = wrong[..wrong.IndexOf('"')];
        var fields = new Dictionary<string, string>
        {
            ["dev"] = "OLT9003", ["fn"] = "0", ["sn"] = "2", ["pn"] = "5", ["vlanid"] = "999", ["uv"] = "31", ["rx"] = "TP-50M",
            [name] = wrong[(wrong.LastIndexOf('"') + 1)..],
        };
        var body = $$$"""
            {"index":{"dev":"{{{fields["dev"]}}}","fn":"{{{fields["fn"]}}}","sn":"{{{fields["sn"]}}}","pn":"{{{fields["pn"]}}}"},
            "para":{"svpid":"a","vlanid":"{{{fields["vlanid"]}}}","uv":"{{{fields["uv"]}}}","tagtransform":3,"rx":"{{{fields["rx"]}}}"}}
            """;

        var answer = await _site.RunAsync("create-serviceport", body);

        Assert.Equal(code, answer.Status == 200 ? answer.Text("error_code") : $"{answer.Status}");
    }

    [Fact]
    public async Task A_service_port_lives_from_creation_to_deletion()
    {
        Assert.Equal(200, (await _site.CreateAsync("port-1")).Status);
        Assert.Equal(200, (await _site.ModifyAsync("port-1", "TP-100M", "TP-500M")).Status);
        Assert.Equal(200, (await _site.ModifyAsync("port-1", "TP-WALLED", "TP-WALLED")).Status);
        Assert.Equal(200, (await _site.ModifyAsync("port-1", "TP-WALLED", "TP-WALLED")).Status);
        Assert.Equal(200, (await _site.ModifyAsync("port-1", "TP-100M", "TP-500M")).Status);
        Assert.Equal(200, (await _site.DeleteAsync("port-1")).Status);
        var gone = await _site.DeleteAsync("port-1");

        Assert.Equal((404, "fan.serviceport.notexist"), (gone.Status, Exception(gone)));
        Assert.Equal(
            ["create serviceport", "modify serviceport", "suspend serviceport", "noChange serviceport", "resume serviceport", "delete serviceport"],
            await _site.Server.EffectsAsync("port-1"));
    }

    [Fact]
    public async Task A_name_and_a_place_are_taken_once()
    {
        await _site.CreateAsync("port-1");

        var sameName = await _site.CreateAsync("port-1", port: 6);
        var samePlace = await _site.CreateAsync("port-2");

        Assert.Equal((409, "fan.serviceport.exist"), (sameName.Status, Exception(sameName)));
        Assert.Equal(409, samePlace.Status);
        Assert.Contains("svpid=port-1", samePlace.Body);
        Assert.Equal(404, (await _site.ModifyAsync("port-1", "TP-50M", "TP-50M", port: 6)).Status);
        Assert.Equal(404, (await _site.DeleteAsync("port-1", "OLT9004")).Status);
        Assert.Equal(200, (await _site.DeleteAsync("port-1")).Status);
        Assert.Equal(200, (await _site.CreateAsync("port-2")).Status);
    }

    [Fact]
    public async Task A_VLAN_in_use_stays()
    {
        Task<SandboxAnswer> RunAsync(string operation, string vlan) =>
            _site.RunAsync(operation, $$$"""{"index":{{{Device}}},"para":{"vlanid":"{{{vlan}}}"}}""");
        await _site.CreateAsync("port-1");

        Assert.Equal("1612", (await RunAsync("delete-vlan", "999")).Text("error_code"));
        Assert.Equal(409, (await RunAsync("add-vlan", "999")).Status);
        Assert.Equal(404, (await RunAsync("delete-vlan", "998")).Status);
        Assert.Equal(200, (await RunAsync("add-vlan", "998")).Status);
        Assert.Equal(200, (await RunAsync("delete-vlan", "998")).Status);
        Assert.Equal(["create vlan", "delete vlan"], await _site.Server.EffectsAsync("OLT9003/998"));
    }

    [Fact]
    public async Task OLTs_fail_as_their_names_say()
    {
        Assert.Equal(503, (await _site.CreateAsync("busy-1", "OLT-BUSY-ONCE")).Status);
        Assert.Equal(200, (await _site.CreateAsync("busy-1", "OLT-BUSY-ONCE")).Status);
        Assert.Equal(503, (await _site.CreateAsync("busy-2", "OLT-BUSY")).Status);
        Assert.Equal("1600", (await _site.CreateAsync("away-1", "OLT-OFFLINE")).Text("error_code"));
        Assert.Equal("1699", (await _site.CreateAsync("refused-1", "OLT-REFUSE")).Text("error_code"));
        await Assert.ThrowsAsync<HttpRequestException>(() => _site.CreateAsync("lost-1", "OLT-LOST"));
        Assert.Equal(409, (await _site.CreateAsync("lost-1", "OLT-LOST")).Status);
        Assert.Equal((500, "framwork.remote.SystemError"), await ExceptionAsync(_site.CreateAsync("late-1", "OLT-TIMEOUT")));
        var start = TimeProvider.System.GetTimestamp();
        Assert.Equal(200, (await _site.CreateAsync("slow-1", "OLT-SLOW")).Status);
        Assert.True(TimeProvider.System.GetElapsedTime(start) >= TimeSpan.FromMilliseconds(290));
        Assert.Equal(401, (await _site.CreateAsync("token-1", "OLT-TOKEN")).Status);
        await _site.LogInAsync();

        Assert.Equal(200, (await _site.CreateAsync("token-1", "OLT-TOKEN")).Status);
        Assert.Equal(["create serviceport"], await _site.Server.EffectsAsync("lost-1"));
        Assert.Equal(["create serviceport"], await _site.Server.EffectsAsync("late-1"));
        Assert.Empty(await _site.Server.EffectsAsync("busy-2"));
    }

    [Fact]
    public async Task Seeded_services_are_in_the_network_in_their_state()
    {
        Assert.Equal(6, HuaweiSeeds.Services.Count);
        foreach (var service in HuaweiSeeds.Services)
        {
            var place = JsonElement.Parse(service.Characteristics);
            var index = $$$"""
                {"dev":"{{{place.GetProperty("oltName")}}}","fn":"{{{place.GetProperty("frame")}}}","sn":"{{{place.GetProperty("slot")}}}","pn":"{{{place.GetProperty("port")}}}"}
                """;

            var answer = await _site.RunAsync(
                "modify-serviceport", $$$"""{"index":{{{index}}},"para":{"name":"{{{service.Key}}}","rx":"TP-WALLED","tx":"TP-WALLED"}}""");

            Assert.Equal(200, answer.Status);
            Assert.Equal([service.State is "inactive" ? "noChange serviceport" : "suspend serviceport"], await _site.Server.EffectsAsync(service.Key));
        }
    }

    [Fact]
    public async Task Sample_bodies_succeed()
    {
        foreach (var operation in (string[])["create-serviceport", "modify-serviceport", "delete-serviceport"])
        {
            var answer = await _site.RunAsync(operation, VendorSchemas.Sample($"huawei/samples/fan-{operation}-request.json"));

            Assert.True(answer.Status == 200 && answer.Text("result") is "success", $"{operation}: {answer.Body}");
        }

        Assert.Equal(409, (await _site.RunAsync("add-vlan", VendorSchemas.Sample("huawei/samples/fan-add-vlan-request.json"))).Status);
    }

    private static string? Exception(SandboxAnswer answer) => answer.Json.TryGetProperty("exceptionId", out var id) ? id.GetString() : null;

    private static async Task<(int Status, string? Exception)> ExceptionAsync(Task<SandboxAnswer> running)
    {
        var answer = await running;
        return (answer.Status, Exception(answer));
    }
}
