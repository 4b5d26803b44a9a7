namespace TeleCo.Gateway.Sandbox.Salesforce.Soql;

/// <summary>WHERE clauses. AND and OR on one level, and NOT after either, need parentheses, as with the vendor.</summary>
internal sealed class SoqlConditionParser(SoqlParser parser)
{
    private const int DeepestNesting = 50;

    public SoqlExpression Condition(int depth)
    {
        if (depth > DeepestNesting)
        {
            throw parser.Malformed("query is nested too deeply");
        }

        if (parser.Skip("NOT"))
        {
            return new SoqlNot(Operand(depth));
        }

        var first = Operand(depth);
        if (parser.Current.Is("AND"))
        {
            return new SoqlAll(Rest(first, "AND", depth));
        }

        return parser.Current.Is("OR") ? new SoqlAny(Rest(first, "OR", depth)) : first;
    }

    private List<SoqlExpression> Rest(SoqlExpression first, string joint, int depth)
    {
        var parts = new List<SoqlExpression> { first };
        while (parser.Skip(joint))
        {
            parts.Add(Operand(depth));
        }

        return parser.Current.Is("AND") || parser.Current.Is("OR") ? throw parser.Unexpected() : parts;
    }

    private SoqlExpression Operand(int depth)
    {
        if (!parser.Skip("("))
        {
            return Comparison();
        }

        var inner = Condition(depth + 1);
        parser.Expect(")");
        return inner;
    }

    private SoqlComparison Comparison()
    {
        var field = parser.Name();
        if (parser.Skip("NOT"))
        {
            parser.Expect("IN");
            return new SoqlComparison(field, "NOT IN", List());
        }

        if (parser.Skip("IN"))
        {
            return new SoqlComparison(field, "IN", List());
        }

        if (parser.Skip("LIKE"))
        {
            return new SoqlComparison(field, "LIKE", [Literal()]);
        }

        if (parser.Current.Text is not ("=" or "!=" or "<>" or "<" or "<=" or ">" or ">="))
        {
            throw parser.Unexpected();
        }

        var symbol = parser.Take().Text;
        return new SoqlComparison(field, symbol is "<>" ? "!=" : symbol, [Literal()]);
    }

    private List<SoqlToken> List()
    {
        parser.Expect("(");
        var values = new List<SoqlToken>();
        do
        {
            values.Add(Literal());
        }
        while (parser.Skip(","));
        parser.Expect(")");
        return values;
    }

    private SoqlToken Literal()
    {
        var token = parser.Current;
        var isLiteral = token.Kind is SoqlTokenKind.String or SoqlTokenKind.Number or SoqlTokenKind.Date or SoqlTokenKind.DateTime
            || token.Is("null") || token.Is("true") || token.Is("false");
        return isLiteral ? parser.Take() : throw parser.Unexpected();
    }
}
