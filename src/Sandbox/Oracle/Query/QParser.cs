using TeleCo.Gateway.Sandbox.Oracle.Schema;

namespace TeleCo.Gateway.Sandbox.Oracle.Query;

/// <summary>
/// <c>q</c>. From framework version 2 a row match expression; before, comparisons joined by <c>;</c> whose texts may go without quotes.
/// </summary>
internal sealed class QParser
{
    private const int Deepest = 50;
    private const int MostTerms = 300;

    private readonly AdfResource _resource;
    private readonly QTokens _tokens;
    private readonly bool _isOldSyntax;
    private int _depth;
    private int _terms;

    private QParser(AdfResource resource, string text, bool isOldSyntax) =>
        (_resource, _tokens, _isOldSyntax) = (resource, new QTokens(text), isOldSyntax);

    public static QExpression Parse(AdfResource resource, string text, int frameworkVersion)
    {
        var parser = new QParser(resource, text, frameworkVersion < 2);
        var expression = parser._isOldSyntax ? parser.ParseList() : parser.ParseOr();
        return parser._tokens.Current.Length == 0 ? expression : throw OracleRefusal.Query($"'{parser._tokens.Current}' is not expected");
    }

    private QExpression ParseList()
    {
        var left = ParseTerm();
        while (_tokens.TryTake(";"))
        {
            left = new QAnd(left, ParseTerm());
        }

        return left;
    }

    private QExpression ParseOr()
    {
        var left = ParseAnd();
        while (_tokens.TryTake("or"))
        {
            left = new QOr(left, ParseAnd());
        }

        return left;
    }

    private QExpression ParseAnd()
    {
        var left = ParseNot();
        while (_tokens.TryTake("and"))
        {
            left = new QAnd(left, ParseNot());
        }

        return left;
    }

    private QExpression ParseNot()
    {
        if (++_depth > Deepest)
        {
            throw OracleRefusal.Query("it is too deep");
        }

        QExpression expression;
        if (_tokens.TryTake("not"))
        {
            expression = new QNot(ParseNot());
        }
        else if (_tokens.TryTake("("))
        {
            expression = ParseOr();
            _tokens.Expect(")");
        }
        else
        {
            expression = ParseTerm();
        }

        _depth--;
        return expression;
    }

    private QExpression ParseTerm()
    {
        if (++_terms > MostTerms)
        {
            throw OracleRefusal.Query("it has too many terms");
        }

        var path = PathOf(_tokens.Take());
        if (_tokens.TryTake("is"))
        {
            var isNegated = _tokens.TryTake("not");
            _tokens.Expect("null");
            return isNegated ? new QNot(new QNull(path)) : new QNull(path);
        }

        return _tokens.TryTake("not") ? new QNot(ParseWord(path, _tokens.Take())) : ParseWord(path, _tokens.Take());
    }

    private QExpression ParseWord(QPath path, string word)
    {
        switch (word.ToLowerInvariant())
        {
            case "=" or "!=" or ">" or ">=" or "<" or "<=":
                return new QCompare(path, word, ValueOf(path));
            case "like":
                return new QLike(path, path.Attribute.Kind is AdfKind.Text && ValueOf(path) is string pattern ? pattern : throw OracleRefusal.Query("like needs a text"));
            case "between":
                var low = ValueOf(path);
                _tokens.Expect("and");
                return new QAnd(new QCompare(path, ">=", low), new QCompare(path, "<=", ValueOf(path)));
            case "in":
                return new QIn(path, ParseValues(path));
            default:
                throw OracleRefusal.Query($"'{word}' is no operator");
        }
    }

    private object[] ParseValues(QPath path)
    {
        var values = new List<object>();
        _tokens.Expect("(");
        do
        {
            values.Add(values.Count < MostTerms ? ValueOf(path) : throw OracleRefusal.Query("it has too many values"));
        }
        while (_tokens.TryTake(","));

        _tokens.Expect(")");
        return [.. values];
    }

    private object ValueOf(QPath path)
    {
        var token = _tokens.Take();
        var isQuoted = token.StartsWith('\'');
        var mustBeQuoted = path.Attribute.Kind is AdfKind.Text or AdfKind.Date or AdfKind.DateTime && !_isOldSyntax;
        if (token.Length == 0 || (mustBeQuoted && !isQuoted))
        {
            throw OracleRefusal.Query($"the value of {path.Name} must be a text in quotes");
        }

        var text = isQuoted ? token[1..^1].Replace("''", "'", StringComparison.Ordinal) : token;
        return AdfValue.FromText(path.Attribute, text) ?? throw OracleRefusal.Query($"the value of {path.Name} has the wrong type");
    }

    private QPath PathOf(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var child = dot < 0 ? -1 : _resource.ChildIndex(name[..dot]);
        if (dot >= 0 && (child < 0 || _isOldSyntax))
        {
            throw OracleRefusal.Unknown(name, _resource.Name);
        }

        var owner = child < 0 ? _resource : _resource.Children[child];
        return new QPath(name, child, owner.Attributes.GetValueOrDefault(name[(dot + 1)..]) ?? throw OracleRefusal.Unknown(name, owner.Name));
    }
}
