namespace TeleCo.Gateway.Sandbox.HubSpot;

/// <summary>Links between records, kept from both ends with the type id of each direction.</summary>
internal sealed class HubSpotAssociations
{
    private static readonly Dictionary<(string From, string To), int> DefaultTypes = new()
    {
        [("contacts", "companies")] = 279,
        [("companies", "contacts")] = 280,
        [("companies", "companies")] = 450,
        [("contacts", "contacts")] = 449,
    };

    private readonly Dictionary<(string From, long Id, string To), SortedDictionary<long, int>> _links = [];

    public static int? DefaultType(HubSpotType from, HubSpotType to) => DefaultTypes.TryGetValue((from.Name, to.Name), out var id) ? id : null;

    public void Link(HubSpotRecord from, HubSpotRecord to)
    {
        Of(from.Type, from.Id, to.Type)[to.Id] = DefaultTypes[(from.Type.Name, to.Type.Name)];
        Of(to.Type, to.Id, from.Type)[from.Id] = DefaultTypes[(to.Type.Name, from.Type.Name)];
    }

    public void Unlink(HubSpotRecord from, HubSpotType to, long toId)
    {
        Of(from.Type, from.Id, to).Remove(toId);
        Of(to, toId, from.Type).Remove(from.Id);
    }

    public IReadOnlyDictionary<long, int> Read(HubSpotRecord from, HubSpotType to) => Of(from.Type, from.Id, to);

    private SortedDictionary<long, int> Of(HubSpotType from, long id, HubSpotType to)
    {
        var key = (from.Name, id, to.Name);
        if (!_links.TryGetValue(key, out var links))
        {
            links = [];
            _links[key] = links;
        }

        return links;
    }
}
