using GraphQL.DataLoader;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols.GraphQl;

/// <summary>Loads the lists that belong to the parents of one level: one search for all of them, whose answer is cut into each parent's window.</summary>
/// <typeparam name="T">The resource of the lists.</typeparam>
internal sealed class ChildrenLoader<T>
{
    private const int MaxTogether = Query<T>.MaxScanned;

    private readonly Func<Query<T>, CancellationToken, Task<Outcome<Page<T>>>> _search;
    private readonly Func<IReadOnlyList<string>, Condition<T>> _of;
    private readonly Func<T, string?> _parent;
    private readonly BatchLoader<Window, Outcome<Connection<T>>> _loader;

    /// <param name="search">Runs the search of the resource.</param>
    /// <param name="of">The condition that an object belongs to one of these parents.</param>
    /// <param name="parent">The parent that an object belongs to.</param>
    public ChildrenLoader(
        Func<Query<T>, CancellationToken, Task<Outcome<Page<T>>>> search, Func<IReadOnlyList<string>, Condition<T>> of, Func<T, string?> parent)
    {
        (_search, _of, _parent) = (search, of, parent);
        _loader = new(FetchAsync);
    }

    public IDataLoaderResult Load(string parent, int offset, int limit) => new Value(_loader.Load(new(parent, offset, limit)));

    private async Task<IReadOnlyDictionary<Window, Outcome<Connection<T>>>> FetchAsync(IReadOnlyList<Window> windows, CancellationToken cancellationToken)
    {
        var parents = windows.Select(window => window.Parent).Distinct().ToArray();
        if (parents.Length > 1)
        {
            var answer = await _search(new() { Conditions = [_of(parents)], Limit = MaxTogether }, cancellationToken);
            if (!answer.TryGet(out var page, out var fault))
            {
                return windows.ToDictionary(window => window, _ => (Outcome<Connection<T>>)fault);
            }

            if (page.TotalCount <= page.Items.Count)
            {
                var children = page.Items.ToLookup(_parent);
                return windows.ToDictionary(window => window, window => (Outcome<Connection<T>>)Cut([.. children[window.Parent]], window));
            }
        }

        // One parent, or so many children that only their own windows are asked for.
        var pages = await Task.WhenAll(windows.Select(async window => (window, found: await _search(
            new() { Conditions = [_of([window.Parent])], Offset = window.Offset, Limit = window.Limit }, cancellationToken))));
        return pages.ToDictionary(entry => entry.window, entry => entry.found.Select(page => new Connection<T>(page, entry.window.Offset)));
    }

    private static Connection<T> Cut(List<T> children, Window window) =>
        new(new(children.Skip(window.Offset).Take(window.Limit).ToList(), children.Count), window.Offset);

    private sealed record Window(string Parent, int Offset, int Limit);

    private sealed class Value(IDataLoaderResult<Outcome<Connection<T>>> outcome) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default) =>
            (await outcome.GetResultAsync(cancellationToken)).TryGet(out var value, out var fault) ? value : throw GraphQlErrors.Of(fault);
    }
}
