using TeleCo.Gateway.Sandbox.Sap.Schema;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>All sets of all services, with undo back to a mark.</summary>
internal sealed class SapStore
{
    private const int MostRows = 500_000;

    private readonly Dictionary<EdmSet, SapTable> _tables;
    private readonly Stack<Action> _undo = [];
    private long _sequence;

    public SapStore() =>
        _tables = EdmService.All.Values
            .SelectMany(service => service.Order.Select(set => (set, new SapTable(set, service))))
            .ToDictionary(pair => pair.set, pair => pair.Item2);

    public SapTable this[EdmSet set] => _tables[set];

    public SapRow? Find(EdmSet set, params ReadOnlySpan<string> key) => _tables[set].Find(string.Join('\u001f', key));

    public SapRow Insert(EdmSet set, object?[] values)
    {
        var table = _tables[set];
        if (table.Count >= MostRows)
        {
            throw new SapRefusal(500, "SY/530", "No more storage space available for extending an internal table");
        }

        var row = new SapRow(set, values, _sequence++);
        if (table.Find(row.Key) is not null)
        {
            throw SapRefusal.Business("/IWBEP/CM_MGW_RT/024", $"An entity with the same key already exists in {set.Name}");
        }

        table.Add(row);
        _undo.Push(() => table.Remove(row));
        return row;
    }

    public void Update(SapRow row, object?[] values)
    {
        var (table, old) = (_tables[row.Set], row.Values);
        table.Replace(row, values);
        _undo.Push(() => table.Replace(row, old));
    }

    public void Delete(SapRow row)
    {
        var table = _tables[row.Set];
        table.Remove(row);
        _undo.Push(() => table.Add(row));
    }

    /// <summary>The rows that a navigation leads to.</summary>
    public IReadOnlyList<SapRow> Follow(SapRow row, EdmNavigation navigation)
    {
        if (Array.Exists(navigation.SourceColumns, column => row.Values[column.Index] is null or ""))
        {
            return [];
        }

        var found = _tables[navigation.Target].IndexOf(navigation.TargetColumns)!.Find(SapIndex.KeyOf(row.Values, navigation.SourceColumns));
        return navigation.FixedColumn is { } column
            ? found.FindAll(target => target.Values[column.Index] is string value && value == navigation.FixedValue)
            : found;
    }

    public int Mark() => _undo.Count;

    public void RollBack(int mark)
    {
        while (_undo.Count > mark)
        {
            _undo.Pop()();
        }
    }

    public void Commit() => _undo.Clear();
}
