using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Tests.Unit.Storage;

/// <summary>Things to store.</summary>
internal static class Entries
{
    public static AuditEntry Audit(string thing = "customer/sf-1") => new()
    {
        Time = new(2026, 1, 15, 10, 0, 0, 123, DateTimeKind.Utc),
        Actor = "demo-partner",
        Partner = "P-1001",
        Action = "customers.get",
        Object = thing,
        Outcome = "success",
        Protocol = "rest",
        TraceId = "0af7651916cd43dd8448eb211c80319c",
    };

    public static Func<GatewayDb, CancellationToken, Task<bool>> Nothing { get; } = Writing();

    public static Func<GatewayDb, CancellationToken, Task<bool>> Writing(params OutboxRecord[] events) => (db, _) =>
    {
        db.Outbox.AddRange(events);
        return Task.FromResult(true);
    };

    public static OutboxRecord Event(Guid? id = null) => new()
    {
        EventId = id ?? Guid.NewGuid(),
        EventType = "CustomerCreateEvent",
        Time = new(2026, 1, 15, 10, 0, 0, DateTimeKind.Utc),
        TraceId = "0af7651916cd43dd8448eb211c80319c",
        Payload = "{}",
    };
}
