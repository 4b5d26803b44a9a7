using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Tests.Unit.Storage;

public sealed class IdempotencyStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EachProvider]
    public async Task A_completed_effect_is_replayed_with_its_outcome(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();

        var first = await node.Idempotency.BeginAsync("key", "request", Token);
        await node.Idempotency.CompleteAsync("key", "V{}", Entries.Nothing, Entries.Audit());
        var second = await node.Idempotency.BeginAsync("key", "request", Token);

        Assert.Equal(new Begun(BegunKind.Fresh), first);
        Assert.Equal(new Begun(BegunKind.Replay, "V{}"), second);
    }

    [Theory, EachProvider]
    public async Task A_key_is_refused_for_another_request_whether_the_first_is_running_or_done(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();
        await node.Idempotency.BeginAsync("key", "request", Token);

        var whileRunning = await node.Idempotency.BeginAsync("key", "another", Token);
        await node.Idempotency.CompleteAsync("key", "V{}", Entries.Nothing, Entries.Audit());
        var afterwards = await node.Idempotency.BeginAsync("key", "another", Token);

        Assert.Equal(BegunKind.Reused, whileRunning.Kind);
        Assert.Equal(BegunKind.Reused, afterwards.Kind);
    }

    [Theory, EachProvider]
    public async Task A_released_key_begins_afresh(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();
        await node.Idempotency.BeginAsync("key", "request", Token);

        await node.Idempotency.ReleaseAsync("key", Entries.Nothing, Entries.Audit());

        Assert.Equal(BegunKind.Fresh, (await node.Idempotency.BeginAsync("key", "another", Token)).Kind);
    }

    [Theory, EachProvider]
    public async Task An_unknown_effect_is_tried_again_by_one_caller_only(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();
        await node.Idempotency.BeginAsync("key", "request", Token);
        await node.Idempotency.MarkUnknownAsync("key", Entries.Audit());

        var begun = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => node.Idempotency.BeginAsync("key", "request", Token)));

        Assert.Equal(1, begun.Count(one => one.Kind == BegunKind.Again));
        Assert.Equal(19, begun.Count(one => one.Kind == BegunKind.InProgress));
    }

    [Theory, EachProvider]
    public async Task A_lease_is_taken_over_when_it_has_ended_and_not_before(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();
        await node.Idempotency.BeginAsync("key", "request", Token);

        database.Clock.Advance(TimeSpan.FromSeconds(60));
        var before = await node.Idempotency.BeginAsync("key", "request", Token);
        database.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var after = await node.Idempotency.BeginAsync("key", "request", Token);
        var again = await node.Idempotency.BeginAsync("key", "request", Token);

        Assert.Equal([BegunKind.InProgress, BegunKind.Again, BegunKind.InProgress], new[] { before.Kind, after.Kind, again.Kind });
    }

    [Theory, EachProvider]
    public async Task What_a_node_had_begun_may_have_happened_after_its_restart(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();
        await node.Idempotency.BeginAsync("begun", "request", Token);
        await node.Idempotency.BeginAsync("done", "request", Token);
        await node.Idempotency.CompleteAsync("done", "V1", Entries.Nothing, Entries.Audit());

        node = await database.RestartAsync(node);

        Assert.Equal(BegunKind.Again, (await node.Idempotency.BeginAsync("begun", "request", Token)).Kind);
        Assert.Equal(new Begun(BegunKind.Replay, "V1"), await node.Idempotency.BeginAsync("done", "request", Token));
    }

    [Fact]
    public async Task A_restart_leaves_alone_what_another_node_works_on()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres);
        var (one, other) = (await database.StartAsync(), await database.StartAsync());
        await one.Idempotency.BeginAsync("key", "request", Token);

        other = await database.RestartAsync(other);

        Assert.Equal(BegunKind.InProgress, (await other.Idempotency.BeginAsync("key", "request", Token)).Kind);
    }

    [Theory, EachProvider]
    public async Task Of_many_that_begin_at_once_one_is_first(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var first = await database.StartAsync();
        StorageNode[] nodes = provider == Provider.Postgres ? [first, await database.StartAsync()] : [first];

        var begun = await Task.WhenAll(Enumerable.Range(0, 200).Select(attempt =>
            Task.Run(() => nodes[attempt % nodes.Length].Idempotency.BeginAsync("key", "request", Token), Token)));

        Assert.Equal(1, begun.Count(one => one.Kind == BegunKind.Fresh));
        Assert.Equal(199, begun.Count(one => one.Kind == BegunKind.InProgress));
    }

    [Theory, EachProvider]
    public async Task Events_are_kept_with_the_completion_that_caused_them(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();
        await node.Idempotency.BeginAsync("key", "request", Token);

        await node.Idempotency.CompleteAsync("key", "V{}", Entries.Writing(Entries.Event()), Entries.Audit());

        await using var db = node.Open();
        Assert.Equal(1, await db.Outbox.CountAsync(Token));
    }

    [Theory, EachProvider]
    public async Task A_completion_whose_events_cannot_be_kept_leaves_no_trace(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();
        await node.Idempotency.BeginAsync("key", "request", Token);
        var twice = Guid.NewGuid();

        await Assert.ThrowsAsync<DbUpdateException>(() =>
            node.Idempotency.CompleteAsync("key", "V{}", Entries.Writing(Entries.Event(twice), Entries.Event(twice)), Entries.Audit()));

        await using var db = node.Open();
        Assert.Equal(0, await db.Outbox.CountAsync(Token));
        Assert.Empty(await node.ReadAuditAsync());
        Assert.Equal(IdempotencyState.Started, (await db.Idempotency.SingleAsync(Token)).State);
    }
}
