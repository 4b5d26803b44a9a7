using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Composition;

/// <summary>The database, and what writes to it.</summary>
internal static class StorageComposition
{
    /// <summary>Names the advisory lock under which tables are brought up to date; any number does that no other program on the database takes.</summary>
    private const long MigrationLock = 0x54656C65436F;

    public static IServiceCollection AddGatewayStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<StorageOptions, StorageOptionsValidator>().BindConfiguration(StorageOptions.Section);
        services.AddSingleton<NodeIdentity>();
        services.AddDbContextFactory<SqliteGatewayDb>((provider, options) => UseSqlite(options, provider.GetRequiredService<NodeIdentity>().DataDirectory));
        services.AddDbContextFactory<PostgresGatewayDb>((provider, options) => options.UseNpgsql(Options(provider).Postgres));
        services.AddSingleton<GatewayDbFactory>();
        services.AddSingleton<IDbContextFactory<GatewayDb>>(provider => provider.GetRequiredService<GatewayDbFactory>());
        services.AddScoped(provider => provider.GetRequiredService<GatewayDbFactory>().CreateDbContext());

        services.AddSingleton<AuditChain>();
        services.AddSingleton<Journal>();
        services.AddSingleton<IdempotencyStore>();
        services.AddHostedService(provider => provider.GetRequiredService<Journal>());
        services.AddHostedService<IdempotencyCleanup>();
        return services;
    }

    /// <summary>Brings the tables up to date before the first request.</summary>
    public static async Task PrepareStorageAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        var node = services.GetRequiredService<NodeIdentity>();
        await using var db = services.GetRequiredService<GatewayDbFactory>().CreateDbContext();
        await MigrateAsync(db, cancellationToken);
        await services.GetRequiredService<AuditChain>().LoadAsync(db, cancellationToken);
        await IdempotencyStore.ForgetLeasesAsync(db, node.Name, cancellationToken);
    }

    public static void UseSqlite(DbContextOptionsBuilder options, string directory) =>
        options.UseSqlite($"Data Source={Path.Combine(directory, "gateway.db")};Default Timeout=10;Pooling=True")
            .AddInterceptors(SqlitePragmas.Instance);

    // The framework's own lock lets a second node read what is applied before the first has finished; this one covers the reading, too.
    private static async Task MigrateAsync(GatewayDb db, CancellationToken cancellationToken)
    {
        if (db is not PostgresGatewayDb)
        {
            await db.Database.MigrateAsync(cancellationToken);
            return;
        }

        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", cancellationToken);
        try
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})", CancellationToken.None); // The session goes back to the pool without it.
            await db.Database.CloseConnectionAsync();
        }
    }

    private static StorageOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value;
}
