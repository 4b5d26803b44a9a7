using System.Text;
using System.Text.Json;
using TeleCo.Gateway.Sandbox.Seeds;

namespace TeleCo.Gateway.Sandbox.Huawei.Nce;

/// <summary>The seeded accesses as service ports.</summary>
internal static class FanFill
{
    public static void Fill(FanNetwork network)
    {
        foreach (var service in HuaweiSeeds.Services)
        {
            using var json = JsonDocument.Parse(Encoding.UTF8.GetBytes(service.Characteristics));
            var isWalled = service.State is "inactive";
            network.Add(new FanServicePort(
                service.Key, Text(json, "oltName"), $"{Text(json, "frame")}/{Text(json, "slot")}/{Text(json, "port")}",
                Text(json, "serviceVlan"), Text(json, "userVlan"), "3")
            {
                Rx = isWalled ? "TP-WALLED" : $"TP-{Text(json, "upstreamMbps")}M",
                Tx = isWalled ? "TP-WALLED" : $"TP-{Text(json, "downstreamMbps")}M",
                UplinkPort = "0/9/1",
            });
        }
    }

    private static string Text(JsonDocument json, string name) => json.RootElement.GetProperty(name).ToString();
}
