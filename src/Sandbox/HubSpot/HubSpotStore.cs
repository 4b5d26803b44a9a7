using System.Collections.Frozen;
using System.Globalization;

namespace TeleCo.Gateway.Sandbox.HubSpot;

/// <summary>The account's records and their associations. Not thread-safe: the sandbox answers one request at a time under its lock.</summary>
internal sealed class HubSpotStore(TimeProvider clock, TimeSpan indexLag)
{
    private const int MostRecords = 500_000;

    private readonly FrozenDictionary<string, OrderedDictionary<long, HubSpotRecord>> _records =
        HubSpotType.All.Values.Distinct().ToFrozenDictionary(type => type.Name, _ => new OrderedDictionary<long, HubSpotRecord>());

    private readonly Dictionary<(string Type, string Property, string Value), long> _uniques = [];
    private readonly HashSet<string> _onceLocked = [];
    private readonly Stack<(HubSpotRecord? Old, HubSpotRecord Next)> _undo = [];

    // New ids start from the clock, so that a gateway that remembers ids of an earlier run never meets another record under one.
    private long _number = clock.GetUtcNow().ToUnixTimeMilliseconds();

    public HubSpotAssociations Associations { get; } = new();

    public DateTimeOffset Now => clock.GetUtcNow();

    public IList<HubSpotRecord> All(HubSpotType type) => _records[type.Name].Values;

    public HubSpotRecord? Find(HubSpotType type, string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? _records[type.Name].GetValueOrDefault(number) : null;

    public HubSpotRecord? Find(HubSpotType type, HubSpotProperty unique, string value) =>
        _uniques.TryGetValue(Key(type, unique, value), out var id) ? _records[type.Name][id] : null;

    public HubSpotRecord Insert(HubSpotType type, Dictionary<string, string> properties, long? seedId = null)
    {
        if (_records[type.Name].Count >= MostRecords)
        {
            throw HubSpotRefusal.Validation("You have reached your account's limit of records");
        }

        var id = seedId ?? _number++;
        var now = Now;
        properties["hs_object_id"] = id.ToString(CultureInfo.InvariantCulture);
        properties["createdate"] = HubSpotTime.Write(now);
        return Save(new HubSpotRecord(type, id, properties, now, now), null, seedId is null ? indexLag : TimeSpan.Zero);
    }

    public HubSpotRecord Update(HubSpotRecord old, Dictionary<string, string> properties) =>
        Save(old with { Properties = properties, Updated = Now }, old, indexLag);

    public void Archive(HubSpotRecord old) => Save(old with { ArchivedAt = Now, Updated = Now }, old, indexLag);

    /// <summary>Where the writes stand, for <see cref="RollBack"/>.</summary>
    public int Mark() => _undo.Count;

    public void RollBack(int mark)
    {
        while (_undo.Count > mark)
        {
            var (old, next) = _undo.Pop();
            Index(next, remove: true);
            Index(old, remove: false);
            if (old is null)
            {
                _records[next.Type.Name].Remove(next.Id);
            }
            else
            {
                _records[next.Type.Name][next.Id] = old;
            }
        }
    }

    public void Commit() => _undo.Clear();

    private HubSpotRecord Save(HubSpotRecord record, HubSpotRecord? old, TimeSpan lag)
    {
        LockOnce(record);
        RefuseDuplicates(record);
        record.Properties[record.Type.ModifiedName] = HubSpotTime.Write(record.Updated);
        var seen = old?.SeenBySearch(record.Updated);
        var next = record with { IndexedAt = record.Updated + lag, Before = seen is null ? null : seen with { Before = null } };
        Index(old, remove: true);
        Index(next, remove: false);
        _records[next.Type.Name][next.Id] = next;
        _undo.Push((old, next));
        return next;
    }

    private void RefuseDuplicates(HubSpotRecord record)
    {
        foreach (var unique in record.Type.Uniques)
        {
            if (record[unique.Name] is { } value && Find(record.Type, unique, value) is { } other && other.Id != record.Id)
            {
                throw unique.Name is "email"
                    ? HubSpotRefusal.Conflict($"Contact already exists. Existing ID: {other.Id}")
                    : new HubSpotRefusal(
                        400,
                        "VALIDATION_ERROR",
                        $"Property values were not valid: [{{\"isValid\":false,\"message\":\"Cannot set PropertyValueCoordinates{{propertyName={unique.Name}, value={value.Replace('"', '\'')}}} on {record.Id}. {other.Id} already has that value.\",\"error\":\"CONFLICTING_UNIQUE_VALUE\",\"name\":\"{unique.Name}\"}}]")
                    {
                        Detail = (unique.Name, "CONFLICTING_UNIQUE_VALUE"),
                    };
            }
        }
    }

    // A name that holds "lock-row" is being worked on by another process the first time.
    private void LockOnce(HubSpotRecord record)
    {
        var name = record["name"] ?? record["lastname"];
        if (name?.Contains("lock-row", StringComparison.OrdinalIgnoreCase) is true && _onceLocked.Add(name))
        {
            throw new HubSpotRefusal(423, "LOCKED", "The resource is locked by another process; try again later");
        }
    }

    private void Index(HubSpotRecord? record, bool remove)
    {
        if (record is null || record.IsArchived)
        {
            return;
        }

        foreach (var unique in record.Type.Uniques)
        {
            if (record[unique.Name] is not { } value)
            {
                continue;
            }

            if (remove)
            {
                _uniques.Remove(Key(record.Type, unique, value));
            }
            else
            {
                _uniques[Key(record.Type, unique, value)] = record.Id;
            }
        }
    }

    private static (string Type, string Property, string Value) Key(HubSpotType type, HubSpotProperty property, string value) =>
        (type.Name, property.Name, value.ToLowerInvariant());
}
