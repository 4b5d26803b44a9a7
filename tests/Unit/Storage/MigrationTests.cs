using Microsoft.EntityFrameworkCore;

namespace TeleCo.Gateway.Tests.Unit.Storage;

public sealed class MigrationTests
{
    [Theory, EachProvider]
    public async Task The_migrations_make_the_tables_that_the_model_has(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();

        await using var db = node.Open();

        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed: add a migration for both providers.");
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
        Assert.NotEmpty(await db.Database.GetAppliedMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Theory, EachProvider]
    public async Task Every_table_can_be_read(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var node = await database.StartAsync();
        await using var db = node.Open();

        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().ToList();

        Assert.Contains("audit", tables);
        var readAll = string.Join("; ", tables.Select(table => $"SELECT * FROM \"{table}\""));
        await db.Database.ExecuteSqlRawAsync(readAll, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Two_nodes_may_prepare_one_database_at_once()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres);

        var nodes = await Task.WhenAll(database.StartAsync(), database.StartAsync(), database.StartAsync());

        Assert.Equal(3, nodes.Select(node => node.Name).Distinct().Count());
    }
}
