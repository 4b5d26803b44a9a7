using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using TeleCo.Gateway.Composition;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Operations.Orders;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Orders.Engine;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage.Resources;
using TeleCo.Gateway.Tests.Unit.Storage;

namespace TeleCo.Gateway.Tests.Unit.Orders;

/// <summary>Orders as the gateway composes them, over two networks in memory: <c>copper</c> goes to Old (<c>ol</c>), all else to New (<c>ne</c>). The worker runs when a test says so.</summary>
internal sealed class OrderHouse : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly Dictionary<string, string?> _settings;

    private OrderHouse(TestDatabase database, Dictionary<string, string?> settings) => (_database, _settings) = (database, settings);

    public FakeNetwork New { get; } = new("internet-access", "ftth-access");

    public FakeNetwork Old { get; } = new("internet-access");

    public TestDatabase Database => _database;

    public StorageNode Node { get; private set; } = null!; // set before anyone gets the house

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<OrderHouse> StartAsync(Provider provider = Provider.Sqlite, params (string Name, string Value)[] settings)
    {
        var house = new OrderHouse(await TestDatabase.CreateAsync(provider), settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value));
        house.Node = await house.StartNodeAsync();
        return house;
    }

    /// <summary>Another node on the same database.</summary>
    public Task<StorageNode> StartNodeAsync() => _database.StartAsync(Compose);

    /// <summary>Ends the node as a crash would, and starts it anew once its lease has ended.</summary>
    public async Task RestartAsync()
    {
        Node = await _database.RestartAsync(Node, Compose);
        _database.Clock.Advance(TimeSpan.FromMinutes(3));
    }

    public T Get<T>()
        where T : notnull => Node.Services.GetRequiredService<T>();

    public static CallContext Call(string? partner = null, string? key = null, string[]? scopes = null) => new()
    {
        Caller = new() { ClientId = "client", Partner = partner is null ? null : new PartnerId(partner), Scopes = (scopes ?? [.. Scopes.All]).ToFrozenSet() },
        Protocol = Protocol.Rest,
        TraceId = "0af7651916cd43dd8448eb211c80319c",
        IdempotencyKey = key,
    };

    public static ServiceOrder Order(params ServiceOrderItem[] items) => new() { ServiceOrderItem = items };

    /// <summary>An item that adds a service.</summary>
    public static ServiceOrderItem Add(string id, string? reliesOn = null, string technology = "fibre", params (string Name, string Value)[] characteristics) => new()
    {
        Id = id,
        Action = OrderItemAction.Add,
        Service = new OrderedService
        {
            ServiceSpecification = new SpecificationReference { Id = "internet-access" },
            ServiceCharacteristic = [Characteristic("technology", technology), .. characteristics.Select(one => Characteristic(one.Name, one.Value))],
        },
        ServiceOrderItemRelationship = reliesOn is null ? null : [new OrderItemRelationship { RelationshipType = "reliesOn", OrderItem = new OrderItemReference { ItemId = reliesOn } }],
    };

    /// <summary>An item that changes or ends a service.</summary>
    public static ServiceOrderItem Change(string id, Service service, OrderItemAction action, ServiceState? state = null, params (string Name, string Value)[] characteristics) => new()
    {
        Id = id,
        Action = action,
        Service = new OrderedService
        {
            Id = service.Id.Value,
            State = state,
            ServiceCharacteristic = characteristics.Length == 0 ? null : [.. characteristics.Select(one => Characteristic(one.Name, one.Value))],
        },
    };

    public static Characteristic Characteristic(string name, string value) => new() { Name = name, Value = JsonSerializer.SerializeToElement(value) };

    /// <summary>A service that runs already, in the inventory and in the network.</summary>
    public async Task<Service> SeedAsync(string key, ServiceState state = ServiceState.Active, string? partner = null)
    {
        var service = new Service
        {
            Id = Id<Service>.Of("ne", key),
            State = state,
            ServiceSpecification = new SpecificationReference { Id = "internet-access" },
            ServiceCharacteristic = [Characteristic("speed", "100")],
            Partner = partner is null ? null : new PartnerId(partner),
        };
        New.Services[key] = new(ServiceShapes.Configuration(service).Characteristics, ServiceLifecycle.IsOutOfUse(state) ? NetworkState.Suspended : NetworkState.Active);
        return await Get<ServiceInventory>().AddAsync(service, "0af7651916cd43dd8448eb211c80319c", Token);
    }

    public async Task<ServiceOrder> CreateAsync(ServiceOrder order, CallContext? call = null) => (await Get<CreateServiceOrder>().RunAsync(order, call ?? Call(), Token)).Value;

    public async Task<ServiceOrder> ReadAsync(Id<ServiceOrder> id) => (await Get<ResourceStore<ServiceOrder>>().FindAsync(id, Token)).Value;

    public async Task<Service?> FindServiceAsync(string id) => (await Get<ResourceStore<Service>>().FindAsync(new Id<Service>(id), Token)).TryGet(out var found, out _) ? found : null;

    /// <summary>Does what is due now.</summary>
    public Task WorkAsync() => Get<OrderWorker>().RunDueAsync(Token);

    /// <summary>Works, and lets time pass where there is nothing to do, until the order is over or waits for a person.</summary>
    public async Task<ServiceOrder> FinishAsync(Id<ServiceOrder> id)
    {
        for (var round = 0; round < 200; round++)
        {
            await WorkAsync();
            var order = await ReadAsync(id);
            if (OrderStates.IsFinal(order.State) || order.State == ServiceOrderState.Pending)
            {
                return order;
            }

            _database.Clock.Advance(TimeSpan.FromSeconds(20));
        }

        throw new InvalidOperationException($"The order does not end: it is {(await ReadAsync(id)).State}.");
    }

    /// <summary>The types of the events that were told, in order.</summary>
    public async Task<List<string>> EventsAsync()
    {
        await using var db = Node.Open();
        return await db.Outbox.OrderBy(record => record.Sequence).Select(record => record.EventType).ToListAsync(Token);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private void Compose(IServiceCollection services)
    {
        var settings = (IConfiguration)services.First(service => service.ServiceType == typeof(IConfiguration)).ImplementationInstance!; // StorageNode put it there
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddConfiguration(settings).AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Routing:network:0:Technology"] = "copper",
            ["Routing:network:0:Vendor"] = "Old",
            ["Routing:network:1:Vendor"] = "New",
        }).AddInMemoryCollection(_settings).Build());
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = "Sandbox" });
        services.AddOperations();
        services.AddSingleton(new VendorRegistration("New", "ne")).AddKeyedSingleton<INetworkDomain>("New", New);
        services.AddSingleton(new VendorRegistration("Old", "ol")).AddKeyedSingleton<INetworkDomain>("Old", Old);
    }
}
