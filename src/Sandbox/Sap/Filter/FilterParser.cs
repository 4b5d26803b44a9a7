using TeleCo.Gateway.Sandbox.Sap.Schema;

namespace TeleCo.Gateway.Sandbox.Sap.Filter;

/// <summary><c>$filter</c> of OData V2: or, and, not, parentheses, comparisons of a property with a literal of its type, three text functions.</summary>
internal sealed class FilterParser
{
    private const int Deepest = 100;
    private const int MostTerms = 500;

    private readonly EdmSet _set;
    private readonly FilterTokens _tokens;
    private int _depth;
    private int _terms;

    private FilterParser(EdmSet set, string text) => (_set, _tokens) = (set, new FilterTokens(text));

    public static FilterExpression Parse(EdmSet set, string text)
    {
        var parser = new FilterParser(set, text);
        var filter = parser.ParseOr();
        return parser._tokens.Current.Length == 0
            ? filter
            : throw SapRefusal.Syntax($"Invalid token '{parser._tokens.Current}' at position {parser._tokens.Position}");
    }

    private FilterExpression ParseOr()
    {
        var left = ParseAnd();
        while (_tokens.TryTake("or"))
        {
            left = new OrFilter(left, ParseAnd());
        }

        return left;
    }

    private FilterExpression ParseAnd()
    {
        var left = ParseNot();
        while (_tokens.TryTake("and"))
        {
            left = new AndFilter(left, ParseNot());
        }

        return left;
    }

    private FilterExpression ParseNot()
    {
        if (++_depth > Deepest || ++_terms > MostTerms)
        {
            throw SapRefusal.Syntax("The expression is too complex");
        }

        var filter = _tokens.TryTake("not") ? new NotFilter(ParseNot()) : _tokens.TryTake("(") ? ParseRest() : ParseTerm();
        _depth--;
        return filter;
    }

    private FilterExpression ParseRest()
    {
        var inner = ParseOr();
        _tokens.Expect(")");
        return inner;
    }

    private FilterExpression ParseTerm()
    {
        var at = _tokens.Position;
        var first = _tokens.Take();
        if (_tokens.Current == "(" && first.Length > 0)
        {
            return ParseFunction(first);
        }

        var comparison = _tokens.Take();
        if (comparison is not ("eq" or "ne" or "gt" or "ge" or "lt" or "le"))
        {
            throw SapRefusal.Syntax($"Invalid operator '{comparison}' after position {at}");
        }

        var second = _tokens.Take();
        return char.IsAsciiLetterUpper(first.FirstOrDefault())
            ? Compare(first, comparison, second, at)
            : Compare(second, Flipped(comparison), first, at);
    }

    private CompareFilter Compare(string name, string comparison, string text, int at)
    {
        var property = PropertyOf(name);
        if (text == "null")
        {
            return comparison is "eq" or "ne"
                ? new CompareFilter(property, comparison, value: null)
                : throw SapRefusal.Syntax($"null can only be compared by eq and ne (position {at})");
        }

        var (kind, value) = EdmLiteral.Parse(text) ?? throw SapRefusal.Syntax($"Invalid literal at position {at}");
        return new CompareFilter(property, comparison, Converted(property, kind, value)
            ?? throw SapRefusal.Syntax($"Invalid parameter type used at function '{comparison}' (position: {at})"));
    }

    private FilterExpression ParseFunction(string function)
    {
        if (function is not ("substringof" or "startswith" or "endswith"))
        {
            throw new SapRefusal(501, "/IWBEP/CM_MGW_RT/023", $"Function '{function}' is not supported");
        }

        _tokens.Expect("(");
        var first = _tokens.Take();
        _tokens.Expect(",");
        var second = _tokens.Take();
        _tokens.Expect(")");
        var (name, text) = function == "substringof" ? (second, first) : (first, second);
        var property = PropertyOf(name);
        if (property.Kind is not EdmKind.String || EdmLiteral.Parse(text) is not { Kind: EdmKind.String, Value: string sought })
        {
            throw SapRefusal.Syntax($"Invalid parameter type used at function '{function}'");
        }

        return IsNegated() ? new NotFilter(new TextFilter(property, function, sought)) : new TextFilter(property, function, sought);
    }

    // A function may be compared with true or false, as older clients do.
    private bool IsNegated()
    {
        if (!_tokens.TryTake("eq"))
        {
            return false;
        }

        return _tokens.Take() switch
        {
            "true" => false,
            "false" => true,
            _ => throw SapRefusal.Syntax("A function can only be compared with true and false"),
        };
    }

    private EdmProperty PropertyOf(string name)
    {
        var property = _set.Properties.GetValueOrDefault(name) ?? throw SapRefusal.Unknown(name, _set.TypeName);
        return property.IsFilterable ? property : throw SapRefusal.Option($"Property '{name}' is not filterable");
    }

    private static object? Converted(EdmProperty property, EdmKind kind, object value) => (property.Kind, kind) switch
    {
        var (wanted, given) when wanted == given => value,
        (EdmKind.Decimal, EdmKind.Int16) => (decimal)(int)value,
        (EdmKind.Double, EdmKind.Int16) => (double)(int)value,
        _ => null,
    };

    private static string Flipped(string comparison) => comparison switch
    {
        "gt" => "lt",
        "ge" => "le",
        "lt" => "gt",
        "le" => "ge",
        _ => comparison,
    };
}
