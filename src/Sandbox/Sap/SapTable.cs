using TeleCo.Gateway.Sandbox.Sap.Schema;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>The rows of a set, in the order of their making.</summary>
internal sealed class SapTable
{
    private readonly Dictionary<string, SapRow> _byKey = new(StringComparer.Ordinal);
    private readonly SortedDictionary<long, SapRow> _rows = [];
    private readonly Dictionary<string, SapIndex> _indexes = new(StringComparer.Ordinal);

    public SapTable(EdmSet set, EdmService service)
    {
        foreach (var property in set.Columns.Where(column => column.IsIndexed))
        {
            Index([property]);
        }

        foreach (var navigation in service.Order.SelectMany(source => source.NavigationOrder).Where(navigation => navigation.Target == set))
        {
            Index(navigation.TargetColumns);
        }
    }

    public IReadOnlyCollection<SapRow> Rows => _rows.Values;

    public int Count => _byKey.Count;

    public SapRow? Find(string key) => _byKey.GetValueOrDefault(key);

    public SapIndex? IndexOf(params EdmProperty[] columns) => _indexes.GetValueOrDefault(NameOf(columns));

    public void Add(SapRow row)
    {
        _byKey.Add(row.Key, row);
        _rows.Add(row.Sequence, row);
        AddToIndexes(row);
    }

    public void Remove(SapRow row)
    {
        _byKey.Remove(row.Key);
        _rows.Remove(row.Sequence);
        RemoveFromIndexes(row);
    }

    public void Replace(SapRow row, object?[] values)
    {
        RemoveFromIndexes(row);
        row.Values = values;
        AddToIndexes(row);
    }

    private static string NameOf(EdmProperty[] columns) => columns.Length == 1 ? columns[0].Name : string.Join(' ', columns.Select(column => column.Name));

    private void Index(EdmProperty[] columns) => _indexes.TryAdd(NameOf(columns), new SapIndex(columns));

    private void AddToIndexes(SapRow row)
    {
        foreach (var index in _indexes.Values)
        {
            index.Add(row);
        }
    }

    private void RemoveFromIndexes(SapRow row)
    {
        foreach (var index in _indexes.Values)
        {
            index.Remove(row);
        }
    }
}
