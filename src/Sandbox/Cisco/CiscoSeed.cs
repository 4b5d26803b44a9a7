using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Restconf;
using TeleCo.Gateway.Sandbox.Seeds;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>Puts the seeded services into the network, in the model's words.</summary>
internal static class CiscoSeed
{
    private const string Common = "ietf-vpn-common";

    public static void Fill(CiscoStore store)
    {
        foreach (var service in CiscoSeeds.Services)
        {
            var characteristics = JsonElement.Parse(service.Characteristics);
            var (model, entry) = service.Specification is "l3vpn"
                ? (CiscoModels.L3Vpn, Vpn(service, characteristics))
                : (CiscoModels.Internet, Internet(service, characteristics));
            using var body = JsonDocument.Parse(entry.ToJsonString());
            store.Set(model, service.Key, SchemaReader.Entry(model.List, model.Module, body.RootElement));
        }
    }

    private static JsonObject Vpn(SeededService service, JsonElement told) => new()
    {
        ["vpn-id"] = service.Key,
        ["vpn-name"] = service.Key,
        ["customer-name"] = service.CustomerId,
        ["vpn-service-topology"] = $"{Common}:{told.GetProperty("topology")}",
        ["status"] = Status(service.State is "active"),
        ["vpn-instance-profiles"] = List("vpn-instance-profile", new JsonObject
        {
            ["profile-id"] = "default",
            ["rd"] = told.GetProperty("routeDistinguisher").GetString(),
            ["address-family"] = new JsonArray(new JsonObject
            {
                ["address-family"] = $"{Common}:{told.GetProperty("addressFamily")}",
                ["vpn-targets"] = List("vpn-target", new JsonObject
                {
                    ["id"] = 1,
                    ["route-targets"] = new JsonArray(new JsonObject { ["route-target"] = told.GetProperty("routeTarget")[0].GetProperty("value").GetString() }),
                    ["route-target-type"] = told.GetProperty("routeTarget")[0].GetProperty("direction").GetString(),
                }),
            }),
        }),
        ["vpn-nodes"] = List("vpn-node", [.. told.GetProperty("site").EnumerateArray().Select(Node)]),
    };

    private static JsonObject Node(JsonElement site) => new()
    {
        ["vpn-node-id"] = site.GetProperty("device").GetString(),
        ["local-as"] = site.GetProperty("localAs").GetInt64(),
        ["active-vpn-instance-profiles"] = List("vpn-instance-profile", new JsonObject { ["profile-id"] = "default" }),
        ["vpn-network-accesses"] = List("vpn-network-access", Access(site)),
    };

    private static JsonObject Access(JsonElement site) => new()
    {
        ["id"] = site.GetProperty("id").GetString(),
        ["interface-id"] = site.GetProperty("interface").GetString(),
        ["status"] = Status(isUp: true),
        ["connection"] = new JsonObject
        {
            ["encapsulation"] = new JsonObject
            {
                ["type"] = $"{Common}:{site.GetProperty("encapsulation")}",
                ["dot1q"] = new JsonObject { ["cvlan-id"] = site.GetProperty("vlan").GetInt64() },
            },
        },
        ["ip-connection"] = new JsonObject
        {
            ["ipv4"] = new JsonObject
            {
                ["local-address"] = site.GetProperty("ipv4Address").GetString(),
                ["prefix-length"] = site.GetProperty("ipv4PrefixLength").GetInt64(),
            },
        },
        ["service"] = new JsonObject
        {
            ["pe-to-ce-bandwidth"] = site.GetProperty("bandwidthDown").GetRawText(),
            ["ce-to-pe-bandwidth"] = site.GetProperty("bandwidthUp").GetRawText(),
            ["mtu"] = site.GetProperty("mtu").GetInt64(),
        },
    };

    private static JsonObject Internet(SeededService service, JsonElement told) => new()
    {
        ["service-id"] = service.Key,
        ["customer-id"] = told.GetProperty("customerId").GetString(),
        ["description"] = told.GetProperty("description").GetString(),
        ["admin-state"] = service.State is "active" ? "unlocked" : "locked",
        ["access"] = new JsonObject
        {
            ["device"] = told.GetProperty("accessDevice").GetString(),
            ["port"] = told.GetProperty("accessPort").GetString(),
            ["svlan"] = told.GetProperty("svlan").GetInt64(),
            ["cvlan"] = told.GetProperty("cvlan").GetInt64(),
        },
        ["bandwidth"] = new JsonObject
        {
            ["downstream-kbps"] = told.GetProperty("downstreamKbps").GetInt64(),
            ["upstream-kbps"] = told.GetProperty("upstreamKbps").GetInt64(),
        },
        ["ip"] = new JsonObject { ["ipv4-mode"] = told.GetProperty("ipv4Mode").GetString() },
    };

    private static JsonObject Status(bool isUp) => new()
    {
        ["admin-status"] = new JsonObject { ["status"] = isUp ? $"{Common}:admin-up" : $"{Common}:admin-down" },
    };

    private static JsonObject List(string name, params JsonObject[] entries) => new() { [name] = new JsonArray([.. entries]) };
}
