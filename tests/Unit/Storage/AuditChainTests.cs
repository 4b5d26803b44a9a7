using Microsoft.EntityFrameworkCore;

namespace TeleCo.Gateway.Tests.Unit.Storage;

public sealed class AuditChainTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EachProvider]
    public async Task Entries_of_many_callers_make_one_chain_without_gaps(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(caller => Task.Run(() => AppendAsync(node, 100, $"customer/sf-{caller}"), Token)));

        var chain = await node.ReadAuditAsync();
        Assert.Equal(Enumerable.Range(1, 800).Select(sequence => (long)sequence), chain.Select(record => record.Sequence));
        Assert.Equal(chain.Select(record => record.Hash).SkipLast(1), chain.Select(record => record.PreviousHash).Skip(1));
        Assert.Equal(new string('0', 64), chain[0].PreviousHash);
        Assert.Empty(await node.FindBreaksAsync());
    }

    [Theory, EachProvider]
    public async Task An_entry_is_read_as_it_was_written(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();
        var entry = Entries.Audit("customer/sf-\"ä\\\u0001") with { Subject = "someone", Partner = null, Time = new(2026, 1, 15, 10, 0, 0, DateTimeKind.Utc) };

        await node.Journal.AppendAsync(entry with { Time = entry.Time.AddTicks(1239_999) }, Token);

        var record = Assert.Single(await node.ReadAuditAsync());
        Assert.Equal(entry.Time.AddMilliseconds(123), record.Time);
        Assert.Equal(DateTimeKind.Utc, record.Time.Kind);
        Assert.Equal((entry.Object, entry.Subject, entry.Partner, entry.Protocol), (record.Object, record.Subject, record.Partner, record.Protocol));
        Assert.Empty(await node.FindBreaksAsync());
    }

    [Theory, EachProvider]
    public async Task A_restart_goes_on_with_the_chain(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();
        await AppendAsync(node, 3);

        node = await database.RestartAsync(node);
        await AppendAsync(node, 2);

        Assert.Equal([1, 2, 3, 4, 5], (await node.ReadAuditAsync()).Select(record => record.Sequence));
        Assert.Empty(await node.FindBreaksAsync());
    }

    [Fact]
    public async Task Nodes_on_one_database_write_a_chain_each()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres);
        var (one, other) = (await database.StartAsync(), await database.StartAsync());

        await Task.WhenAll(AppendAsync(one, 50), AppendAsync(other, 50));

        Assert.Equal(50, (await one.ReadAuditAsync()).Count);
        Assert.Equal(50, (await other.ReadAuditAsync()).Count);
        Assert.Empty(await one.FindBreaksAsync());
    }

    [Theory, EachProvider]
    public async Task A_changed_entry_is_found(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();
        await AppendAsync(node, 9);

        await using var db = node.Open();
        await db.Database.ExecuteSqlAsync($"""UPDATE audit SET "Outcome" = 'denied' WHERE "Sequence" = 5""", Token);

        Assert.Equal([(node.Name, 5L)], await node.FindBreaksAsync());
    }

    [Theory, EachProvider]
    public async Task A_removed_entry_is_found(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();
        await AppendAsync(node, 9);

        await using var db = node.Open();
        await db.Audit.Where(record => record.Sequence == 4).ExecuteDeleteAsync(Token);

        Assert.Equal([(node.Name, 4L)], await node.FindBreaksAsync());
    }

    [Theory, EachProvider]
    public async Task An_inserted_entry_is_found_where_the_others_were_moved_to_make_room(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();
        await AppendAsync(node, 6);

        await using var db = node.Open();
        await db.Database.ExecuteSqlAsync($"""UPDATE audit SET "Sequence" = -("Sequence" + 1) WHERE "Sequence" >= 3""", Token);
        await db.Database.ExecuteSqlAsync($"""UPDATE audit SET "Sequence" = -"Sequence" WHERE "Sequence" < 0""", Token);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO audit ("Chain", "Sequence", "Time", "Actor", "Action", "Outcome", "Protocol", "TraceId", "PreviousHash", "Hash")
            SELECT "Chain", 3, "Time", 'intruder', "Action", "Outcome", "Protocol", "TraceId", "Hash", "Hash" FROM audit WHERE "Sequence" = 2
            """,
            Token);

        Assert.Equal([(node.Name, 3L)], await node.FindBreaksAsync());
    }

    [Theory, EachProvider]
    public async Task An_entry_moved_to_another_chain_is_found(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();
        await AppendAsync(node, 3);

        await using var db = node.Open();
        await db.Database.ExecuteSqlAsync($"""UPDATE audit SET "Chain" = 'elsewhere' WHERE "Sequence" = 2""", Token);

        Assert.Equal([("elsewhere", 1L), (node.Name, 2L)], (await node.FindBreaksAsync()).OrderBy(found => found.Sequence));
    }

    private static async Task AppendAsync(StorageNode node, int count, string thing = "customer/sf-1")
    {
        for (var entry = 0; entry < count; entry++)
        {
            await node.Journal.AppendAsync(Entries.Audit(thing), CancellationToken.None);
        }

        await node.SettleAsync();
    }
}
