using System.Text.Json;
using TeleCo.Gateway.Adapters.Network;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Cisco;

/// <summary>What the sites of a VPN must not have in common.</summary>
internal static class CiscoSites
{
    /// <summary>The problem between sites that are each right by themselves; null when there is none.</summary>
    public static Fault? Problem(ServiceConfiguration wanted)
    {
        if (!wanted.Characteristics.TryGetValue("site", out var sites) || sites.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var seen = new HashSet<(string, string)>();
        var autonomousSystems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var site in sites.EnumerateArray())
        {
            var device = site.GetProperty("device").GetString()!;
            if (!seen.Add((device, site.GetProperty("id").GetString()!)))
            {
                return CharacteristicCheck.Invalid("site.id", "must be unique among the sites of a device");
            }

            // A device has one local-as in the model, so that its sites cannot differ in it.
            var localAs = site.TryGetProperty("localAs", out var number) ? number.GetRawText() : "";
            if (!autonomousSystems.TryAdd(device, localAs) && autonomousSystems[device] != localAs)
            {
                return CharacteristicCheck.Invalid("site.localAs", "must be the same at all sites of a device");
            }
        }

        return null;
    }
}
