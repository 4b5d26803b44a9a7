using TeleCo.Gateway.Tests.Support;

namespace TeleCo.Gateway.Tests.Unit.Storage;

/// <summary>The databases that the gateway can keep its state in.</summary>
public enum Provider
{
    Sqlite,
    Postgres,
}

/// <summary>An empty database of a test's own, and the nodes that share it.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? _postgres;
    private readonly List<TestFolder> _folders = [];
    private readonly List<StorageNode> _nodes = [];

    private TestDatabase(string? postgres) => _postgres = postgres;

    public TestClock Clock { get; } = new();

    public static async Task<TestDatabase> CreateAsync(Provider provider) =>
        new(provider == Provider.Postgres ? await SharedPostgres.CreateDatabaseAsync() : null);

    /// <summary>Starts a node with a data folder of its own.</summary>
    public Task<StorageNode> StartAsync(Action<IServiceCollection>? configure = null)
    {
        var folder = new TestFolder();
        _folders.Add(folder);
        return StartAsync(folder.Path, configure);
    }

    /// <summary>Ends a node and starts another on its data folder.</summary>
    public async Task<StorageNode> RestartAsync(StorageNode node, Action<IServiceCollection>? configure = null)
    {
        await node.DisposeAsync();
        return await StartAsync(node.Folder, configure);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        _folders.ForEach(folder => folder.Dispose());
    }

    private async Task<StorageNode> StartAsync(string folder, Action<IServiceCollection>? configure = null)
    {
        var node = await StorageNode.StartAsync(folder, _postgres, Clock, configure);
        _nodes.Add(node);
        return node;
    }
}
