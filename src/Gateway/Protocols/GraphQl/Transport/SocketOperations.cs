using System.Collections.Concurrent;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>The operations open on one WebSocket, by the id that the client chose.</summary>
internal sealed class SocketOperations(int most)
{
    private readonly ConcurrentDictionary<string, Entry> _open = new(StringComparer.Ordinal);

    // an operation that the client completed may take its time to stop, and counts until it has
    private readonly ConcurrentDictionary<Entry, string> _running = new();

    public enum Opening
    {
        Opened,
        Duplicate,
        TooMany,
    }

    /// <summary>Opens an id. Called by the reading side alone, so that looking and adding don't race.</summary>
    public Opening TryOpen(string id, CancellationToken ended, out Entry entry)
    {
        entry = null!;
        if (_open.ContainsKey(id))
        {
            return Opening.Duplicate;
        }

        if (_running.Count >= most)
        {
            return Opening.TooMany;
        }

        entry = _open[id] = new Entry(id, CancellationTokenSource.CreateLinkedTokenSource(ended));
        _running[entry] = id;
        return Opening.Opened;
    }

    /// <summary>Frees the id. False when the client did so before: nothing more may be sent for it then.</summary>
    public bool TryFree(Entry entry) => _open.TryRemove(new KeyValuePair<string, Entry>(entry.Id, entry));

    public void Cancel(string id)
    {
        if (_open.TryRemove(id, out var entry))
        {
            entry.Cancel();
        }
    }

    /// <summary>The operation has stopped.</summary>
    public void End(Entry entry)
    {
        TryFree(entry);
        _running.TryRemove(entry, out _);
        entry.Dispose();
    }

    /// <summary>Waits for what still runs after the connection ended.</summary>
    public Task WhenAllEndedAsync() => Task.WhenAll(_running.Keys.Select(entry => entry.Running));

    /// <summary>One open operation.</summary>
    public sealed class Entry(string id, CancellationTokenSource cancellation) : IDisposable
    {
        public string Id { get; } = id;

        public CancellationToken Token { get; } = cancellation.Token;

        public Task Running { get; set; } = Task.CompletedTask;

        public void Cancel()
        {
            try
            {
                cancellation.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // it ended by itself in the same moment
            }
        }

        public void Dispose() => cancellation.Dispose();
    }
}
