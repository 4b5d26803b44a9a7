using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Composition;

namespace TeleCo.Gateway.Storage;

/// <summary>Opens the database that is configured.</summary>
internal sealed class GatewayDbFactory(
    IOptions<StorageOptions> options,
    IDbContextFactory<SqliteGatewayDb> sqlite,
    IDbContextFactory<PostgresGatewayDb> postgres) : IDbContextFactory<GatewayDb>
{
    public GatewayDb CreateDbContext() =>
        string.IsNullOrWhiteSpace(options.Value.Postgres) ? sqlite.CreateDbContext() : postgres.CreateDbContext();
}
