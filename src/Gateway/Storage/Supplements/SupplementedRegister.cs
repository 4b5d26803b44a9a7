using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Storage.Supplements;

/// <summary>A backend's resources, each with what the backend has no field for and the gateway keeps (decision 10).</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
internal class SupplementedRegister<T>(IRegister<T> backend, ResourceStore<T> store, ISupplement<T> supplement) : IRegister<T>
    where T : class, IResource<T>
{
    protected ResourceStore<T> Store => store;

    protected ISupplement<T> Supplement => supplement;

    public async Task<Outcome<T>> FindAsync(Id<T> id, CancellationToken cancellationToken)
    {
        var keeping = store.FindAsync(id, cancellationToken); // Side by side: the gateway's own answer comes long before the backend's.
        var found = await backend.FindAsync(id, cancellationToken);
        var kept = await keeping;
        return found.TryGet(out var native, out _) && kept.TryGet(out var known, out _) ? supplement.Merge(native, known) : found;
    }

    public async Task<Outcome<IReadOnlyList<T>>> FindManyAsync(IReadOnlyCollection<Id<T>> ids, CancellationToken cancellationToken)
    {
        var found = await backend.FindManyAsync(ids, cancellationToken);
        return found.TryGet(out var natives, out _) ? await MergeAsync(natives, cancellationToken) : found;
    }

    public async Task<Outcome<Page<T>>> SearchAsync(Query<T> query, CancellationToken cancellationToken)
    {
        var native = query.Conditions.Where(IsNative).ToList();
        var remaining = query.Conditions.Where(condition => !IsNative(condition)).ToList();
        var isNative = remaining.Count == 0 && query.Sort.All(key => key.Field is { } field && supplement.NativeFields.Contains(field));
        var asked = isNative ? query : query with { Conditions = native, Sort = [], Offset = 0, Limit = Query<T>.MaxScanned + 1 };
        var found = await backend.SearchAsync(asked, cancellationToken);
        if (!found.TryGet(out var page, out var fault) || !(await MergeAsync(page.Items, cancellationToken)).TryGet(out var items, out fault))
        {
            return fault;
        }

        return isNative ? new Page<T>(items, page.TotalCount)
            : page.TotalCount > Query<T>.MaxScanned
                ? Fault.Invalid("filter", $"More than {Query<T>.MaxScanned} objects would have to be looked through; narrow the search.")
                : InGateway.Finish(items, query, remaining);
    }

    private bool IsNative(Condition<T> condition) => condition.Field is { } field && supplement.NativeFields.Contains(field);

    private async Task<Outcome<IReadOnlyList<T>>> MergeAsync(IReadOnlyList<T> natives, CancellationToken cancellationToken)
    {
        if (natives.Count == 0)
        {
            return Outcome<IReadOnlyList<T>>.Of(natives);
        }

        var found = await store.FindManyAsync([.. natives.Select(native => native.Id)], cancellationToken);
        if (!found.TryGet(out var kept, out var fault))
        {
            return fault;
        }

        var known = kept.ToDictionary(resource => resource.Id);
        return Outcome<IReadOnlyList<T>>.Of([.. natives.Select(native => known.TryGetValue(native.Id, out var own) ? supplement.Merge(native, own) : native)]);
    }
}
