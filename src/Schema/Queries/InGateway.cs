namespace TeleCo.Gateway.Schema.Queries;

/// <summary>Finishes a search in the gateway where a backend could only do a part of it.</summary>
public static class InGateway
{
    /// <summary>Applies conditions, order and window to what a backend gave.</summary>
    /// <param name="candidates">Every object that may match, at most <see cref="Query{T}.MaxScanned"/>.</param>
    /// <param name="query">The search; conditions that the backend has checked already may be left out of <paramref name="remaining"/>.</param>
    /// <param name="remaining">The conditions that are still to be checked.</param>
    public static Page<T> Finish<T>(IEnumerable<T> candidates, Query<T> query, IReadOnlyList<Condition<T>> remaining)
    {
        ArgumentNullException.ThrowIfNull(query);
        var matching = candidates.Where(candidate => remaining.All(condition => condition.Matches(candidate)));
        var ordered = Order(matching, query.Sort).ToList();
        return new(ordered.Skip(query.Offset).Take(query.Limit).ToList(), ordered.Count);
    }

    /// <summary>The same items in the order asked; stable, so that no key leaves the backend's own order.</summary>
    public static IEnumerable<T> Order<T>(IEnumerable<T> items, IReadOnlyList<SortKey<T>> sort)
    {
        ArgumentNullException.ThrowIfNull(sort);
        if (sort.Count == 0)
        {
            return items;
        }

        return items.Order(Comparer<T>.Create((left, right) => Compare(left, right, sort)));
    }

    private static int Compare<T>(T left, T right, IReadOnlyList<SortKey<T>> sort)
    {
        foreach (var key in sort)
        {
            var order = key.Comparer.Compare(left, right);
            if (order != 0)
            {
                return key.Descending ? -order : order;
            }
        }

        return 0;
    }
}
