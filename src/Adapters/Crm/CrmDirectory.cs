using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.Crm;

/// <summary>The directory of one canonical resource in one CRM: the vendor's records, read and written by the resource's mapping.</summary>
/// <typeparam name="T">The canonical resource.</typeparam>
internal sealed class CrmDirectory<T>(ICrmRecords records, ICrmMapping<T> mapping, ILogger logger) : IDirectory<T>
    where T : class, IResource<T>
{
    private static readonly Fault Absent = Fault.NotFound(T.ResourceName);

    private static readonly Fault TooMany = new(FaultKind.Invalid, $"More than {Query<T>.MaxScanned} objects would have to be looked through; narrow the search.");

    private readonly CrmSearchPlanner<T> _planner = new(records, mapping);

    public async Task<Outcome<T>> FindAsync(Id<T> id, CancellationToken cancellationToken)
    {
        if (VendorIdOf(id) is not { } vendorId)
        {
            return Absent;
        }

        var found = await records.FindAsync(mapping.Kind, vendorId, cancellationToken);
        return found.TryGet(out var record, out var fault) ? ModelOf(record) : fault;
    }

    public async Task<Outcome<IReadOnlyList<T>>> FindManyAsync(IReadOnlyCollection<Id<T>> ids, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var wanted = ids.Select(VendorIdOf).OfType<string>().Distinct().ToArray();
        if (wanted.Length == 0)
        {
            return Array.Empty<T>();
        }

        var found = await records.FindManyAsync(mapping.Kind, wanted, cancellationToken);
        return found.Select(IReadOnlyList<T> (list) => [.. list.Where(IsOurs).Select(Map)]);
    }

    public async Task<Outcome<Page<T>>> SearchAsync(Query<T> query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var plan = _planner.Plan(query);
        if (plan.IsEmpty)
        {
            return Page<T>.Empty;
        }

        if (plan.IsWhole)
        {
            var paged = await records.SearchAsync(plan.Search, cancellationToken);
            if (!paged.TryGet(out var page, out var fault))
            {
                return fault;
            }

            var items = page.Records.Select(Map).ToList();
            if (plan.IsRight(items, page.Total))
            {
                return new Page<T>([.. items.Skip(query.Offset - plan.Search.Offset).Take(query.Limit)], page.Total);
            }
        }

        return await ScanAsync(plan, query, cancellationToken);
    }

    public async Task<Outcome<T>> CreateAsync(T draft, EffectKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (key.MayHaveHappened)
        {
            var earlier = await records.FindByKeyAsync(mapping.Kind, key.Value, cancellationToken);
            if (!earlier.TryGet(out var existing, out var lookup) || existing is not null)
            {
                return lookup is null ? Map(existing!) : lookup;
            }
        }

        var record = mapping.ToRecord(draft);
        if (TooLarge(record) is { } tooLarge)
        {
            return tooLarge;
        }

        var created = await records.CreateAsync(mapping.Kind, key.Value, record, cancellationToken);
        return created.Select(Map);
    }

    public async Task<Outcome<T>> UpdateAsync(T current, T changed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(current);
        if (VendorIdOf(current.Id) is not { } id)
        {
            return Absent;
        }

        var after = mapping.ToRecord(changed);
        if (TooLarge(after) is { } tooLarge)
        {
            return tooLarge;
        }

        var before = mapping.ToRecord(current).SavedAs(id, current.LastModified);
        if (before.HasSameValues(after))
        {
            return await FindAsync(current.Id, cancellationToken);
        }

        var saved = await records.UpdateAsync(mapping.Kind, before, after, cancellationToken);
        return saved.TryGet(out var record, out var fault) ? ModelOf(record) : fault;
    }

    public async Task<Outcome<T>> DeleteAsync(T current, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(current);
        if (VendorIdOf(current.Id) is not { } id)
        {
            return Absent;
        }

        var removed = await records.DeleteAsync(mapping.Kind, id, cancellationToken);
        return removed.TryGet(out var existed, out var fault) ? existed ? current : Absent : fault;
    }

    private async Task<Outcome<Page<T>>> ScanAsync(CrmSearchPlan<T> plan, Query<T> query, CancellationToken cancellationToken)
    {
        var search = plan.Search with { Offset = 0, Limit = Query<T>.MaxScanned, MaxTotal = Query<T>.MaxScanned };
        var scanned = await records.SearchAsync(search, cancellationToken);
        if (!scanned.TryGet(out var page, out var fault))
        {
            return fault;
        }

        return page.Total > Query<T>.MaxScanned
            ? TooMany
            : InGateway.Finish(page.Records.Select(Map).Where(plan.BelongsToPartner), plan.SortsInVendor ? query with { Sort = [] } : query, query.Conditions);
    }

    private string? VendorIdOf(Id<T> id)
    {
        var value = id.Value;
        var prefix = records.Code.Length + 1;
        return value is not null && value.Length <= Id<T>.MaxLength && id.Vendor.SequenceEqual(records.Code) && records.IsId(mapping.Kind, value.AsSpan(prefix))
            ? value[prefix..]
            : null;
    }

    private Fault? TooLarge(CrmRecord record) => record[CrmField.Document]?.Length > records.MaxDocument
        ? new Fault(FaultKind.Invalid, $"The {T.ResourceName} is too large: its JSON may have at most {records.MaxDocument} characters.")
        : null;

    private Outcome<T> ModelOf(CrmRecord? record) => record is not null && IsOurs(record) ? Map(record) : Absent;

    /// <summary>A record with no role was made in the CRM by hand: it is whatever it is asked for as.</summary>
    private bool IsOurs(CrmRecord record) => mapping.Role is null || record[CrmField.Role] is null || record[CrmField.Role] == mapping.Role;

    private T Map(CrmRecord record) => mapping.ToModel(record, records.Code, logger);
}
