using TeleCo.Gateway.Sandbox.Sap.Schema;

namespace TeleCo.Gateway.Sandbox.Sap.Filter;

/// <summary>A part of <c>$filter</c>.</summary>
internal abstract class FilterExpression
{
    public abstract bool Holds(object?[] values);

    /// <summary>Rows among which all that hold are, from an index; <see langword="null"/> where none helps.</summary>
    public virtual IReadOnlyCollection<SapRow>? Candidates(SapTable table) => null;
}

internal sealed class AndFilter(FilterExpression left, FilterExpression right) : FilterExpression
{
    public override bool Holds(object?[] values) => left.Holds(values) && right.Holds(values);

    public override IReadOnlyCollection<SapRow>? Candidates(SapTable table)
    {
        var (first, second) = (left.Candidates(table), right.Candidates(table));
        return first is null || second?.Count < first.Count ? second : first;
    }
}

internal sealed class OrFilter(FilterExpression left, FilterExpression right) : FilterExpression
{
    public override bool Holds(object?[] values) => left.Holds(values) || right.Holds(values);

    public override IReadOnlyCollection<SapRow>? Candidates(SapTable table) =>
        left.Candidates(table) is { } first && right.Candidates(table) is { } second ? new HashSet<SapRow>(first.Concat(second)) : null;
}

internal sealed class NotFilter(FilterExpression inner) : FilterExpression
{
    public override bool Holds(object?[] values) => !inner.Holds(values);
}

/// <summary>A property against a value; nothing but equality holds for a missing one.</summary>
internal sealed class CompareFilter(EdmProperty property, string comparison, object? value) : FilterExpression
{
    public override bool Holds(object?[] values)
    {
        var stored = values[property.Index];
        if (value is null || stored is null)
        {
            var isEmpty = value is null && stored is null or "";
            return comparison == "eq" ? isEmpty : comparison == "ne" && !isEmpty;
        }

        var order = stored is string text ? string.CompareOrdinal(text, (string)value) : ((IComparable)stored).CompareTo(value);
        return comparison switch
        {
            "eq" => order == 0,
            "ne" => order != 0,
            "gt" => order > 0,
            "ge" => order >= 0,
            "lt" => order < 0,
            _ => order <= 0,
        };
    }

    public override IReadOnlyCollection<SapRow>? Candidates(SapTable table)
    {
        if (comparison != "eq" || value is not string { Length: > 0 } text)
        {
            return null;
        }

        return table.IndexOf(property)?.Find(text);
    }
}

internal sealed class TextFilter(EdmProperty property, string function, string text) : FilterExpression
{
    public override bool Holds(object?[] values) => values[property.Index] is string stored && function switch
    {
        "substringof" => stored.Contains(text, StringComparison.Ordinal),
        "startswith" => stored.StartsWith(text, StringComparison.Ordinal),
        _ => stored.EndsWith(text, StringComparison.Ordinal),
    };
}
