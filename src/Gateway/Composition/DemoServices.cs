using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Sandbox;
using TeleCo.Gateway.Sandbox.Seeds;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage;
using TeleCo.Gateway.Storage.Orders;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Composition;

/// <summary>In the sandbox the inventory begins with what the sandbox networks run, and each partner has an order behind it. Only for servers that this gateway started: a real network's services are its own.</summary>
internal static class DemoServices
{
    private static readonly DateTime Ordered = new(2026, 1, 12, 9, 0, 0, DateTimeKind.Utc);

    public static async Task AddDemoServicesAsync(this IServiceProvider provider, SandboxHost? sandbox, CancellationToken cancellationToken)
    {
        var codes = provider.GetServices<VendorRegistration>().ToDictionary(vendor => vendor.Name, vendor => vendor.Code, StringComparer.OrdinalIgnoreCase);
        SeededService[] seeds = [.. EricssonSeeds.Services, .. NokiaSeeds.Services, .. HuaweiSeeds.Services, .. CiscoSeeds.Services];
        var known = seeds.Where(seed => sandbox?.Vendors.Contains(seed.Vendor) == true && codes.ContainsKey(seed.Vendor)).Select(seed => ServiceOf(seed, codes[seed.Vendor])).ToList();
        await using var db = provider.GetRequiredService<GatewayDbFactory>().CreateDbContext();
        if (known.Count == 0 || await db.Resources.AnyAsync(record => record.Kind == Service.ResourceName, cancellationToken))
        {
            return;
        }

        Add(db, provider, known);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another node on the same database was faster: it has the same services.
        }
    }

    private static void Add(GatewayDb db, IServiceProvider provider, List<Service> known)
    {
        var (services, orders) = (provider.GetRequiredService<ResourceStore<Service>>(), provider.GetRequiredService<ResourceStore<ServiceOrder>>());
        known.ForEach(service => services.Add(db, service));
        foreach (var order in known.GroupBy(service => service.Partner).Select(group => OrderOf(group.First())))
        {
            orders.Add(db, order);
            db.Add(new OrderWorkRecord { OrderId = order.Id.Value, TraceId = new string('0', 32), CreatedAt = Ordered, Priority = 2 });
        }
    }

    private static Service ServiceOf(SeededService seed, string code) => new()
    {
        Id = Id<Service>.Of(code, seed.Key),
        Name = seed.Key,
        Category = "CFS",
        ServiceType = seed.Technology,
        State = seed.State == "active" ? ServiceState.Active : ServiceState.Inactive,
        ServiceDate = "2026-01-12T09:00:00Z",
        StartDate = Ordered,
        HasStarted = true,
        IsServiceEnabled = seed.State == "active",
        ServiceSpecification = new SpecificationReference { Id = seed.Specification, Name = seed.Specification, Version = "1.0", ReferredType = "ServiceSpecification" },
        ServiceCharacteristic = [Text("technology", seed.Technology), Text("region", seed.Region), .. Characteristics(seed)],
        RelatedParty =
        [
            new RelatedParty { Role = "customer", Party = new PartyOrPartyRole { Id = seed.CustomerId, ReferredType = "Customer" } },
            new RelatedParty { Role = "partner", Party = new PartyOrPartyRole { Id = seed.Partner, ReferredType = "Organization" } },
        ],
        Partner = new PartnerId(seed.Partner),
    };

    private static ServiceOrder OrderOf(Service service) => new()
    {
        Id = OrderKeys.IdOf<ServiceOrder>(new EffectKey($"demo-{service.Id.Value}")),
        State = ServiceOrderState.Completed,
        ExternalId = $"DEMO-{service.Partner?.Value}",
        Description = "The order that brought the partner's first service about.",
        Category = "demo",
        Priority = "2",
        OrderDate = Ordered,
        StartDate = Ordered,
        CompletionDate = Ordered.AddMinutes(4),
        ServiceOrderItem =
        [
            new ServiceOrderItem
            {
                Id = "1",
                Action = OrderItemAction.Add,
                State = ServiceOrderState.Completed,
                Service = new OrderedService
                {
                    Id = service.Id.Value,
                    State = ServiceState.Active,
                    ServiceSpecification = service.ServiceSpecification,
                    ServiceCharacteristic = service.ServiceCharacteristic,
                },
            },
        ],
        RelatedParty = service.RelatedParty,
        Partner = service.Partner,
    };

    private static IEnumerable<Characteristic> Characteristics(SeededService seed) =>
        JsonElement.Parse(seed.Characteristics).EnumerateObject().Select(property => new Characteristic { Name = property.Name, Value = property.Value });

    private static Characteristic Text(string name, string value) => new() { Name = name, ValueType = "string", Value = JsonElement.Parse($"\"{value}\"") };
}
