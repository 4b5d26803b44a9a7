using System.Text.Json;
using TeleCo.Gateway.Schema;

namespace TeleCo.Gateway.Protocols.Rest.Tmf630;

/// <summary>Reads JSONPath filters (TMF630 part 6): <c>$[?(@.status=='active' &amp;&amp; @.name=~/^a/i)]</c>, <c>$.relatedParty[?(@.role=='owner')]</c>. Only what filters is taken, nothing is run but comparisons.</summary>
internal sealed class JsonPathFilter
{
    private const int MaxNesting = 16;
    private const int MaxComparisons = 50;

    private readonly JsonPathScanner _scanner;
    private readonly JsonPathComparison _comparison;
    private readonly Func<string, Fault?> _check;
    private int _nesting;
    private int _comparisons;

    private JsonPathFilter(string expression, Func<string, Fault?> check, Func<string, WireKind> kindOf)
    {
        _scanner = new(expression);
        _comparison = new(_scanner, kindOf);
        _check = check;
    }

    /// <summary>The test that the expression means, or the fault with the position where it stops being one.</summary>
    /// <param name="expression">The decoded parameter.</param>
    /// <param name="check">A fault when the schema has no such attribute.</param>
    /// <param name="kindOf">What an attribute holds.</param>
    public static Outcome<Func<JsonElement, bool>> Parse(string expression, Func<string, Fault?> check, Func<string, WireKind> kindOf)
    {
        var parser = new JsonPathFilter(expression, check, kindOf);
        return parser.Whole() is { } test ? test : parser._scanner.Fault ?? parser._scanner.Fail("a filter")!;
    }

    private Func<JsonElement, bool>? Whole()
    {
        _scanner.Take("$");
        if (Path("", out var name) is not { } steps)
        {
            return null;
        }

        if (!_scanner.AtEnd || !steps.Exists(step => step.Filter is not null))
        {
            _scanner.Fail(_scanner.AtEnd ? "a filter in brackets" : "the end");
            return null;
        }

        var path = new WirePath(steps);
        return name.Length > 0 && _check(name) is { } fault ? _scanner.Stop(fault) : resource => path.Any(resource, _ => true);
    }

    private Func<JsonElement, bool>? Or(string within)
    {
        var test = And(within);
        while (test is not null && _scanner.Take("||"))
        {
            var left = test;
            test = And(within) is { } right ? resource => left(resource) || right(resource) : null;
        }

        return test;
    }

    private Func<JsonElement, bool>? And(string within)
    {
        var test = Unary(within);
        while (test is not null && _scanner.Take("&&"))
        {
            var left = test;
            test = Unary(within) is { } right ? resource => left(resource) && right(resource) : null;
        }

        return test;
    }

    private Func<JsonElement, bool>? Unary(string within)
    {
        if (++_nesting > MaxNesting)
        {
            return _scanner.Stop(Fault.Invalid("filter", $"'filter' nests more than {MaxNesting} deep."));
        }

        Func<JsonElement, bool>? test;
        if (_scanner.Take("!"))
        {
            test = Unary(within) is { } inner ? resource => !inner(resource) : null;
        }
        else if (_scanner.Take("("))
        {
            test = Or(within);
            test = test is not null && _scanner.Need(")") ? test : null;
        }
        else
        {
            test = Compared(within);
        }

        _nesting--;
        return test;
    }

    private Func<JsonElement, bool>? Compared(string within)
    {
        if (++_comparisons > MaxComparisons)
        {
            return _scanner.Stop(Fault.Invalid("filter", $"'filter' has at most {MaxComparisons} comparisons."));
        }

        if (_scanner.Peek != '@')
        {
            return _comparison.LiteralFirst(() => Attribute(within));
        }

        return Attribute(within) is { } attribute ? _comparison.AttributeFirst(attribute) : null;
    }

    private JsonPathComparison.Attribute? Attribute(string within)
    {
        if (!_scanner.Need("@") || Path(within, out var name) is not { } steps)
        {
            return null;
        }

        if (name.Length > 0 && _check(name) is { } fault)
        {
            _scanner.Stop(fault);
            return null;
        }

        return new(name, new WirePath(steps));
    }

    /// <summary>Reads <c>.name</c>, <c>['name']</c>, <c>[*]</c>, <c>[0]</c> and <c>[?(...)]</c>.</summary>
    private List<WirePath.Step>? Path(string within, out string name)
    {
        var steps = new List<WirePath.Step>();
        name = within;
        while (_scanner.Peek is '.' or '[')
        {
            if (Step(name) is not { } step || steps.Count > 2 * WirePath.MaxDepth)
            {
                _scanner.Fail("a shorter path");
                return null;
            }

            steps.Add(step);
            name = step.Name is null ? name : name.Length == 0 ? step.Name : $"{name}.{step.Name}";
        }

        return steps;
    }

    private WirePath.Step? Step(string within)
    {
        if (_scanner.Take("."))
        {
            return _scanner.Name() is { } name ? new(Name: name) : null;
        }

        _scanner.Need("[");
        WirePath.Step? step;
        if (_scanner.Take("?"))
        {
            step = Nested(within) is { } filter ? new(Filter: filter) : null;
        }
        else if (_scanner.Take("*"))
        {
            step = default(WirePath.Step);
        }
        else if (_scanner.Peek is '\'' or '"')
        {
            step = _scanner.Text() is { } name ? new(Name: name) : null;
        }
        else
        {
            step = _scanner.Index() is { } index ? new(Index: index) : null;
        }

        return step is not null && _scanner.Need("]") ? step : null;
    }

    private Func<JsonElement, bool>? Nested(string within)
    {
        if (++_nesting > MaxNesting)
        {
            return _scanner.Stop(Fault.Invalid("filter", $"'filter' nests more than {MaxNesting} deep."));
        }

        var test = Or(within);
        _nesting--;
        return test;
    }
}
