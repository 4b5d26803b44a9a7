using System.Collections.Frozen;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Composition;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Tests.Unit.Storage;

namespace TeleCo.Gateway.Tests.Unit.Operations;

/// <summary>The operations as the gateway composes them, over two vendors in memory: partners P-2* are One's, all others Two's.</summary>
internal sealed class TestGateway : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private TestGateway(TestDatabase database) => _database = database;

    public FakeDirectory One { get; } = new("on");

    public FakeDirectory Two { get; } = new("tw");

    public TestLog Log { get; } = new();

    public StorageNode Node { get; private set; } = null!; // set before anyone gets the gateway

    public static async Task<TestGateway> StartAsync(Provider provider = Provider.Sqlite)
    {
        var gateway = new TestGateway(await TestDatabase.CreateAsync(provider));
        gateway.Node = await gateway._database.StartAsync(gateway.Compose);
        return gateway;
    }

    public T Get<T>()
        where T : notnull => Node.Services.GetRequiredService<T>();

    public static CallContext Call(string? partner = null, string? key = null, string client = "client", string[]? scopes = null) => new()
    {
        Caller = new() { ClientId = client, Partner = partner is null ? null : new PartnerId(partner), Scopes = (scopes ?? [Scopes.CustomersRead, Scopes.CustomersWrite]).ToFrozenSet() },
        Protocol = Protocol.Rest,
        TraceId = "0af7651916cd43dd8448eb211c80319c",
        IdempotencyKey = key,
    };

    public static Customer Customer(string name = "Someone", string? partner = null, string id = "") => new()
    {
        Id = new(id),
        Name = name,
        EngagedParty = new EntityReference { Id = "tw-7", ReferredType = "Individual" },
        Partner = partner is null ? null : new PartnerId(partner),
    };

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private void Compose(IServiceCollection services)
    {
        var settings = (IConfiguration)services.First(service => service.ServiceType == typeof(IConfiguration)).ImplementationInstance!; // StorageNode put it there
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddConfiguration(settings).AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Routing:crm:0:Partner"] = "P-2*",
            ["Routing:crm:0:Vendor"] = "One",
            ["Routing:crm:1:Vendor"] = "Two",
        }).Build());
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = "Sandbox" });
        services.AddLogging(logging => logging.AddProvider(Log));
        services.AddOperations();
        Add(services, "One", "on", One);
        Add(services, "Two", "tw", Two);
    }

    private static void Add(IServiceCollection services, string name, string code, FakeDirectory directory) =>
        services.AddSingleton(new VendorRegistration(name, code)).AddKeyedSingleton<IDirectory<Customer>>(name, directory);
}
