using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Events;

/// <summary>
/// The events as they are committed, on this node and on the others: follows the outbox, woken by the own journal and by a tick for the siblings.
/// A listener that does not keep up misses the oldest; who must not miss any registers a hub.
/// </summary>
internal sealed partial class EventFeed(Journal journal, IDbContextFactory<GatewayDb> databases, TimeProvider time, ILogger<EventFeed> logger) : BackgroundService
{
    private const int MaxBehind = 1000;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _wake = new(0, 1);
    private Channel<DomainEvent>[] _listeners = [];

    /// <summary>Every event from now on, until the token is cancelled.</summary>
    public async IAsyncEnumerable<DomainEvent> ListenAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<DomainEvent>(new BoundedChannelOptions(MaxBehind) { FullMode = BoundedChannelFullMode.DropOldest });
        Change(listeners => [.. listeners, channel]);
        try
        {
            await foreach (var raised in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return raised;
            }
        }
        finally
        {
            Change(listeners => [.. listeners.Where(listener => listener != channel)]);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        journal.EventsCommitted += Wake;
        var last = await LastAsync(stoppingToken);
        using var timer = time.CreateTimer(_ => Wake(), null, Tick, Tick);
        try
        {
            while (true)
            {
                await _wake.WaitAsync(stoppingToken);
                last = await TryPublishAsync(last, stoppingToken);
            }
        }
        finally
        {
            journal.EventsCommitted -= Wake;
        }
    }

    private void Wake()
    {
        lock (_lock)
        {
            if (_wake.CurrentCount == 0)
            {
                _wake.Release();
            }
        }
    }

    private void Change(Func<Channel<DomainEvent>[], Channel<DomainEvent>[]> change)
    {
        lock (_lock)
        {
            _listeners = change(_listeners);
        }
    }

    private async Task<long> LastAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Outbox.MaxAsync(record => (long?)record.Sequence, cancellationToken) ?? 0;
    }

    private async Task<long> TryPublishAsync(long last, CancellationToken cancellationToken)
    {
        // Nobody listens: nothing is read, but the place is kept up with at the next listener's first tick.
        if (_listeners.Length == 0)
        {
            return await SkipAsync(last, cancellationToken);
        }

        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            foreach (var record in await db.Outbox.AsNoTracking().Where(record => record.Sequence > last).OrderBy(record => record.Sequence).Take(MaxBehind).ToListAsync(cancellationToken))
            {
                Publish(OutboxRecords.Read(record));
                last = record.Sequence;
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.Failed(logger, exception);
        }

        return last;
    }

    private async Task<long> SkipAsync(long last, CancellationToken cancellationToken)
    {
        try
        {
            return await LastAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.Failed(logger, exception);
            return last;
        }
    }

    private void Publish(DomainEvent raised)
    {
        foreach (var listener in _listeners)
        {
            listener.Writer.TryWrite(raised);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The outbox could not be read; the next tick tries again.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
