namespace TeleCo.Gateway.Sandbox.Salesforce.Soql;

/// <summary>Recursive descent over the part of SOQL that docs/vendors/salesforce.md lists.</summary>
internal sealed class SoqlParser
{
    private const int LongestQuery = 100_000;
    private const int LargestOffset = 2000;

    private readonly string _text;
    private readonly List<SoqlToken> _tokens;
    private readonly SoqlConditionParser _conditions;
    private int _index;

    private SoqlParser(string text)
    {
        _text = text;
        _tokens = new SoqlLexer(text).Tokens();
        _conditions = new SoqlConditionParser(this);
    }

    public SoqlToken Current => _tokens[_index];

    public static SoqlQuery Parse(string text)
    {
        if (text.Length > LongestQuery)
        {
            throw new SalesforceRefusal(400, "MALFORMED_QUERY", "SOQL statements cannot be longer than 100000 characters.");
        }

        var parser = new SoqlParser(text);
        var query = parser.Query(isChild: false);
        return parser.Current.Kind is SoqlTokenKind.End ? query : throw parser.Unexpected();
    }

    public SoqlToken Take()
    {
        var token = _tokens[_index];
        _index += token.Kind is SoqlTokenKind.End ? 0 : 1;
        return token;
    }

    public bool Skip(string word)
    {
        var found = Current.Is(word);
        _index += found ? 1 : 0;
        return found;
    }

    public void Expect(string word)
    {
        if (!Skip(word))
        {
            throw Malformed(Current.Kind is SoqlTokenKind.End ? $"expecting {Wanted(word)}, found '<EOF>'" : $"unexpected token: '{Current.Text}'");
        }
    }

    public SoqlToken Name() => Current.Kind is SoqlTokenKind.Word && !IsReserved(Current) ? Take() : throw Unexpected();

    public SalesforceRefusal Unexpected() => Malformed($"unexpected token: '{Current.Text}'");

    public SalesforceRefusal Malformed(string message) => SoqlFault.Malformed(_text, Current.Position, message);

    private SoqlQuery Query(bool isChild)
    {
        Expect("SELECT");
        var isCount = !isChild && SkipCount();
        var select = isCount ? [] : Selection(isChild);
        Expect("FROM");
        var from = Name();
        var where = Skip("WHERE") ? _conditions.Condition(0) : null;
        var order = Order(isCount);
        int? limit = Skip("LIMIT") ? WholeNumber() : null;
        var offset = Skip("OFFSET") ? Offset() : 0;
        return new SoqlQuery(select, isCount, from, where, order, limit, offset);
    }

    private bool SkipCount()
    {
        if (!Current.Is("COUNT") || !_tokens[_index + 1].Is("("))
        {
            return false;
        }

        _index += 2;
        Expect(")");
        return true;
    }

    private List<SoqlSelect> Selection(bool isChild)
    {
        var selected = new List<SoqlSelect>();
        do
        {
            if (!isChild && Skip("("))
            {
                selected.Add(new SoqlSelect(null, Query(isChild: true)));
                Expect(")");
            }
            else
            {
                selected.Add(new SoqlSelect(Name(), null));
            }
        }
        while (Skip(","));
        return selected;
    }

    private List<SoqlOrder> Order(bool isCount)
    {
        var order = new List<SoqlOrder>();
        if (isCount && Current.Is("ORDER"))
        {
            throw Malformed("Ordering of an aggregate query that has no grouping is not allowed");
        }

        if (!Skip("ORDER"))
        {
            return order;
        }

        Expect("BY");
        do
        {
            var field = Name();
            var descending = Skip("DESC");
            _ = !descending && Skip("ASC");
            order.Add(new SoqlOrder(field, descending, SkipNulls()));
        }
        while (Skip(","));
        return order;
    }

    private bool SkipNulls()
    {
        if (!Skip("NULLS"))
        {
            return false;
        }

        var last = Skip("LAST");
        if (!last)
        {
            Expect("FIRST");
        }

        return last;
    }

    private int Offset()
    {
        var offset = WholeNumber();
        return offset <= LargestOffset
            ? offset
            : throw new SalesforceRefusal(400, "NUMBER_OUTSIDE_VALID_RANGE", $"Maximum SOQL offset allowed is {LargestOffset}");
    }

    private int WholeNumber()
    {
        if (Current is not { Kind: SoqlTokenKind.Number, Value: decimal number and >= 0 and <= int.MaxValue } || !decimal.IsInteger(number))
        {
            throw Unexpected();
        }

        Take();
        return (int)number;
    }

    private static string Wanted(string word) => word is "(" or ")" ? $"'{word}'" : word;

    private static bool IsReserved(SoqlToken token) =>
        token.Is("SELECT") || token.Is("FROM") || token.Is("WHERE") || token.Is("AND") || token.Is("OR") || token.Is("NOT")
        || token.Is("LIKE") || token.Is("IN") || token.Is("ORDER") || token.Is("LIMIT") || token.Is("NULL") || token.Is("NULLS")
        || token.Is("ASC") || token.Is("DESC");
}
