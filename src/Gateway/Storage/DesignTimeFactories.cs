using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using TeleCo.Gateway.Composition;

namespace TeleCo.Gateway.Storage;

/// <summary>Lets the migrations tool make a context without starting the gateway.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteGatewayDb>
{
    public SqliteGatewayDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteGatewayDb>();
        StorageComposition.UseSqlite(options, ".");
        return new(options.Options);
    }
}

/// <summary>Lets the migrations tool make a context without starting the gateway.</summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresGatewayDb>
{
    public PostgresGatewayDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresGatewayDb>().UseNpgsql("Host=localhost").Options);
}
