namespace TeleCo.Gateway.Schema;

/// <summary>A window on a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The items in the window, in order.</param>
/// <param name="TotalCount">How many match in all.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int TotalCount) : IOwnedMany
{
    /// <inheritdoc/>
    public IEnumerable<IOwned> Owned => Items.OfType<IOwned>();

    /// <summary>Nothing matches.</summary>
    public static Page<T> Empty { get; } = new([], 0);
}
