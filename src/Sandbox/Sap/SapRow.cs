using TeleCo.Gateway.Sandbox.Sap.Schema;

namespace TeleCo.Gateway.Sandbox.Sap;

/// <summary>One stored entity.</summary>
internal sealed class SapRow(EdmSet set, object?[] values, long sequence)
{
    private string? _address;

    public EdmSet Set => set;

    /// <summary>Replaced whole at an update, never changed.</summary>
    public object?[] Values { get; set; } = values;

    public long Sequence => sequence;

    public string Key { get; } = SapIndex.KeyOf(values, set.Keys);

    /// <summary>Set and key as they stand in an address. A key never changes, so this is made once.</summary>
    public string Address => _address ??= set.Keys.Length == 1
        ? $"{set.Name}({EdmLiteral.Write(Values[set.Keys[0].Index])})"
        : $"{set.Name}({string.Join(',', set.Keys.Select(key => $"{key.Name}={EdmLiteral.Write(Values[key.Index])}"))})";

    public object? this[string property] => Values[set.Properties[property].Index];

    public string? ETag => set.ETag is not { } etag ? null
        : Values[etag.Index] is DateTimeOffset time ? $"W/\"datetimeoffset'{time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fffffff}Z'\""
        : $"W/\"'{Values[etag.Index]}'\"";

    public string Text(string property) => (string)this[property]!;
}
