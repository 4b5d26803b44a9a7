using TeleCo.Gateway.Sandbox.Sap.Schema;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>Rows by the values of some columns.</summary>
internal sealed class SapIndex(EdmProperty[] columns)
{
    private static readonly List<SapRow> None = [];

    private readonly Dictionary<string, List<SapRow>> _rows = new(StringComparer.Ordinal);

    public EdmProperty[] Columns => columns;

    public static string KeyOf(object?[] values, EdmProperty[] columns) => columns.Length == 1
        ? Part(values[columns[0].Index])
        : string.Join('\u001f', columns.Select(column => Part(values[column.Index])));

    public List<SapRow> Find(string key) => _rows.GetValueOrDefault(key, None);

    public void Add(SapRow row)
    {
        var key = KeyOf(row.Values, columns);
        if (!_rows.TryGetValue(key, out var rows))
        {
            _rows.Add(key, rows = []);
        }

        rows.Add(row);
    }

    public void Remove(SapRow row)
    {
        var key = KeyOf(row.Values, columns);
        if (_rows.TryGetValue(key, out var rows) && rows.Remove(row) && rows.Count == 0)
        {
            _rows.Remove(key);
        }
    }

    private static string Part(object? value) => value as string ?? EdmLiteral.Write(value);
}
