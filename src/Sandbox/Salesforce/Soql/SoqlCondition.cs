using TeleCo.Gateway.Sandbox.Salesforce.Schema;

namespace TeleCo.Gateway.Sandbox.Salesforce.Soql;

/// <summary>A WHERE clause with its names looked up, ready to ask about rows.</summary>
internal static class SoqlCondition
{
    public static Func<SObjectRow, bool> Bind(string query, SoqlExpression? expression, SObjectType type, SalesforceStore store) => expression switch
    {
        null => static _ => true,
        SoqlAll all => All([.. all.Parts.Select(part => Bind(query, part, type, store))]),
        SoqlAny any => Any([.. any.Parts.Select(part => Bind(query, part, type, store))]),
        SoqlNot not => Not(Bind(query, not.Inner, type, store)),
        SoqlComparison comparison => Bind(query, comparison, type, store),
        _ => throw new InvalidOperationException("An expression of no known kind."),
    };

    /// <summary>Normalized ids or external ids that a row must have, when the clause says so at its top: the way round a full scan.</summary>
    public static (SObjectField Field, IReadOnlyList<SoqlToken> Values)? Key(SoqlExpression? expression, SObjectType type) => expression switch
    {
        SoqlComparison { Operator: "=" or "IN" } comparison
            when type.Find(comparison.Field.Text) is { } field && (field == type.Id || field.ExternalId)
            && comparison.Values.All(value => value.Kind is SoqlTokenKind.String) => (field, comparison.Values),
        SoqlAll all => all.Parts.Select(part => Key(part, type)).FirstOrDefault(key => key is not null),
        _ => null,
    };

    private static Func<SObjectRow, bool> All(Func<SObjectRow, bool>[] parts) => row => Array.TrueForAll(parts, part => part(row));

    private static Func<SObjectRow, bool> Any(Func<SObjectRow, bool>[] parts) => row => Array.Exists(parts, part => part(row));

    private static Func<SObjectRow, bool> Not(Func<SObjectRow, bool> inner) => row => !inner(row);

    private static Func<SObjectRow, bool> Bind(string query, SoqlComparison comparison, SObjectType type, SalesforceStore store)
    {
        var path = SoqlPath.Bind(query, comparison.Field, type);
        RefuseUnfilterable(query, comparison, path.Field);
        var values = comparison.Values.Select(literal => SoqlValue.Bind(query, path.Field, literal)).ToArray();
        if (comparison.Operator is "IN" or "NOT IN")
        {
            var wanted = new HashSet<object?>(values, SoqlEquality.Instance);
            var negated = comparison.Operator is "NOT IN";
            return row => wanted.Contains(path.Read(row, store)) != negated;
        }

        var test = Test(comparison, values[0]);
        return row => test(path.Read(row, store));
    }

    private static Func<object?, bool> Test(SoqlComparison comparison, object? wanted) => comparison.Operator switch
    {
        "=" => value => SoqlEquality.Instance.Equals(value, wanted),
        "!=" => value => !SoqlEquality.Instance.Equals(value, wanted),
        "LIKE" => value => value is string text && wanted is string pattern && SoqlLike.Matches(text, pattern),
        "<" => value => value is not null && wanted is not null && SoqlValue.Compare(value, wanted) < 0,
        "<=" => value => value is not null && wanted is not null && SoqlValue.Compare(value, wanted) <= 0,
        ">" => value => value is not null && wanted is not null && SoqlValue.Compare(value, wanted) > 0,
        _ => value => value is not null && wanted is not null && SoqlValue.Compare(value, wanted) >= 0,
    };

    private static void RefuseUnfilterable(string query, SoqlComparison comparison, SObjectField field)
    {
        if (!field.Filterable)
        {
            throw SoqlFault.At(
                "INVALID_FIELD", query, comparison.Field.Position, $"field '{field.Name}' can not be filtered in a query call");
        }

        var orders = comparison.Operator is "<" or "<=" or ">" or ">=";
        if ((orders && field.Kind is FieldKind.Boolean) || (comparison.Operator is "LIKE" && !field.IsText))
        {
            throw SoqlFault.At(
                "INVALID_QUERY_FILTER_OPERATOR", query, comparison.Field.Position, $"invalid operator on {field.DescribedType} field");
        }
    }
}
