namespace TeleCo.Gateway.Tests.Conformance.Published;

/// <summary>What callers rely on in a published contract, as lines that can be compared.</summary>
internal sealed class Contract
{
    /// <summary>What there is: must stay.</summary>
    public SortedSet<string> Promises { get; } = new(StringComparer.Ordinal);

    /// <summary>What is asked of callers, by the thing that asks it: nothing may be added to a thing that was there.</summary>
    public SortedSet<(string Owner, string Demand)> Demands { get; } = [];

    /// <summary>What would break callers of the published contract.</summary>
    public static IReadOnlyList<string> Breaks(Contract published, Contract present) =>
    [
        .. published.Promises.Except(present.Promises).Select(promise => $"gone: {promise}"),
        .. present.Demands.Except(published.Demands).Where(demand => published.Promises.Contains(demand.Owner)).Select(demand => $"newly required: {demand.Owner} {demand.Demand}"),
    ];
}
