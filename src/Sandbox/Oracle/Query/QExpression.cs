using System.Text.RegularExpressions;
using TeleCo.Gateway.Sandbox.Oracle.Schema;

namespace TeleCo.Gateway.Sandbox.Oracle.Query;

/// <summary>A condition of <c>q</c> or of a finder.</summary>
internal abstract class QExpression
{
    public abstract bool Holds(AdfRow row);

    /// <summary>Items among which all that hold are, from an index.</summary>
    public virtual IEnumerable<AdfRow>? Candidates(AdfTable table) => null;
}

internal sealed class QAnd(QExpression left, QExpression right) : QExpression
{
    public override bool Holds(AdfRow row) => left.Holds(row) && right.Holds(row);

    public override IEnumerable<AdfRow>? Candidates(AdfTable table) => left.Candidates(table) ?? right.Candidates(table);
}

internal sealed class QOr(QExpression left, QExpression right) : QExpression
{
    public override bool Holds(AdfRow row) => left.Holds(row) || right.Holds(row);
}

internal sealed class QNot(QExpression inner) : QExpression
{
    public override bool Holds(AdfRow row) => !inner.Holds(row);
}

/// <summary>The attribute of an item, or of any of its children.</summary>
internal sealed record QPath(string Name, int Child, AdfAttribute Attribute)
{
    public bool Any(AdfRow row, Func<object?, bool> holds)
    {
        if (Child < 0)
        {
            return holds(row.Values[Attribute.Index]);
        }

        foreach (var child in row.Children[Child])
        {
            if (holds(child.Values[Attribute.Index]))
            {
                return true;
            }
        }

        return false;
    }
}

internal sealed class QCompare(QPath path, string comparison, object value) : QExpression
{
    public override bool Holds(AdfRow row) => path.Any(row, stored => stored is not null && Agrees(Order(stored, value)));

    public override IEnumerable<AdfRow>? Candidates(AdfTable table) =>
        comparison == "=" && value is string text ? table.Find(path.Name, text) : null;

    public static int Order(object stored, object value) =>
        stored is string text ? string.CompareOrdinal(text, (string)value) : ((IComparable)stored).CompareTo(value);

    private bool Agrees(int order) => comparison switch
    {
        "=" => order == 0,
        "!=" => order != 0,
        ">" => order > 0,
        ">=" => order >= 0,
        "<" => order < 0,
        _ => order <= 0,
    };
}

internal sealed class QIn(QPath path, object[] values) : QExpression
{
    public override bool Holds(AdfRow row) => path.Any(row, stored => stored is not null && Array.Exists(values, value => QCompare.Order(stored, value) == 0));

    public override IEnumerable<AdfRow>? Candidates(AdfTable table)
    {
        if (Array.Exists(values, value => value is not string) || table.Find(path.Name, "") is null)
        {
            return null;
        }

        return values.Distinct().SelectMany(value => table.Find(path.Name, (string)value)!).Distinct();
    }
}

internal sealed class QNull(QPath path) : QExpression
{
    public override bool Holds(AdfRow row) => path.Any(row, stored => stored is null);
}

/// <summary><c>%</c> and <c>*</c> stand for any run of characters.</summary>
internal sealed class QLike(QPath path, string pattern) : QExpression
{
    // Only literals and "any run": this matches without backtracking.
    private readonly Regex _pattern = new(
        $"^{string.Join(".*", pattern.Split('%', '*').Select(Regex.Escape))}$", RegexOptions.NonBacktracking | RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    public override bool Holds(AdfRow row) => path.Any(row, stored => stored is string text && _pattern.IsMatch(text));
}
