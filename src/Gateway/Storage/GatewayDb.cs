using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TeleCo.Gateway.Payments;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Storage;

/// <summary>Everything that the gateway itself must remember. SQLite on one node, PostgreSQL for several; the same tables in both.</summary>
internal abstract class GatewayDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<IdempotencyRecord> Idempotency => Set<IdempotencyRecord>();

    public DbSet<OutboxRecord> Outbox => Set<OutboxRecord>();

    public DbSet<AuditRecord> Audit => Set<AuditRecord>();

    public DbSet<HubRecord> Hubs => Set<HubRecord>();

    public DbSet<ResourceRecord> Resources => Set<ResourceRecord>();

    public DbSet<PaymentAttempt> PaymentAttempts => Set<PaymentAttempt>();

    public DbSet<WebhookRecord> Webhooks => Set<WebhookRecord>();

    public DbSet<SigningKeyRecord> SigningKeys => Set<SigningKeyRecord>();

    public DbSet<RevokedTokenRecord> RevokedTokens => Set<RevokedTokenRecord>();

    public DbSet<PortalUserRecord> PortalUsers => Set<PortalUserRecord>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(GatewayDb).Assembly);
        modelBuilder.UseOpenIddict();
    }

    /// <summary>SQLite forgets that a time is UTC.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        time => time.ToUniversalTime(),
        time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
}

/// <summary>The tables in SQLite.</summary>
internal sealed class SqliteGatewayDb(DbContextOptions<SqliteGatewayDb> options) : GatewayDb(options);

/// <summary>The tables in PostgreSQL.</summary>
internal sealed class PostgresGatewayDb(DbContextOptions<PostgresGatewayDb> options) : GatewayDb(options);
