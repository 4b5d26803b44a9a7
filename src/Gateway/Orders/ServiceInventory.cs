using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Storage;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Orders;

/// <summary>Changes of the inventory by hand, each in one transaction with its event.</summary>
internal sealed class ServiceInventory(Journal journal, ResourceStore<Service> services, TimeProvider time)
{
    /// <summary>Adds a service; one that an earlier attempt has added is given as it is.</summary>
    public Task<Service> AddAsync(Service service, string traceId, CancellationToken cancellationToken) => journal.WriteAsync(
        async (db, token) =>
        {
            if (await services.FindAsync(db, service.Id, token) is { } known)
            {
                return known;
            }

            var added = services.Add(db, service);
            Tell(db, ResourceChange.Create, added, traceId);
            await db.SaveChangesAsync(token);
            return added;
        },
        audit: null,
        cancellationToken);

    /// <summary>Replaces a service; a conflict when it changed since it was read.</summary>
    public Task<Outcome<Service>> ReplaceAsync(Service current, Service changed, string traceId, CancellationToken cancellationToken) => journal.WriteAsync<Outcome<Service>>(
        async (db, token) =>
        {
            if (await services.ReplaceAsync(db, current, changed, token) is not { } saved)
            {
                return Changed();
            }

            Tell(db, saved.State == current.State ? ResourceChange.AttributeValueChange : ResourceChange.StateChange, saved, traceId);
            return saved;
        },
        audit: null,
        cancellationToken);

    /// <summary>Removes a service; a conflict when it changed since it was read.</summary>
    public Task<Outcome<Service>> RemoveAsync(Service current, string traceId, CancellationToken cancellationToken) => journal.WriteAsync<Outcome<Service>>(
        async (db, token) =>
        {
            if (!await ResourceStore<Service>.RemoveAsync(db, current, token))
            {
                return Changed();
            }

            Tell(db, ResourceChange.Delete, current, traceId);
            return current;
        },
        audit: null,
        cancellationToken);

    private static Fault Changed() => new(FaultKind.Conflict, "The service was changed by another at the same time; read it again.");

    private void Tell(GatewayDb db, ResourceChange change, Service service, string traceId) =>
        db.Outbox.Add(OutboxRecords.From(new ResourceEvent<Service> { Change = change, Resource = service }, traceId, time));
}
