namespace TeleCo.Gateway.Schema.Contracts.Rest;

/// <summary>A list that came in by one version, with what that version cannot say taken from the list as it is.</summary>
internal static class Kept
{
    /// <summary>Each item that comes back as it was shown stays what it was; one that changed keeps what is hidden of the one that it was. No two items are the same old one.</summary>
    /// <param name="items">The list that came in.</param>
    /// <param name="current">The list as it is; null for a new resource.</param>
    /// <param name="isAsShown">Whether an old item, as the version shows it, is the item.</param>
    /// <param name="isSame">Whether an old item and a changed one are the same thing, by what identifies it.</param>
    /// <param name="merge">The canonical item, with the hidden parts of the old one where there is one.</param>
    public static T[]? Merge<TWire, T>(TWire[]? items, T[]? current, Func<T, TWire, bool> isAsShown, Func<T, TWire, bool> isSame, Func<TWire, T?, T> merge)
        where T : class
    {
        if (items is null || current is null or [])
        {
            return items.Map(item => merge(item, null));
        }

        var merged = new T?[items.Length];
        var free = new bool[current.Length];
        Array.Fill(free, true);
        for (var index = 0; index < items.Length; index++)
        {
            merged[index] = Claim(items[index], index, current, free, isAsShown);
        }

        for (var index = 0; index < items.Length; index++)
        {
            merged[index] ??= merge(items[index], Claim(items[index], index, current, free, isSame));
        }

        return merged!;
    }

    /// <summary>A list with the items that the version could not show put back where they stood.</summary>
    public static T[]? WithHidden<T>(T[]? shown, T[]? current, Predicate<T> isHidden)
    {
        List<T> items = [.. shown ?? []];
        foreach (var (index, item) in (current ?? []).Index().Where(entry => isHidden(entry.Item)))
        {
            items.Insert(Math.Min(index, items.Count), item);
        }

        return shown is null && items.Count == 0 ? null : [.. items];
    }

    // The same place is looked at first: a list that was not touched costs one comparison an item.
    private static T? Claim<TWire, T>(TWire item, int index, T[] current, bool[] free, Func<T, TWire, bool> matches)
        where T : class
    {
        var found = index < current.Length && free[index] && matches(current[index], item) ? index : 0;
        while (found < current.Length && !(free[found] && matches(current[found], item)))
        {
            found++;
        }

        if (found == current.Length)
        {
            return null;
        }

        free[found] = false;
        return current[found];
    }
}
