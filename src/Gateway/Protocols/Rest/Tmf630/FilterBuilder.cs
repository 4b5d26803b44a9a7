using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>Gathers filters into conditions: repeated parameters and lists of values mean any of them, different parameters mean all of them.</summary>
/// <typeparam name="T">The resource filtered.</typeparam>
/// <param name="shape">How the version writes it.</param>
/// <param name="view">The objects' wire JSON.</param>
internal sealed class FilterBuilder<T>(IWireShape<T> shape, WireView<T> view)
    where T : class
{
    /// <summary>The most values in all filters together.</summary>
    public const int MaxValues = 200;

    private readonly List<Alternatives> _plain = [];
    private readonly List<Condition<T>> _jsonPath = [];
    private int _values;

    /// <summary>Adds one parameter; a fault when it names what is not there or breaks a bound.</summary>
    public Fault? Add(FilterTerm term)
    {
        var anyOf = new Alternatives();
        foreach (var part in Parts(term))
        {
            if (Check(part.Path) is { } fault)
            {
                return fault;
            }

            var values = part.Alternatives().ToList();
            _values += values.Count;
            if (_values > MaxValues)
            {
                return Fault.Invalid("query", $"Filters have at most {MaxValues} values in all.");
            }

            anyOf.Add(part.Path, part.Comparison, Kind(part.Path) == WireKind.DateTime ? values.ConvertAll(WireText.WithPlus) : values);
        }

        Gather(anyOf);
        return null;
    }

    /// <summary>Adds a <c>filter</c> parameter; a fault when it is not JSONPath or names what is not there.</summary>
    public Fault? AddJsonPath(string expression)
    {
        if (!JsonPathFilter.Parse(expression, Check, Kind).TryGet(out var test, out var fault))
        {
            return fault;
        }

        _jsonPath.Add(new(resource => test(view.Of(resource))));
        return null;
    }

    /// <summary>The conditions, all of which must hold.</summary>
    public Outcome<IReadOnlyList<Condition<T>>> Finish()
    {
        var conditions = new List<Condition<T>>(_plain.Count + _jsonPath.Count);
        foreach (var anyOf in _plain)
        {
            if (!Condition(anyOf).TryGet(out var condition, out var fault))
            {
                return fault;
            }

            conditions.Add(condition);
        }

        conditions.AddRange(_jsonPath);
        return conditions;
    }

    /// <summary>Divides <c>status=active;status=closed</c>. A semicolon before anything but a known attribute and a sign belongs to the value.</summary>
    private IEnumerable<FilterTerm> Parts(FilterTerm term)
    {
        var current = term with { Value = "" };
        var first = true;
        foreach (var piece in FilterTerm.Split(term.Value, ';'))
        {
            if (first)
            {
                (current, first) = (term with { Value = piece }, false);
            }
            else if (FilterTerm.Parse(piece, -1).TryGet(out var next, out _) && (next.Path == term.Path || Check(next.Path) is null))
            {
                yield return current;
                current = next;
            }
            else
            {
                current = current with { Value = $"{current.Value};{piece}" };
            }
        }

        yield return current;
    }

    private Fault? Check(string path)
    {
        if (path.AsSpan().Count('.') >= WirePath.MaxDepth)
        {
            return Fault.Invalid(WireText.Safe(path), $"The attribute {WireText.Quote(path)} has more than {WirePath.MaxDepth} parts.");
        }

        if (!shape.Knows(path))
        {
            return Fault.Invalid(WireText.Safe(path), $"There is no attribute {WireText.Quote(path)} to filter on.");
        }

        return null;
    }

    private WireKind Kind(string path) => shape.KindOf(path);

    private void Gather(Alternatives anyOf)
    {
        // A range is two parameters of one name (a.gt=1&a.lt=9) or of one comparison's bounds: only equality means any of them.
        var same = anyOf.Single is { Comparison: Comparison.Equal or Comparison.Contains or Comparison.Regex } single
            ? _plain.Find(other => other.Single is { } seen && seen.Path == single.Path && seen.Comparison == single.Comparison)
            : null;
        if (same is null)
        {
            _plain.Add(anyOf);
        }
        else
        {
            same.Add(anyOf.Single!.Path, anyOf.Single.Comparison, anyOf.Single.Values);
        }
    }

    private Outcome<Condition<T>> Condition(Alternatives anyOf)
    {
        var tests = new List<(WirePath Path, ValueTest Test)>(anyOf.Terms.Count);
        foreach (var (path, comparison, values) in anyOf.Terms)
        {
            if (Kind(path) == WireKind.Object)
            {
                return Fault.Invalid(path, $"{WireText.Quote(path)} is an object: name an attribute of it.");
            }

            if (!ValueTest.Create(path, Kind(path), comparison, values).TryGet(out var test, out var fault))
            {
                return fault;
            }

            tests.Add((WirePath.Of(path), test));
        }

        var condition = new Condition<T>(resource => tests.Exists(test => test.Test.Matches(test.Path, view.Of(resource))));
        return anyOf.Single is { } single ? condition with { Field = shape.CanonicalField(single.Path), Comparison = single.Comparison, Values = single.Values } : condition;
    }

    /// <summary>Comparisons of which one must hold.</summary>
    private sealed class Alternatives
    {
        public List<Term> Terms { get; } = [];

        public Term? Single => Terms.Count == 1 ? Terms[0] : null;

        public void Add(string path, Comparison comparison, List<string> values)
        {
            if (Terms.Find(term => term.Path == path && term.Comparison == comparison) is { } same)
            {
                same.Values.AddRange(values);
            }
            else
            {
                Terms.Add(new(path, comparison, values));
            }
        }
    }

    private sealed record Term(string Path, Comparison Comparison, List<string> Values);
}
