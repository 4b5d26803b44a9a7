using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TeleCo.Gateway.Adapters.Crm;

/// <summary>A vendor's names for the fields of one kind of record: reads records from JSON objects of these names, and writes them.</summary>
internal sealed class CrmFieldTable
{
    /// <summary>ISO 8601 as Salesforce writes it (<c>+0000</c>) and as everybody else does.</summary>
    private static readonly string[] DateTimeFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    private readonly (CrmField Field, string Name, byte[] Utf8)[] _rows;
    private readonly string?[] _names = new string?[Enum.GetValues<CrmField>().Length];

    public CrmFieldTable(params (CrmField Field, string Name)[] rows)
    {
        _rows = [.. rows.Select(row => (row.Field, row.Name, Encoding.UTF8.GetBytes(row.Name)))];
        foreach (var (field, name) in rows)
        {
            _names[(int)field] = name;
        }
    }

    public IEnumerable<string> Names => _rows.Select(row => row.Name);

    /// <summary>The names of this table and those of another that it has not.</summary>
    public CrmFieldTable With(CrmFieldTable other) =>
        new([.. _rows.Concat(other._rows).DistinctBy(row => row.Name).Select(row => (row.Field, row.Name))]);

    /// <summary>The vendor's name of a field, or null when the vendor has none.</summary>
    public string? NameOf(CrmField field) => _names[(int)field];

    /// <summary>The field behind a name of the vendor's.</summary>
    public CrmField? FieldOf(string? name)
    {
        foreach (var row in _rows)
        {
            if (row.Name == name)
            {
                return row.Field;
            }
        }

        return null;
    }

    /// <summary>Reads the object that the reader is at; names that are not in the table are skipped.</summary>
    public CrmRecord Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A record must be an object.");
        }

        var record = new CrmRecord(this);
        var next = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var row = Find(ref reader, next);
            reader.Read();
            if (row < 0 || reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
            {
                reader.Skip();
                continue;
            }

            next = row + 1;
            Set(record, _rows[row].Field, reader.GetString());
        }

        return record;
    }

    /// <summary>Writes the values that there are.</summary>
    public void Write(Utf8JsonWriter writer, CrmRecord record)
    {
        foreach (var (field, name, _) in _rows)
        {
            if (IsWritable(field) && record[field] is { } value)
            {
                writer.WriteString(name, value);
            }
        }
    }

    /// <summary>Writes the values that differ.</summary>
    /// <param name="cleared">What the vendor wants to see for a value that is taken away; null for JSON null.</param>
    /// <returns>Whether anything was written.</returns>
    public bool WriteChanges(Utf8JsonWriter writer, CrmRecord before, CrmRecord after, string? cleared)
    {
        var any = false;
        foreach (var (field, name, _) in _rows)
        {
            if (IsWritable(field) && before[field] != after[field])
            {
                writer.WriteString(name, after[field] ?? cleared);
                any = true;
            }
        }

        return any;
    }

    private static bool IsWritable(CrmField field) => field is not (CrmField.Id or CrmField.LastModified);

    private static void Set(CrmRecord record, CrmField field, string? value)
    {
        if (field != CrmField.LastModified)
        {
            record[field] = value;
        }
        else if (DateTimeOffset.TryParseExact(value, DateTimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            record.LastModified = instant.UtcDateTime;
        }
    }

    /// <summary>Vendors answer in the order asked, so the row after the last one found is tried first.</summary>
    private int Find(ref Utf8JsonReader reader, int next)
    {
        for (var step = 0; step < _rows.Length; step++)
        {
            var row = (next + step) % _rows.Length;
            if (reader.ValueTextEquals(_rows[row].Utf8))
            {
                return row;
            }
        }

        return -1;
    }
}
