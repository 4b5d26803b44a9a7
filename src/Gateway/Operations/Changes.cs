using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Operations;

/// <summary>What a write leaves behind in the gateway's own store: all of it in one transaction, with the operation's outcome and its audit entry.</summary>
internal sealed class Changes
{
    private readonly List<DomainEvent> _events = [];
    private readonly List<Func<GatewayDb, CancellationToken, Task>> _writes = [];

    public IReadOnlyList<DomainEvent> Events => _events;

    /// <summary>Tells what happened.</summary>
    public void Raise(DomainEvent raised) => _events.Add(raised);

    /// <summary>Adds a record to what is stored. It may run again when a transaction has to be tried again, so it looks at nothing but the database.</summary>
    public void Store(Func<GatewayDb, CancellationToken, Task> write) => _writes.Add(write);

    /// <summary>Writes everything into a transaction that is open.</summary>
    public async Task WriteAsync(GatewayDb db, string traceId, TimeProvider time, CancellationToken cancellationToken)
    {
        foreach (var write in _writes)
        {
            await write(db, cancellationToken);
        }

        db.Outbox.AddRange(_events.Select(raised => OutboxRecords.From(raised, traceId, time)));
    }
}
