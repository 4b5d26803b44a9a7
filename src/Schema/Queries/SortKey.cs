namespace TeleCo.Gateway.Schema.Queries;

/// <summary>One key of an order.</summary>
/// <typeparam name="T">The resource sorted.</typeparam>
/// <param name="Comparer">Compares two objects, ascending.</param>
/// <param name="Descending">Whether the order is turned around.</param>
public sealed record SortKey<T>(IComparer<T> Comparer, bool Descending)
{
    /// <summary>The canonical name of the field, or null when only <see cref="Comparer"/> can tell.</summary>
    public string? Field { get; init; }
}
