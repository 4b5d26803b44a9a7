using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.Erp;

/// <summary>What of a search the ERP does; what it leaves is done in the gateway over what it gave.</summary>
/// <param name="Filters">The filters of the calls to make; empty when nothing can match.</param>
/// <param name="Order">The order to ask for.</param>
/// <param name="IsWhole">Whether one page of the ERP's is the answer.</param>
internal sealed record ErpPlan(IReadOnlyList<string> Filters, string Order, bool IsWhole)
{
    /// <param name="query">The search.</param>
    /// <param name="scope">What always must hold.</param>
    /// <param name="and">How the ERP joins conditions.</param>
    /// <param name="translate">A condition in the ERP's words; null where it has none.</param>
    /// <param name="sortField">The ERP's name of a field that it can sort by.</param>
    /// <param name="order">A key in the ERP's words.</param>
    /// <param name="creation">The field that tells the order of creation, and makes every order certain.</param>
    public static ErpPlan For<T>(
        Query<T> query,
        IEnumerable<string> scope,
        string and,
        Func<Condition<T>, ErpCondition?> translate,
        Func<string, string?> sortField,
        Func<string, bool, string> order,
        string creation)
    {
        var isWhole = true;
        List<string> all = [.. scope];
        IReadOnlyList<string> split = [];
        foreach (var condition in query.Conditions)
        {
            var translated = translate(condition);
            isWhole &= translated is { IsExact: true, Filters.Count: <= 1 };
            if (translated is { Filters.Count: 0 })
            {
                return new([], "", true);
            }

            if (translated is { Filters: [var only] })
            {
                all.Add(only);
            }
            else if (translated is not null && split.Count == 0)
            {
                split = translated.Filters;
            }
        }

        string?[] fields = [.. query.Sort.Select(key => key.Field is null ? null : sortField(key.Field))];
        var sortable = !fields.Contains(null);
        var keys = sortable ? fields.Zip(query.Sort, (field, key) => order(field!, key.Descending)) : [];
        string[] filters = split.Count == 0 ? [string.Join(and, all)] : [.. split.Select(part => string.Join(and, all.Append(part)))];
        return new(filters, string.Join(',', keys.Append(order(creation, false))), isWhole && sortable);
    }
}
