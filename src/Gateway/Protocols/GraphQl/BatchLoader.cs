using GraphQL.DataLoader;

namespace TeleCo.Gateway.Protocols.GraphQl;

/// <summary>
/// Turns the keys that the resolvers of one level ask for into one call, or one for each <paramref name="chunk"/> of keys.
/// Belongs to one operation: make it in a scope or the user context, never as a singleton.
/// </summary>
/// <param name="fetch">Fetches values by distinct keys; a key that is missing from the answer gives the default.</param>
/// <param name="chunk">Most keys of one call. Default 100.</param>
internal sealed class BatchLoader<TKey, TValue>(
    Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> fetch,
    int chunk = 100)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private Batch? _open;

    /// <summary>Asks for a key. The value comes when GraphQL.NET has run every resolver of the level.</summary>
    public IDataLoaderResult<TValue?> Load(TKey key)
    {
        lock (_lock)
        {
            _open ??= new Batch(this);
            _open.Keys.Add(key);
            return new Pending(_open, key);
        }
    }

    private async Task<Dictionary<TKey, TValue>> RunAsync(Batch batch, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(batch.Keys.Chunk(chunk).Select(keys => fetch(keys, cancellationToken)));
        return answers.SelectMany(answer => answer).ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    private sealed class Batch(BatchLoader<TKey, TValue> loader)
    {
        private Task<Dictionary<TKey, TValue>>? _values;

        public HashSet<TKey> Keys { get; } = [];

        /// <summary>Starts on the first call; later keys go to the next batch.</summary>
        public Task<Dictionary<TKey, TValue>> ValuesAsync(CancellationToken cancellationToken)
        {
            lock (loader._lock)
            {
                loader._open = loader._open == this ? null : loader._open;
                return _values ??= loader.RunAsync(this, cancellationToken);
            }
        }
    }

    private sealed class Pending(Batch batch, TKey key) : IDataLoaderResult<TValue?>
    {
        public async Task<TValue?> GetResultAsync(CancellationToken cancellationToken = default) =>
            (await batch.ValuesAsync(cancellationToken)).GetValueOrDefault(key);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}
