namespace TeleCo.Gateway.Schema.Queries;

/// <summary>A search: conditions that all must hold, an order, and a window.</summary>
/// <typeparam name="T">The resource searched.</typeparam>
public sealed record Query<T>
{
    /// <summary>The most items that one search gives without a limit of the caller's.</summary>
    public const int MaxItems = 1000;

    /// <summary>The most objects of a backend that the gateway looks through for a condition that the backend cannot check.</summary>
    public const int MaxScanned = 2000;

    /// <summary>Only this partner's objects; null for callers of the operator's own.</summary>
    public PartnerId? Partner { get; init; }

    /// <summary>All of these must hold.</summary>
    public IReadOnlyList<Condition<T>> Conditions { get; init; } = [];

    /// <summary>The order; empty means by creation, oldest first.</summary>
    public IReadOnlyList<SortKey<T>> Sort { get; init; } = [];

    /// <summary>How many matching items are skipped.</summary>
    public int Offset { get; init; }

    /// <summary>How many items are wanted at most.</summary>
    public int Limit { get; init; } = MaxItems;
}
