using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using TeleCo.Gateway.Composition;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Tests.Unit.Storage;

/// <summary>The storage of a gateway as its program composes it, without the gateway around it.</summary>
internal sealed class StorageNode : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private bool _disposed;

    private StorageNode(string folder, ServiceProvider services) => (Folder, _services) = (folder, services);

    public string Folder { get; }

    public IServiceProvider Services => _services;

    public Journal Journal => _services.GetRequiredService<Journal>();

    public IdempotencyStore Idempotency => _services.GetRequiredService<IdempotencyStore>();

    public string Name => _services.GetRequiredService<NodeIdentity>().Name;

    public static async Task<StorageNode> StartAsync(string folder, string? postgres, TimeProvider time, Action<IServiceCollection>? configure)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Gateway:DataDirectory"] = folder,
            ["Gateway:Postgres"] = postgres,
        }).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(time).AddLogging().AddGatewayStorage(configuration);
        configure?.Invoke(services);
        var node = new StorageNode(folder, services.BuildServiceProvider());
        await node.Services.PrepareStorageAsync(CancellationToken.None);
        await node.Journal.StartAsync(CancellationToken.None);
        return node;
    }

    public GatewayDb Open() => _services.GetRequiredService<IDbContextFactory<GatewayDb>>().CreateDbContext();

    /// <summary>What the audit chains' check finds.</summary>
    public async Task<IReadOnlyList<(string Chain, long Sequence)>> FindBreaksAsync()
    {
        await using var db = Open();
        return await AuditVerification.FindBreaksAsync(db, TestContext.Current.CancellationToken);
    }

    /// <summary>This node's audit entries, once all that was handed in is written.</summary>
    public async Task<List<AuditRecord>> ReadAuditAsync()
    {
        await SettleAsync();
        await using var db = Open();
        return await db.Audit.AsNoTracking().Where(record => record.Chain == Name).OrderBy(record => record.Sequence).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Returns once the journal has written what was handed in before.</summary>
    public Task SettleAsync() => Journal.WriteAsync((_, _) => Task.FromResult(0), audit: null, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (!_disposed)
        {
            _disposed = true;
            await Journal.StopAsync(CancellationToken.None);
            await _services.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }
    }
}
