using TeleCo.Gateway.Tests.Conformance.Gateway;
using TeleCo.Gateway.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedPostgres))]

namespace TeleCo.Gateway.Tests.Conformance.Gateway;

/// <summary>One PostgreSQL for all tests of the assembly, started by the first that asks.</summary>
public sealed class SharedPostgres : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer>> Server = new(() => PostgresServer.StartAsync(CancellationToken.None));

    /// <summary>A new, empty database; skips the test where PostgreSQL is not installed.</summary>
    public static async Task<string> CreateDatabaseAsync()
    {
        Assert.SkipWhen(PostgresServer.Programs is null, "PostgreSQL is not installed (Debian package postgresql): what is kept in it was not tested.");
        return await (await Server.Value).CreateDatabaseAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (Server.IsValueCreated)
        {
            await (await Server.Value).DisposeAsync();
        }
    }
}
