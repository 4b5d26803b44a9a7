using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Orders;

/// <summary>Which items of an order wait for which.</summary>
internal sealed class ItemGraph
{
    /// <summary>The relation that makes an item wait for another.</summary>
    public const string ReliesOn = "reliesOn";

    private readonly Dictionary<string, HashSet<string>> _waitsFor = new(StringComparer.Ordinal);

    public ItemGraph(ServiceOrder order)
    {
        var items = order.AllItems().ToList();
        var deleted = items.Where(item => item.Action == OrderItemAction.Delete).Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var item in items)
        {
            _waitsFor.TryAdd(item.Id, new(StringComparer.Ordinal));
        }

        foreach (var item in items)
        {
            foreach (var other in NeededBy(item).Where(_waitsFor.ContainsKey))
            {
                // What is taken down goes the other way: first what stands on something, then what it stands on.
                var (first, second) = deleted.Contains(item.Id) && deleted.Contains(other) ? (item.Id, other) : (other, item.Id);
                _waitsFor[second].Add(first);
            }
        }
    }

    /// <summary>The items that one waits for.</summary>
    public IReadOnlySet<string> WaitsFor(string id) => _waitsFor[id];

    /// <summary>The items that wait for one.</summary>
    public IEnumerable<string> WaitingFor(string id) => _waitsFor.Where(entry => entry.Value.Contains(id)).Select(entry => entry.Key);

    /// <summary>The items, each after those that it waits for; null when some wait for one another.</summary>
    public IReadOnlyList<string>? InOrder()
    {
        var ordered = new List<string>(_waitsFor.Count);
        var left = _waitsFor.ToDictionary(entry => entry.Key, entry => entry.Value.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        while (left.Count > 0)
        {
            var free = _waitsFor.Keys.Where(id => left.TryGetValue(id, out var waits) && waits.Count == 0).ToList();
            if (free.Count == 0)
            {
                return null;
            }

            ordered.AddRange(free);
            free.ForEach(id => left.Remove(id));
            foreach (var waits in left.Values)
            {
                waits.ExceptWith(free);
            }
        }

        return ordered;
    }

    private static IEnumerable<string> NeededBy(ServiceOrderItem item) =>
        (item.ServiceOrderItemRelationship ?? []).Where(relation => relation.RelationshipType == ReliesOn).Select(relation => relation.OrderItem?.ItemId).OfType<string>()
        .Concat((item.Items ?? []).Select(inner => inner.Id)); // A bundle is done when what it is made of is.
}
