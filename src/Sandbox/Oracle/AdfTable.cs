using TeleCo.Gateway.Sandbox.Oracle.Schema;

namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary>The items of a resource by key, with indexes on the attributes that are asked for most.</summary>
internal sealed class AdfTable
{
    private readonly SortedDictionary<long, AdfRow> _rows = [];
    private readonly Dictionary<string, long> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Path, string Value), SortedSet<long>> _index = [];
    private readonly (string Path, int Child, AdfAttribute Attribute)[] _indexed;
    private long _sequence;

    public AdfTable(AdfResource resource) => _indexed =
    [
        .. resource.Columns.Where(attribute => attribute.IsIndexed).Select(attribute => (attribute.Name, -1, attribute)),
        .. resource.Children.SelectMany((child, index) =>
            child.Columns.Where(attribute => attribute.IsIndexed).Select(attribute => ($"{child.Name}.{attribute.Name}", index, attribute))),
    ];

    public IEnumerable<AdfRow> Rows => _rows.Values;

    public int Count => _rows.Count;

    public AdfRow? Find(string key) => _places.TryGetValue(key, out var place) ? _rows[place] : null;

    /// <summary>Items that have the value, or <see langword="null"/> where the attribute has no index.</summary>
    public IEnumerable<AdfRow>? Find(string path, string value)
    {
        if (!Array.Exists(_indexed, one => one.Path == path))
        {
            return null;
        }

        return _index.TryGetValue((path, value), out var places) ? places.Select(place => _rows[place]) : [];
    }

    public void Put(AdfRow row)
    {
        if (!_places.TryGetValue(row.Key, out var place))
        {
            _places.Add(row.Key, place = _sequence++);
        }
        else
        {
            Unindex(_rows[place], place);
        }

        _rows[place] = row;
        foreach (var entry in Entries(row))
        {
            if (!_index.TryGetValue(entry, out var places))
            {
                _index.Add(entry, places = []);
            }

            places.Add(place);
        }
    }

    public void Remove(string key)
    {
        if (_places.Remove(key, out var place) && _rows.Remove(place, out var row))
        {
            Unindex(row, place);
        }
    }

    private void Unindex(AdfRow row, long place)
    {
        foreach (var entry in Entries(row))
        {
            if (_index.TryGetValue(entry, out var places) && places.Remove(place) && places.Count == 0)
            {
                _index.Remove(entry);
            }
        }
    }

    private IEnumerable<(string Path, string Value)> Entries(AdfRow row)
    {
        foreach (var (path, child, attribute) in _indexed)
        {
            foreach (var owner in child < 0 ? [row] : row.Children[child])
            {
                if (owner.Values[attribute.Index] is string value)
                {
                    yield return (path, value);
                }
            }
        }
    }
}
