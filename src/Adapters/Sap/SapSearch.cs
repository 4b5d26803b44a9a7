using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Adapters.Http.OData;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.Sap;

/// <summary>Runs a planned search: the system's own page where that is the answer, else everything that may match, finished in the gateway.</summary>
internal static class SapSearch
{
    public static async Task<Outcome<Page<T>>> RunAsync<T, TRow>(
        SapClient client,
        string operation,
        ErpPlan plan,
        Query<T> query,
        Func<string, ODataQuery> some,
        long deadline,
        JsonTypeInfo<ODataAnswer<ODataList<TRow>>> type,
        Func<IReadOnlyList<TRow>, Task<Outcome<IReadOnlyList<T>>>> map,
        CancellationToken cancellationToken)
    {
        var listed = await client.OData.ListManyAsync(operation, [.. plan.Filters.Select(filter => Window(some(filter), plan, query))], deadline, type, cancellationToken);
        if (!listed.TryGet(out var lists, out var fault))
        {
            return fault;
        }

        var total = lists.Sum(list => list.Count ?? list.Results!.Length);
        if (total > Query<T>.MaxScanned && (!plan.IsWhole || query.Limit > Query<T>.MaxScanned))
        {
            // Who asks for more than can be looked through wants to know just that.
            return plan.IsWhole ? new Page<T>([], total) : ErpFaults.TooMany;
        }

        var mapped = await map([.. lists.SelectMany(list => list.Results!)]);
        return mapped.Select(items => plan.IsWhole ? new Page<T>(items, total) : InGateway.Finish(items, query, query.Conditions));
    }

    private static ODataQuery Window<T>(ODataQuery all, ErpPlan plan, Query<T> query) => all with
    {
        OrderBy = plan.Order,
        Top = plan.IsWhole ? query.Limit : Query<T>.MaxScanned + 1,
        Skip = plan.IsWhole ? query.Offset : null,
        Counts = true,
    };
}
