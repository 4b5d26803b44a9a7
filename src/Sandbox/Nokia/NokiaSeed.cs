using System.Text.Json;
using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Seeds;

namespace TeleCo.Gateway.Sandbox.Nokia;

/// <summary>What planning made, and the seeded services on it.</summary>
internal static class NokiaSeed
{
    private const int Fibers = 64;

    public static void Plan(IntentStore store)
    {
        for (var pon = 1; pon <= Fibers; pon++)
        {
            AddFiber(store, $"FIBER-OLT-1200-LT1-PON{pon}", "OLT-1200-01", $"1/1/1/{pon}");
        }

        AddFiber(store, "FIBER-UNREACHABLE-1", "OLT-UNREACHABLE-1", "1/1/1/1");
        foreach (var (name, vlan) in new[] { ("HSI-1200", 1200), ("HSI-4020", 402), ("VOICE-1200", 1201) })
        {
            Add(store, name, "l2-infra", "active", new JsonObject
            {
                ["nni-id"] = "NNI-1",
                ["s-vlan-id"] = vlan,
                ["vlan-mode"] = "n-to-1",
                ["forwarder-profile"] = "default",
                ["service-profile"] = name.Split('-')[0],
                ["none"] = new JsonArray((JsonNode?)null),
            });
        }
    }

    public static void Fill(IntentStore store)
    {
        foreach (var service in NokiaSeeds.Services)
        {
            var told = JsonElement.Parse(service.Characteristics);
            var (ont, uni) = (told.GetProperty("ontName").GetString()!, told.GetProperty("uni").GetString()!);
            Add(store, ont, "ont", "active", new JsonObject
            {
                ["ont-type"] = told.GetProperty("ontType").GetString(),
                ["pon-type"] = told.GetProperty("ponTechnology").GetString(),
                ["fiber-name"] = told.GetProperty("fiberName").GetString(),
                ["expected-serial-number"] = told.GetProperty("ontSerialNumber").GetString(),
                ["onu-service-profile"] = "auto",
                ["uni-service-configuration"] = new JsonArray(new JsonObject { ["uni-id"] = uni, ["service-profile"] = "auto" }),
                ["auto"] = new JsonArray((JsonNode?)null),
            });
            var profile = told.GetProperty("serviceProfile").GetString();
            Add(store, $"{ont}#{uni}#{service.Key}", "l2-user", service.State is "active" ? "active" : "suspend", new JsonObject
            {
                ["user-device-name"] = ont,
                ["uni-id"] = uni,
                ["l2-infra"] = told.GetProperty("infra").GetString(),
                ["service-profile"] = profile,
                ["speed-profile"] = $"{profile}-{told.GetProperty("downstreamMbps")}-{told.GetProperty("upstreamMbps")}",
                ["customer-id"] = service.CustomerId,
                ["untagged"] = new JsonArray((JsonNode?)null),
            });
        }
    }

    private static void AddFiber(IntentStore store, string name, string device, string port) => Add(store, name, "fiber", "active", new JsonObject
    {
        ["device-name"] = device,
        ["pon-port"] = port,
        ["profile"] = "default",
    });

    // In the network already, so that nothing is counted as an effect.
    private static void Add(IntentStore store, string target, string type, string state, JsonObject body)
    {
        var intent = new Intent(target, IntentTypes.Find(type)!, 1) { Required = state, Body = body };
        intent.Applied = intent.Wanted;
        store.Add(intent);
    }
}
