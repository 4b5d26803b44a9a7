using System.Collections.Frozen;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Composition;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Payments;
using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Sandbox.Stripe;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Tests.Unit.Operations;
using TeleCo.Gateway.Tests.Unit.Storage;

namespace TeleCo.Gateway.Tests.Unit.Payments;

/// <summary>Payments as the gateway composes them, over a processor that counts and an ERP in memory, on one database and as many nodes as a test wants.</summary>
internal sealed class PaymentWorld : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly EphemeralDataProtectionProvider _keys = new();

    private PaymentWorld(TestDatabase database) => _database = database;

    public CountingProcessor Processor { get; } = new();

    public FakeRegister<BillingAccount> Accounts { get; } = new(Account("er-1", "P-1001"), Account("er-2", "P-1002"), Account("er-3", null));

    public FakeRegister<PaymentMethod> Methods { get; } = new(Method("py-card", "P-1001", "er-1"), Method("py-other", "P-1002", "er-2"));

    public FakeWebhooks Webhooks { get; } = new();

    public TestLog Log { get; } = new();

    public List<StorageNode> Nodes { get; } = [];

    public StorageNode Node => Nodes[0];

    /// <summary>Stripe's sandbox in this process, where a test wants it and its adapter in place of the counting processor.</summary>
    public SandboxHost? Stripe { get; private set; }

    public static async Task<PaymentWorld> StartAsync(Provider provider = Provider.Sqlite, int nodes = 1, bool stripe = false)
    {
        var world = new PaymentWorld(await TestDatabase.CreateAsync(provider));
        if (stripe)
        {
            world.Stripe = await SandboxHost.StartAsync(new SandboxOptions { Clock = world._database.Clock, Stripe = new StripeSandboxOptions { Seed = false } });
        }

        for (var node = 0; node < nodes; node++)
        {
            world.Nodes.Add(await world._database.StartAsync(world.Compose));
        }

        return world;
    }

    public T Get<T>(int node = 0)
        where T : notnull => Nodes[node].Services.GetRequiredService<T>();

    public void Advance(TimeSpan time) => _database.Clock.Advance(time);

    /// <summary>Ends a node and starts another on its data folder.</summary>
    public async Task RestartAsync(int node = 0)
    {
        Advance(TimeSpan.FromSeconds(1));
        Nodes[node] = await _database.RestartAsync(Nodes[node], Compose);
        await Get<PaymentAttempts>(node).ForgetLeasesAsync(CancellationToken.None);
    }

    /// <summary>Lets the reconciler work until nothing is left to ask, at most so many rounds.</summary>
    public async Task SettleAsync(int rounds = 50)
    {
        for (var round = 0; round < rounds && await OpenAsync() > 0; round++)
        {
            Advance(TimeSpan.FromMinutes(6));
            while (await Get<PaymentReconciler>(round % Nodes.Count).RunOnceAsync(CancellationToken.None) > 0)
            {
                // As long as something is due.
            }
        }
    }

    public async Task<int> OpenAsync()
    {
        await using var db = Node.Open();
        return await db.PaymentAttempts.CountAsync(attempt => attempt.State != AttemptState.Settled);
    }

    public async Task<List<string>> EventsAsync()
    {
        await Node.SettleAsync();
        await using var db = Node.Open();
        return await db.Outbox.OrderBy(record => record.Sequence).Select(record => record.EventType).ToListAsync();
    }

    public async Task<Payment> PaymentAsync(Id<Payment> id) => (await Get<PaymentLedger>().Store.FindAsync(id, CancellationToken.None)).Value;

    public async Task<Refund> RefundAsync(Id<Refund> id) => (await Get<RefundLedger>().Store.FindAsync(id, CancellationToken.None)).Value;

    public async Task<int> RowsAsync()
    {
        await using var db = Node.Open();
        return await db.Resources.CountAsync();
    }

    public static CallContext Call(string? key = null, string? partner = "P-1001") => new()
    {
        Caller = new() { ClientId = "client", Partner = partner is null ? null : new PartnerId(partner), Scopes = FrozenSet.Create(Scopes.PaymentsRead, Scopes.PaymentsWrite) },
        Protocol = Protocol.Rest,
        TraceId = "0af7651916cd43dd8448eb211c80319c",
        IdempotencyKey = key,
    };

    public static Payment Wish(decimal value = 79.80m, string account = "er-1", string unit = "EUR", string? correlator = null) => new()
    {
        Account = new EntityReference { Id = account },
        TotalAmount = Money.Of(value, unit),
        CorrelatorId = correlator,
        PaymentMethod = new PaymentMethodRefOrValue { Type = "tokenizedCard", Name = "Card", Detail = new() { Token = "tok_secret" } },
    };

    public static Refund RefundWish(Payment payment, decimal value, string? words = null) => new()
    {
        Account = payment.Account,
        Payment = new EntityReference { Id = payment.Id.Value },
        TotalAmount = Money.Of(value, payment.TotalAmount.Unit),
        PaymentMethod = payment.PaymentMethod,
        Description = words,
    };

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        if (Stripe is not null)
        {
            await Stripe.DisposeAsync();
        }
    }

    private static BillingAccount Account(string id, string? partner) => new()
    {
        Id = new(id),
        Name = id,
        Partner = partner is null ? null : new PartnerId(partner),
        RelatedParty = [new RelatedParty { Role = "customer", Party = new PartyOrPartyRole { Id = $"sf-{id}" } }],
    };

    private static PaymentMethod Method(string id, string partner, string account) => new()
    {
        Id = new(id),
        Name = id,
        Type = "tokenizedCard",
        Partner = new PartnerId(partner),
        Account = [new EntityReference { Id = account }],
    };

    private void Compose(IServiceCollection services)
    {
        var settings = (IConfiguration)services.First(service => service.ServiceType == typeof(IConfiguration)).ImplementationInstance!; // StorageNode put it there
        var configuration = new ConfigurationBuilder().AddConfiguration(settings).AddInMemoryCollection(Settings()).Build();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = "Sandbox" });
        services.AddLogging(logging => logging.AddProvider(Log));
        services.AddOperations();
        services.AddSingleton<IDataProtectionProvider>(_keys);
        services.AddVendors(configuration);
        services.AddSingleton(new VendorRegistration("Pay", "py")).AddSingleton(new VendorRegistration("Erp", "er"));
        services.AddKeyedSingleton<IPaymentProcessor>("Pay", Processor).AddKeyedSingleton<IDirectory<PaymentMethod>>("Pay", Methods);
        services.AddKeyedSingleton<IVendorWebhooks>("Pay", Webhooks).AddKeyedSingleton<IDirectory<BillingAccount>>("Erp", Accounts);
    }

    private Dictionary<string, string?> Settings()
    {
        var settings = new Dictionary<string, string?> { ["Routing:payments:0:Vendor"] = Stripe is null ? "Pay" : "Stripe", ["Routing:erp:0:Vendor"] = "Erp" };
        if (Stripe is not null)
        {
            settings["Vendors:Stripe:BaseUrl"] = Stripe.BaseUrl("Stripe").ToString();
            settings["Vendors:Stripe:SecretKey"] = "sk_test_sandbox";
            settings["Vendors:Stripe:WebhookSecret"] = "whsec_test";
            settings["Vendors:Stripe:RetryDelay"] = "00:00:00.020";
            settings["Vendors:Stripe:BreakerMinimum"] = "100000";
        }

        return settings;
    }
}
