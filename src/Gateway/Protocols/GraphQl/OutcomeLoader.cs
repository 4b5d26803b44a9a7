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

    public IDataLoaderResult Load(Id<T> id) => new OutcomeResult<T>(_loader.Load(id));

    /// <summary>As the other; what is not there, or not the caller's, is null.</summary>
    public IDataLoaderResult LoadOptional(Id<T> id) => new OutcomeResult<T>(_loader.Load(id), isOptional: true);

    private static Dictionary<Id<T>, Outcome<T>> Spread(IReadOnlyList<Id<T>> ids, Outcome<Page<T>> answer)
    {
        if (!answer.TryGet(out var page, out var fault))
        {
            return ids.ToDictionary(id => id, _ => (Outcome<T>)fault);
        }

        var found = page.Items.ToDictionary(item => item.Id);
        return ids.ToDictionary(id => id, id => found.TryGetValue(id, out var item) ? (Outcome<T>)item : Fault.NotFound(T.ResourceName));
    }
}
