using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.Crm;

/// <summary>What of a search the vendor does, and what is left to the gateway.</summary>
/// <typeparam name="T">The resource searched.</typeparam>
internal sealed record CrmSearchPlan<T>(Query<T> Query, CrmSearch Search)
    where T : IResource<T>
{
    /// <summary>Nothing can match, so that the vendor need not be asked.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>The vendor checks every condition and makes the order, so that one page of its may be the answer.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>The vendor makes the order.</summary>
    public required bool SortsInVendor { get; init; }

    /// <summary>The conditions for which the vendor is laxer than the caller: it does not tell upper from lower case.</summary>
    public required IReadOnlyList<Condition<T>> Recheck { get; init; }

    public bool BelongsToPartner(T item) => Query.Partner is null || item.Partner == Query.Partner;

    /// <summary>
    /// Whether the vendor's page and total are the caller's. One row that the vendor should not have given spoils both. When the page
    /// is not the whole result, rows beyond it may be wrong too, which only a scan can tell; a result beyond what may be scanned is
    /// taken as the vendor has it.
    /// </summary>
    public bool IsRight(IReadOnlyList<T> items, int total)
    {
        foreach (var item in items)
        {
            if (!BelongsToPartner(item) || Recheck.Any(condition => !condition.Matches(item)))
            {
                return false;
            }
        }

        return Recheck.Count == 0 || items.Count == total || total > Query<T>.MaxScanned;
    }
}
