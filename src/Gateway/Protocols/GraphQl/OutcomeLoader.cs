using GraphQL.DataLoader;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.GraphQl;

/// <summary>Loads objects by id for one call: one by itself through its own operation, several of a level together. An id that gives nothing is a fault of its field alone.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
internal sealed class OutcomeLoader<T>
    where T : class, IResource<T>
{
    private readonly BatchLoader<Id<T>, Outcome<T>> _loader;

    public OutcomeLoader(
        Func<Id<T>, CancellationToken, Task<Outcome<T>>> one, Func<IReadOnlyCollection<Id<T>>, CancellationToken, Task<Outcome<Page<T>>>> many) =>
        _loader = new(async (ids, token) => ids.Count == 1
            ? new Dictionary<Id<T>, Outcome<T>> { [ids[0]] = await one(ids[0], token) }
            : Spread(ids, await many(ids, token)));

    public IDataLoaderResult Load(Id<T> id) => new Value(_loader.Load(id), orNone: false);

    /// <summary>The object, or null where there is none that the caller may know of.</summary>
    public IDataLoaderResult LoadOrNone(Id<T> id) => new Value(_loader.Load(id), orNone: true);

    private static Dictionary<Id<T>, Outcome<T>> Spread(IReadOnlyList<Id<T>> ids, Outcome<Page<T>> answer)
    {
        if (!answer.TryGet(out var page, out var fault))
        {
            return ids.ToDictionary(id => id, _ => (Outcome<T>)fault);
        }

        var found = page.Items.ToDictionary(item => item.Id);
        return ids.ToDictionary(id => id, id => found.TryGetValue(id, out var item) ? (Outcome<T>)item : Fault.NotFound(T.ResourceName));
    }

    private sealed class Value(IDataLoaderResult<Outcome<T>> outcome, bool orNone) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default) =>
            (await outcome.GetResultAsync(cancellationToken)).TryGet(out var value, out var fault) ? value
            : orNone && fault.Kind == FaultKind.NotFound ? null
            : throw GraphQlErrors.Of(fault);
    }
}
