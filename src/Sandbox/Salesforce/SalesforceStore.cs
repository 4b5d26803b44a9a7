using System.Collections.Frozen;
using TeleCo.Gateway.Sandbox.Salesforce.Schema;

namespace TeleCo.Gateway.Sandbox.Salesforce;

/// <summary>The org's records. Not thread-safe: the sandbox answers one request at a time under its lock.</summary>
internal sealed class SalesforceStore(TimeProvider clock)
{
    private const int MostRecords = 500_000;

    public const string IntegrationUser = "0055g000001AbCdAAK";

    private readonly FrozenDictionary<string, SObjectTable> _tables =
        SObjectTypes.All.Values.ToFrozenDictionary(type => type.Name, type => new SObjectTable(type), StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _onceLocked = [];
    private readonly Stack<(SObjectTable Table, SObjectRow? Old, SObjectRow? Next)> _undo = [];

    // New ids start from the clock, so that a gateway that remembers ids of an earlier run never meets another record under one.
    private long _number = clock.GetUtcNow().ToUnixTimeMilliseconds();
    private long _version;

    public SObjectTable Table(string type) => _tables[type];

    public SObjectRow? Find(string type, string id) => _tables.TryGetValue(type, out var table) ? table.Find(id) : null;

    public SObjectRow Insert(SObjectType type, object?[] values, long? seedNumber = null)
    {
        if (_tables[type.Name].Rows.Count >= MostRecords)
        {
            throw new SalesforceRefusal(400, "STORAGE_LIMIT_EXCEEDED", "storage limit exceeded");
        }

        var now = Now();
        values[type.Id.Index] = SalesforceId.Make(type.Prefix, seedNumber ?? _number++);
        values[type.IsDeleted.Index] = false;
        values[type.CreatedDate.Index] = now;
        values[type.Field("CreatedById").Index] = IntegrationUser;
        values[type.Field("OwnerId").Index] ??= IntegrationUser;
        foreach (var field in type.Fields.AsSpan())
        {
            // Booleans are never null.
            values[field.Index] ??= field.Kind is FieldKind.Boolean ? false : null;
        }

        return Save(type, null, values, now);
    }

    public SObjectRow Update(SObjectRow old, object?[] values) => Save(old.Type, old, values, Now());

    public void Delete(SObjectRow row)
    {
        var values = (object?[])row.Values.Clone();
        values[row.Type.IsDeleted.Index] = true;
        Save(row.Type, row, values, Now());
    }

    /// <summary>Where the writes stand, for <see cref="RollBack"/>.</summary>
    public int Mark() => _undo.Count;

    public void RollBack(int mark)
    {
        while (_undo.Count > mark)
        {
            var (table, old, next) = _undo.Pop();
            table.Replace(next, old);
        }
    }

    public void Commit() => _undo.Clear();

    private SObjectRow Save(SObjectType type, SObjectRow? old, object?[] values, DateTimeOffset now)
    {
        values[type.LastModifiedDate.Index] = now;
        values[type.SystemModstamp.Index] = now;
        values[type.Field("LastModifiedById").Index] = IntegrationUser;
        if (type.NameParts.Length > 0)
        {
            values[type.NameField.Index] = string.Join(' ', type.NameParts.Select(part => values[type.Field(part).Index]).OfType<string>());
        }

        var table = _tables[type.Name];
        RefuseDuplicates(table, old, values);
        LockOnce(type, values);
        var next = new SObjectRow(type, values, ++_version);
        table.Replace(old, next);
        _undo.Push((table, old, next));
        return next;
    }

    private static void RefuseDuplicates(SObjectTable table, SObjectRow? old, object?[] values)
    {
        foreach (var field in table.Type.ExternalIds)
        {
            if (values[field.Index] is string value && table.Find(field, value) is { } other && other.Id != old?.Id)
            {
                throw new SalesforceRefusal(
                    400, "DUPLICATE_VALUE", $"duplicate value found: {field.Name} duplicates value on record with id: {other.Id[..15]}");
            }
        }
    }

    // A name that holds "lock-row" meets another transaction's lock the first time.
    private void LockOnce(SObjectType type, object?[] values)
    {
        if (values[type.NameField.Index] is string name && name.Contains("lock-row", StringComparison.OrdinalIgnoreCase) && _onceLocked.Add(name))
        {
            throw new SalesforceRefusal(400, "UNABLE_TO_LOCK_ROW", "unable to obtain exclusive access to this record");
        }
    }

    // The vendor keeps whole seconds.
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
}
