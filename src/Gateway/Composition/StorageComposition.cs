using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Composition;

/// <summary>The database, and what writes to it.</summary>
internal static class StorageComposition
{
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
        await db.Database.MigrateAsync(cancellationToken);
        await services.GetRequiredService<AuditChain>().LoadAsync(db, cancellationToken);
        await IdempotencyStore.ForgetLeasesAsync(db, node.Name, cancellationToken);
    }

    public static void UseSqlite(DbContextOptionsBuilder options, string directory) =>
        options.UseSqlite($"Data Source={Path.Combine(directory, "gateway.db")};Default Timeout=10;Pooling=True")
            .AddInterceptors(SqlitePragmas.Instance);

    private static StorageOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value;
}
