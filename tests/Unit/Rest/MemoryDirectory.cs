using System.Collections.Concurrent;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Tests.Unit.Rest;

/// <summary>A backend that keeps what it is given.</summary>
internal sealed class MemoryDirectory<T>(Func<T, Id<T>, T> named) : IDirectory<T>
    where T : class, IResource<T>
{
    private readonly ConcurrentDictionary<string, T> _kept = new();
    private int _searches;

    /// <summary>How often it was searched.</summary>
    public int Searches => _searches;

    /// <summary>Has something from the beginning.</summary>
    public MemoryDirectory<T> With(params ReadOnlySpan<T> items)
    {
        foreach (var item in items)
        {
            _kept[item.Id.Value] = item;
        }

        return this;
    }

    public Task<Outcome<T>> FindAsync(Id<T> id, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<T>>(_kept.TryGetValue(id.Value, out var found) ? found : Fault.NotFound(T.ResourceName));

    public Task<Outcome<IReadOnlyList<T>>> FindManyAsync(IReadOnlyCollection<Id<T>> ids, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<IReadOnlyList<T>>>(_kept.Values.Where(item => ids.Contains(item.Id)).ToArray());

    public Task<Outcome<Page<T>>> SearchAsync(Query<T> query, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _searches);
        var seen = _kept.Values.Where(item => query.Partner is null || item.Partner == query.Partner).OrderBy(item => item.Id.Value, StringComparer.Ordinal);
        return Task.FromResult<Outcome<Page<T>>>(InGateway.Finish(seen, query, query.Conditions));
    }

    public Task<Outcome<T>> CreateAsync(T draft, EffectKey key, CancellationToken cancellationToken) => Keep(named(draft, Id<T>.Of("tt", key.Value)));

    public Task<Outcome<T>> UpdateAsync(T current, T changed, CancellationToken cancellationToken) => Keep(changed);

    public Task<Outcome<T>> DeleteAsync(T current, CancellationToken cancellationToken)
    {
        _kept.TryRemove(current.Id.Value, out _);
        return Task.FromResult<Outcome<T>>(current);
    }

    private Task<Outcome<T>> Keep(T item) => Task.FromResult<Outcome<T>>(_kept[item.Id.Value] = item);
}
