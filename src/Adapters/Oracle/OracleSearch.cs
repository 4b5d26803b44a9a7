using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.Oracle;

/// <summary>Runs a planned search: the pod's own page where that is the answer, else everything that may match, finished in the gateway.</summary>
internal static class OracleSearch
{
    public static string Order(string attribute, bool descending) => $"{attribute}:{(descending ? "desc" : "asc")}";

    public static async Task<Outcome<Page<T>>> RunAsync<T, TRow>(
        ErpPlan plan,
        Query<T> query,
        Func<string, OracleQuery> some,
        Func<IReadOnlyList<OracleQuery>, Task<Outcome<IReadOnlyList<OracleList<TRow>>>>> list,
        Func<IReadOnlyList<TRow>, Task<Outcome<IReadOnlyList<T>>>> map)
    {
        var listed = await list([.. plan.Filters.Select(filter => Window(some(filter), plan, query))]);
        if (!listed.TryGet(out var lists, out var fault))
        {
            return fault;
        }

        var total = lists.Sum(page => page.TotalResults ?? page.Items!.Length);
        if (total > Query<T>.MaxScanned && (!plan.IsWhole || query.Limit > Query<T>.MaxScanned))
        {
            // Who asks for more than can be looked through wants to know just that.
            return plan.IsWhole ? new Page<T>([], total) : ErpFaults.TooMany;
        }

        var mapped = await map([.. lists.SelectMany(page => page.Items!)]);
        return mapped.Select(items => plan.IsWhole ? new Page<T>(items, total) : InGateway.Finish(items, query, query.Conditions));
    }

    private static OracleQuery Window<T>(OracleQuery all, ErpPlan plan, Query<T> query) => all with
    {
        OrderBy = plan.Order,
        Limit = plan.IsWhole ? query.Limit : Query<T>.MaxScanned + 1,
        Offset = plan.IsWhole ? query.Offset : 0,
        Counts = true,
    };
}
