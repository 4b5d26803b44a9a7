using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;

namespace TeleCo.Gateway.Storage;

/// <summary>
/// The one writer of effects, events and audit entries: takes what callers hand in, and commits many of them in one transaction.
/// One writer keeps the audit chain in order without a lock, and turns the cost of a commit into a cost of a batch.
/// </summary>
internal sealed partial class Journal(IDbContextFactory<GatewayDb> databases, AuditChain chain, ILogger<Journal> logger) : BackgroundService
{
    private const int MaxBatch = 1024;
    private const int MaxWaiting = 10_000;

    // Entries that nobody waits for are gathered this long: a commit costs as much as hundreds of them.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(250);

    private readonly Channel<Work> _channel = Channel.CreateBounded<Work>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });
    private readonly SemaphoreSlim _urgent = new(0);

    /// <summary>Raised after a batch with events was committed.</summary>
    public event Action? EventsCommitted;

    /// <summary>Does a piece of work in the next transaction; ends when that is committed.</summary>
    public async Task<T> WriteAsync<T>(Func<GatewayDb, CancellationToken, Task<T>> write, AuditEntry? audit, CancellationToken cancellationToken)
    {
        var work = new Work<T>(write) { Audit = audit };
        await _channel.Writer.WriteAsync(work, cancellationToken);
        _urgent.Release();
        return await work.Committed.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Hands in an audit entry that nobody waits for: a read's.</summary>
    public ValueTask AppendAsync(AuditEntry audit, CancellationToken cancellationToken)
    {
        var work = new Work { Audit = audit };
        if (_channel.Writer.TryWrite(work))
        {
            return ValueTask.CompletedTask;
        }

        _urgent.Release();
        return _channel.Writer.WriteAsync(work, cancellationToken);
    }

    /// <summary>Commits what was handed in before the process ends.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _channel.Writer.TryComplete();
        _urgent.Release();
        if (ExecuteTask is { } running)
        {
            await Task.WhenAny(running, Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken));
        }

        await base.StopAsync(cancellationToken);
    }

    // The stopping token is not looked at: the channel's end is the end, so that nothing handed in is lost.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Work>(MaxBatch);
        while (await _channel.Reader.WaitToReadAsync(CancellationToken.None))
        {
            await _urgent.WaitAsync(Gathering, CancellationToken.None);
            while (Take(batch))
            {
                await CommitAsync(batch);
            }
        }
    }

    /// <summary>Takes what is there, and as much of the urgency as came with it.</summary>
    private bool Take(List<Work> batch)
    {
        batch.Clear();
        while (batch.Count < MaxBatch && _channel.Reader.TryRead(out var work))
        {
            batch.Add(work);
            if (work.IsAwaited)
            {
                _urgent.Wait(0);
            }
        }

        return batch.Count > 0;
    }

    private async Task CommitAsync(List<Work> batch)
    {
        bool events;
        try
        {
            events = await CommitTogetherAsync(batch);
        }
        catch (Exception exception) when (batch.Count > 1)
        {
            // One of them cannot be written: alone, each succeeds or fails for itself.
            Log.BatchFailed(logger, batch.Count, exception);
            foreach (var work in batch.ToArray())
            {
                await CommitAsync([work]);
            }

            return;
        }
        catch (Exception exception)
        {
            Log.WriteFailed(logger, batch[0].Audit?.Action ?? "none", exception);
            batch[0].Fail(exception);
            return;
        }

        batch.ForEach(work => work.Succeed());
        if (events)
        {
            Tell();
        }
    }

    // What is committed stays so: a listener's failure is its own.
    private void Tell()
    {
        try
        {
            EventsCommitted?.Invoke();
        }
        catch (Exception exception)
        {
            Log.ListenerFailed(logger, exception);
        }
    }

    /// <summary>Writes the batch in one transaction, and says whether events were among it.</summary>
    private async Task<bool> CommitTogetherAsync(List<Work> batch)
    {
        var head = chain.Head;
        try
        {
            await using var db = await databases.CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            foreach (var work in batch)
            {
                await work.RunAsync(db);
            }

            var events = db.ChangeTracker.Entries<OutboxRecord>().Any();
            await db.SaveChangesAsync();
            await chain.AppendAsync(db, batch);
            await transaction.CommitAsync();
            return events;
        }
        catch
        {
            chain.Head = head;
            throw;
        }
    }

    /// <summary>Something to commit: here an audit entry alone.</summary>
    internal class Work
    {
        public AuditEntry? Audit { get; init; }

        /// <summary>Whether somebody waits for the commit.</summary>
        public virtual bool IsAwaited => false;

        public virtual Task RunAsync(GatewayDb db) => Task.CompletedTask;

        public virtual void Succeed()
        {
        }

        public virtual void Fail(Exception exception)
        {
        }
    }

    private sealed class Work<T>(Func<GatewayDb, CancellationToken, Task<T>> write) : Work
    {
        private T? _result;

        public override bool IsAwaited => true;

        public TaskCompletionSource<T> Committed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async Task RunAsync(GatewayDb db) => _result = await write(db, CancellationToken.None);

        public override void Succeed() => Committed.SetResult(_result!);

        public override void Fail(Exception exception) => Committed.SetException(exception);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A batch of {Count} could not be committed together; trying one by one.")]
        public static partial void BatchFailed(ILogger logger, int count, Exception exception);

        [LoggerMessage(3, LogLevel.Error, "A listener to committed events failed.")]
        public static partial void ListenerFailed(ILogger logger, Exception exception);

        [LoggerMessage(2, LogLevel.Error, "A record of {Action} could not be written.")]
        public static partial void WriteFailed(ILogger logger, string action, Exception exception);
    }
}
