using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Tests.Unit.Storage;

public sealed class JournalTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EachProvider]
    public async Task What_is_handed_in_while_a_batch_is_written_is_committed_together(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var commits = new CommitCounter();
        var node = await database.StartAsync(commits.Attach);
        var gate = await HoldAsync(node);
        var before = commits.Count;

        var writes = Enumerable.Range(0, 200).Select(_ => AddEventAsync(node, Guid.NewGuid())).ToList();
        gate.SetResult();
        await Task.WhenAll(writes);

        await using var db = node.Open();
        Assert.Equal(200, await db.Outbox.CountAsync(Token));
        Assert.Equal(2, commits.Count - before);
    }

    [Theory, EachProvider]
    public async Task A_write_that_cannot_be_done_fails_alone(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();
        var gate = await HoldAsync(node);
        var id = Guid.NewGuid();

        var good = AddEventAsync(node, id);
        var poisoned = AddEventAsync(node, id);
        var thrown = node.Journal.WriteAsync<int>((_, _) => throw new InvalidOperationException("no"), Entries.Audit(), Token);
        var alsoGood = AddEventAsync(node, Guid.NewGuid());
        gate.SetResult();

        await Task.WhenAll(good, alsoGood);
        await Assert.ThrowsAsync<DbUpdateException>(() => poisoned);
        await Assert.ThrowsAsync<InvalidOperationException>(() => thrown);
        Assert.Equal([1, 2], (await node.ReadAuditAsync()).Select(record => record.Sequence));
        Assert.Empty(await node.FindBreaksAsync());
    }

    [Theory, EachProvider]
    public async Task A_listener_that_throws_spoils_neither_the_write_nor_the_chain(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();
        node.Journal.EventsCommitted += () => throw new InvalidOperationException("A listener failed.");

        await AddEventAsync(node, Guid.NewGuid());
        await AddEventAsync(node, Guid.NewGuid());

        Assert.Equal([1, 2], (await node.ReadAuditAsync()).Select(record => record.Sequence));
    }

    [Theory, EachProvider]
    public async Task Listeners_hear_of_batches_with_events_only(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();
        var heard = 0;
        node.Journal.EventsCommitted += () => heard++;

        await node.Journal.AppendAsync(Entries.Audit(), Token);
        await node.SettleAsync();
        await AddEventAsync(node, Guid.NewGuid());
        await node.SettleAsync();

        Assert.Equal(1, heard);
    }

    [Theory, EachProvider]
    public async Task What_was_handed_in_is_written_before_the_journal_stops(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();
        var gate = await HoldAsync(node);
        for (var entry = 0; entry < 1000; entry++)
        {
            await node.Journal.AppendAsync(Entries.Audit(), Token);
        }

        var stopping = node.Journal.StopAsync(CancellationToken.None);
        gate.SetResult();
        await stopping;

        await using var db = node.Open();
        Assert.Equal(1000, await db.Audit.CountAsync(Token));
    }

    [Theory, EachProvider]
    public async Task A_caller_that_gives_up_does_not_undo_the_write(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();
        var gate = await HoldAsync(node);
        using var caller = new CancellationTokenSource();

        var write = node.Journal.WriteAsync((db, _) => Task.FromResult(db.Outbox.Add(Entries.Event())), Entries.Audit(), caller.Token);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);
        gate.SetResult();
        await node.SettleAsync();

        await using var db = node.Open();
        Assert.Equal(1, await db.Outbox.CountAsync(Token));
    }

    private static Task<int> AddEventAsync(StorageNode node, Guid id) => node.Journal.WriteAsync(
        (db, _) =>
        {
            db.Outbox.Add(Entries.Event(id));
            return Task.FromResult(0);
        },
        Entries.Audit(),
        Token);

    /// <summary>Keeps the journal busy until the gate is opened, so that what comes meanwhile makes one batch.</summary>
    private static async Task<TaskCompletionSource> HoldAsync(StorageNode node)
    {
        var (held, gate) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _ = node.Journal.WriteAsync(
            async (_, _) =>
            {
                held.TrySetResult();
                await gate.Task;
                return 0;
            },
            audit: null,
            CancellationToken.None);
        await held.Task;
        return gate;
    }

    private sealed class CommitCounter : DbTransactionInterceptor
    {
        private int _count;

        public int Count => _count;

        public void Attach(IServiceCollection services)
        {
            services.ConfigureDbContext<SqliteGatewayDb>(options => options.AddInterceptors(this));
            services.ConfigureDbContext<PostgresGatewayDb>(options => options.AddInterceptors(this));
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _count);
            return Task.CompletedTask;
        }
    }
}
