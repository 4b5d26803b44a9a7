using GraphQL.DataLoader;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols.GraphQl;

/// <summary>
/// Loads the children of the parents of a level for one call: one search with every parent's id, whose finds are given out. One parent by itself has its
/// window cut by the backend; of several, each window is cut here, within the <see cref="Query{T}.MaxItems"/> that one search gives.
/// </summary>
/// <typeparam name="TParent">What the children are of; keeps the loaders of one child apart.</typeparam>
/// <typeparam name="T">The children's canonical resource.</typeparam>
/// <param name="field">The canonical field that names the parent.</param>
/// <param name="parentsOf">The parents that a child names.</param>
/// <param name="search">The children's search.</param>
internal sealed class ChildLoader<TParent, T>(string field, Func<T, IEnumerable<string?>> parentsOf, Func<Query<T>, CancellationToken, Task<Outcome<Page<T>>>> search)
    where T : class, IResource<T>
{
    private BatchLoader<Window, Outcome<Connection<T>>>? _loader;

    private BatchLoader<Window, Outcome<Connection<T>>> Loader => _loader ??= new(LoadAsync);

    public IDataLoaderResult Load(string parent, (int Offset, int Limit) window) => new OutcomeResult<Connection<T>>(Loader.Load(new(parent, window.Offset, window.Limit)));

    private async Task<IReadOnlyDictionary<Window, Outcome<Connection<T>>>> LoadAsync(IReadOnlyList<Window> windows, CancellationToken cancellationToken)
    {
        if (windows is [var only])
        {
            var answer = await search(Of([only.Parent]) with { Offset = only.Offset, Limit = only.Limit }, cancellationToken);
            return new Dictionary<Window, Outcome<Connection<T>>> { [only] = answer.Select(page => new Connection<T>(page, only.Offset)) };
        }

        var found = await search(Of([.. windows.Select(window => window.Parent).Distinct()]), cancellationToken);
        if (!found.TryGet(out var all, out var fault) || (fault = Incomplete(all)) is not null)
        {
            return windows.ToDictionary(window => window, _ => (Outcome<Connection<T>>)fault);
        }

        var children = all.Items.SelectMany(item => parentsOf(item).Distinct().Select(parent => (Parent: parent, Item: item))).ToLookup(pair => pair.Parent, pair => pair.Item);
        return windows.ToDictionary(window => window, window => (Outcome<Connection<T>>)Cut([.. children[window.Parent]], window));
    }

    private static Connection<T> Cut(IReadOnlyList<T> children, Window window) =>
        new(new Page<T>([.. children.Skip(window.Offset).Take(window.Limit)], children.Count), window.Offset);

    private static Fault? Incomplete(Page<T> all) => all.TotalCount > all.Items.Count
        ? Fault.Invalid("first", $"These parents have {all.TotalCount} objects of type {T.ResourceName} together; at most {Query<T>.MaxItems} are given at once. Ask for fewer parents.")
        : null;

    private Query<T> Of(IReadOnlyList<string> parents) => new()
    {
        Conditions = [new(item => parentsOf(item).Any(parent => parent is not null && parents.Contains(parent))) { Field = field, Values = parents }],
    };

    private sealed record Window(string Parent, int Offset, int Limit);
}
