using System.Text.Json.Nodes;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>A service in NSO's database. Its data is never changed in place.</summary>
internal sealed record CiscoService(CiscoModel Model, string Key, JsonObject Data, long Version)
{
    /// <summary>Withdrawn from the network by un-deploy, although still in the database.</summary>
    public bool IsUndeployed { get; init; }
}

/// <summary>The services, by model and key, in the order of their creation.</summary>
internal sealed class CiscoStore
{
    private readonly Dictionary<CiscoModel, OrderedDictionary<string, CiscoService>> _lists =
        CiscoModels.All.ToDictionary(model => model, _ => new OrderedDictionary<string, CiscoService>());

    private long _version = 1000;

    public long Version => _version;

    public CiscoService? Find(CiscoModel model, string key) => _lists[model].GetValueOrDefault(key);

    public IReadOnlyList<CiscoService> List(CiscoModel model) => _lists[model].Values;

    public void Set(CiscoModel model, string key, JsonObject? data)
    {
        if (data is null)
        {
            _lists[model].Remove(key);
            _version++;
        }
        else
        {
            _lists[model][key] = new CiscoService(model, key, data, ++_version);
        }
    }

    public void Mark(CiscoService service, bool isUndeployed) =>
        _lists[service.Model][service.Key] = service with { IsUndeployed = isUndeployed };
}
