using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Storage.Resources;

/// <summary>Resources of one kind that the gateway itself keeps.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
internal sealed class ResourceStore<T>(IDbContextFactory<GatewayDb> databases, StoredKind<T> kind, TimeProvider time) : IRegister<T>
    where T : class, IResource<T>
{
    private static readonly string Name = T.ResourceName;

    public async Task<Outcome<T>> FindAsync(Id<T> id, CancellationToken cancellationToken)
    {
        if (!id.IsWellFormed)
        {
            return Fault.NotFound(T.ResourceName);
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await FindAsync(db, id, cancellationToken) is { } found ? found : Fault.NotFound(T.ResourceName);
    }

    /// <summary>The resource within a transaction, or null.</summary>
    public async Task<T?> FindAsync(GatewayDb db, Id<T> id, CancellationToken cancellationToken) =>
        await Records(db).Where(record => record.Id == id.Value).Select(record => record.Body).FirstOrDefaultAsync(cancellationToken) is { } body ? Read(body) : null;

    public async Task<Outcome<IReadOnlyList<T>>> FindManyAsync(IReadOnlyCollection<Id<T>> ids, CancellationToken cancellationToken)
    {
        var values = ids.Where(id => id.IsWellFormed).Select(id => id.Value).ToArray();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var bodies = await Records(db).Where(record => values.Contains(record.Id)).Select(record => record.Body).ToListAsync(cancellationToken);
        return Outcome<IReadOnlyList<T>>.Of(bodies.ConvertAll(Read));
    }

    public async Task<Outcome<Page<T>>> SearchAsync(Query<T> query, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var records = Records(db);
        if (query.Partner is { Value: var partner })
        {
            records = records.Where(record => record.Partner == partner);
        }

        var remaining = new List<Condition<T>>();
        foreach (var condition in query.Conditions)
        {
            if (ResourceFilter.For(condition, kind.Columns) is { } filter)
            {
                records = records.Where(filter);
            }
            else
            {
                remaining.Add(condition);
            }
        }

        return remaining.Count == 0 && query.Sort.Count == 0
            ? await WindowAsync(records, query, cancellationToken)
            : await ScanAsync(records, query, remaining, cancellationToken);
    }

    /// <summary>A new resource as it will be kept: with the time of its making.</summary>
    public T Stamp(T resource) => kind.Stamp(resource, ResourceTime.Now(time));

    /// <summary>Adds a new resource in a transaction that is open: as <see cref="Stamp"/> gave it, or stamped here.</summary>
    public T Add(GatewayDb db, T resource)
    {
        var stamped = resource.LastModified is null ? Stamp(resource) : resource;
        db.Resources.Add(new ResourceRecord
        {
            Kind = Name,
            Id = stamped.Id.Value,
            Partner = stamped.Partner?.Value,
            Customer = kind.Customer(stamped),
            Parent = kind.Parent(stamped),
            State = kind.State(stamped),
            CreatedAt = stamped.LastModified!.Value,
            UpdatedAt = stamped.LastModified.Value,
            Body = JsonSerializer.Serialize(stamped, kind.Json),
        });
        return stamped;
    }

    /// <summary>Keeps a resource in a transaction that is open, whatever was kept before.</summary>
    public Task PutAsync(GatewayDb db, T resource, CancellationToken cancellationToken) => PutStampedAsync(db, Stamp(resource), cancellationToken);

    /// <summary>As <see cref="PutAsync"/>, with the stamp that the resource has: what a caller was told is what is kept.</summary>
    public async Task PutStampedAsync(GatewayDb db, T stamped, CancellationToken cancellationToken)
    {
        var id = stamped.Id.Value;
        await db.Resources.Where(record => record.Kind == Name && record.Id == id).ExecuteDeleteAsync(cancellationToken);
        Add(db, stamped);
    }

    /// <summary>A changed resource as it will be kept.</summary>
    public T StampAfter(T current, T changed) => kind.Stamp(changed, ResourceTime.After(current.LastModified, time));

    /// <summary>Replaces a resource in a transaction that is open; null when it changed since <paramref name="current"/> was read.</summary>
    public async Task<T?> ReplaceAsync(GatewayDb db, T current, T changed, CancellationToken cancellationToken)
    {
        var stamped = StampAfter(current, changed);
        var (body, partner, customer, parent, state) =
            (JsonSerializer.Serialize(stamped, kind.Json), stamped.Partner?.Value, kind.Customer(stamped), kind.Parent(stamped), kind.State(stamped));
        var (id, seen, now) = (stamped.Id.Value, current.LastModified!.Value, stamped.LastModified!.Value);
        var replaced = await db.Resources.Where(record => record.Kind == Name && record.Id == id && record.UpdatedAt == seen).ExecuteUpdateAsync(
            update => update.SetProperty(record => record.Body, body).SetProperty(record => record.Partner, partner).SetProperty(record => record.Customer, customer)
                .SetProperty(record => record.Parent, parent).SetProperty(record => record.State, state).SetProperty(record => record.UpdatedAt, now),
            cancellationToken);
        return replaced == 1 ? stamped : null;
    }

    /// <summary>Removes a resource in a transaction that is open; false when it changed since it was read, or is gone.</summary>
    public static async Task<bool> RemoveAsync(GatewayDb db, T current, CancellationToken cancellationToken)
    {
        var (id, seen) = (current.Id.Value, current.LastModified!.Value);
        return await db.Resources.Where(record => record.Kind == Name && record.Id == id && record.UpdatedAt == seen).ExecuteDeleteAsync(cancellationToken) == 1;
    }

    /// <summary>Removes a resource in a transaction that is open, whatever is there.</summary>
    public static Task<int> ForgetAsync(GatewayDb db, Id<T> id, CancellationToken cancellationToken)
    {
        var value = id.Value;
        return db.Resources.Where(record => record.Kind == Name && record.Id == value).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<ResourceRecord> Records(GatewayDb db) => db.Resources.AsNoTracking().Where(record => record.Kind == Name);

    private static IQueryable<ResourceRecord> InOrder(IQueryable<ResourceRecord> records) => records.OrderBy(record => record.CreatedAt).ThenBy(record => record.Id);

    private async Task<Outcome<Page<T>>> WindowAsync(IQueryable<ResourceRecord> records, Query<T> query, CancellationToken cancellationToken)
    {
        var total = await records.CountAsync(cancellationToken);
        if (total <= query.Offset)
        {
            return new Page<T>([], total);
        }

        var bodies = await InOrder(records).Skip(query.Offset).Take(query.Limit).Select(record => record.Body).ToListAsync(cancellationToken);
        return new Page<T>(bodies.ConvertAll(Read), total);
    }

    private async Task<Outcome<Page<T>>> ScanAsync(IQueryable<ResourceRecord> records, Query<T> query, List<Condition<T>> remaining, CancellationToken cancellationToken)
    {
        var bodies = await InOrder(records).Take(Query<T>.MaxScanned + 1).Select(record => record.Body).ToListAsync(cancellationToken);
        return bodies.Count > Query<T>.MaxScanned
            ? Fault.Invalid("filter", $"More than {Query<T>.MaxScanned} objects would have to be looked through; narrow the search.")
            : InGateway.Finish(bodies.Select(Read), query, remaining);
    }

    private T Read(string body) => JsonSerializer.Deserialize(body, kind.Json)!;
}
