using System.Globalization;
using TeleCo.Gateway.Sandbox.Oracle.Schema;

namespace TeleCo.Gateway.Sandbox.Oracle;

/// <summary>One item with its children, by the order of the resource's children. A change makes a new one.</summary>
internal sealed record AdfRow(AdfResource Resource, object?[] Values, IReadOnlyList<AdfRow>[] Children, int Version)
{
    public object? this[string attribute] => Values[Resource.Attributes[attribute].Index];

    public string Key => Convert.ToString(Values[Resource.Key.Index], CultureInfo.InvariantCulture)!;

    public string? Text(string attribute) => (string?)this[attribute];

    public decimal Amount(string attribute) => (decimal?)this[attribute] ?? 0;

    // Looks as a serialized Java object does; clients may only send it back.
    public string ChangeIndicator => $"ACED0005737200136A6176612E7574696C2E41727261794C697374{Version:X8}";

    public string ETag => $"\"{ChangeIndicator}\"";

    public static AdfRow New(AdfResource resource, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var row = new AdfRow(resource, new object?[resource.Columns.Length], [.. resource.Children.Select(_ => (IReadOnlyList<AdfRow>)[])], 1);
        row.Set(values);
        return row;
    }

    /// <summary>A copy with other values, of the next version.</summary>
    public AdfRow With(params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var row = this with { Values = [.. Values], Children = [.. Children], Version = Version + 1 };
        row.Set(values);
        return row;
    }

    /// <summary>Only for a row that nobody else has yet.</summary>
    public void Set(params ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            Values[Resource.Attributes[name].Index] = value;
        }
    }
}
