using System.Text.Json;
using System.Text.RegularExpressions;
using TeleCo.Gateway.Sandbox.Salesforce;
using TeleCo.Gateway.Sandbox.Seeds;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>What the seeds tell is what the sandbox networks run.</summary>
public sealed partial class NetworkSeedsTests
{
    [Fact]
    public void Each_service_has_a_key_an_owner_and_characteristics_of_its_own()
    {
        SeededService[] all = [.. CiscoSeeds.Services, .. NokiaSeeds.Services];

        Assert.Equal(12, all.DistinctBy(service => service.Key).Count());
        Assert.All(all, service =>
        {
            Assert.Matches(Key(), service.Key);
            Assert.Contains(service.Partner, new[] { "P-1001", "P-1002" });
            Assert.Equal(service.CustomerId[3..], SalesforceId.Normalize(service.CustomerId[3..]));
            Assert.Equal(JsonValueKind.Object, JsonElement.Parse(service.Characteristics).ValueKind);
        });
        Assert.All(
            all.GroupBy(service => (service.Partner, service.Specification)),
            kind => Assert.Equal(2, kind.Count()));
    }

    [Fact]
    public async Task NSO_runs_them_in_the_state_they_are_told_in()
    {
        await using var nso = await NetworkSandbox.CiscoAsync();

        foreach (var service in CiscoSeeds.Services)
        {
            var isVpn = service.Specification is "l3vpn";
            var read = await nso.YangAsync("GET", isVpn
                ? $"ietf-l3vpn-ntw:l3vpn-ntw/vpn-services/vpn-service={service.Key}"
                : $"teleco-internet-access:internet-access/service={service.Key}");

            Assert.Contains(service.CustomerId, read.Body);
            Assert.Equal(service.State is "inactive", read.Body.Contains(isVpn ? "op-down" : "\"locked\""));
        }
    }

    [Fact]
    public async Task Altiplano_runs_them_in_the_state_they_are_told_in()
    {
        await using var altiplano = await NetworkSandbox.NokiaAsync();

        foreach (var service in NokiaSeeds.Services)
        {
            var told = JsonElement.Parse(service.Characteristics);
            var target = Uri.EscapeDataString($"{told.GetProperty("ontName")}#{told.GetProperty("uni")}#{service.Key}");
            var intent = (await altiplano.SendAsync("GET", $"{NetworkSandbox.Altiplano}/intent={target},l2-user")).Json.GetProperty("ibn:intent");

            Assert.Equal("true", intent.GetProperty("aligned").GetString());
            Assert.Equal(service.State is "active" ? "active" : "suspend", intent.GetProperty("required-network-state").GetString());
            Assert.Equal(service.CustomerId, intent.GetProperty("intent-specific-data").GetProperty("l2-user:l2-user").GetProperty("customer-id").GetString());
        }
    }

    [Fact]
    public async Task Seeds_are_no_effects_and_a_reset_brings_them_back()
    {
        await using var nso = await NetworkSandbox.CiscoAsync();
        const string Path = "teleco-internet-access:internet-access/service=seed-inet-1001-1";
        Assert.Equal(0, (await nso.SendAsync("GET", "/__sandbox/effects")).Json.GetProperty("count").GetInt32());
        Assert.Equal(204, (await nso.YangAsync("DELETE", Path)).Status);
        Assert.Equal(1, (await nso.SendAsync("GET", "/__sandbox/effects?kind=delete")).Json.GetProperty("count").GetInt32());

        Assert.Equal(204, (await nso.SendAsync("POST", "/__sandbox/reset")).Status);

        Assert.Equal(200, (await nso.YangAsync("GET", Path)).Status);
        Assert.Equal("", await nso.EffectsAsync("seed-inet-1001-1"));
    }

    [GeneratedRegex("^[a-z0-9-]{8,40}$", RegexOptions.None, 1000)]
    private static partial Regex Key();
}
