using System.Text;
using TeleCo.Gateway.Adapters.Crm;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.Salesforce;

/// <summary>Searches in Salesforce's query language. Only values come from outside; they go into literals, escaped.</summary>
internal static class Soql
{
    public static string Count(CrmSearch search) => Build("COUNT()", search).ToString();

    /// <summary>All records, in order.</summary>
    public static string All(CrmSearch search) => Ordered(SalesforceFields.NamesOf(search.Kind), search).ToString();

    /// <summary>The ids of all records, in order.</summary>
    public static string Ids(CrmSearch search) => Ordered("Id", search).ToString();

    /// <summary>The records of the window.</summary>
    public static string Page(CrmSearch search) =>
        Ordered(SalesforceFields.NamesOf(search.Kind), search).Append($" LIMIT {Math.Max(1, search.Limit)} OFFSET {search.Offset}").ToString();

    /// <summary>A string literal that holds the value and nothing else.</summary>
    public static string Literal(string value) => Append(new StringBuilder("'"), value, isPattern: false).Append('\'').ToString();

    /// <summary>A literal for LIKE that finds the value anywhere.</summary>
    public static string Containing(string value) => Append(new StringBuilder("'%"), value, isPattern: true).Append("%'").ToString();

    private static StringBuilder Ordered(string what, CrmSearch search)
    {
        var query = Build(what, search).Append(" ORDER BY ");
        foreach (var key in search.Sort)
        {
            query.Append(NameOf(search, key.Field)).Append(key.Descending ? " DESC NULLS LAST, " : " ASC NULLS FIRST, ");
        }

        return query.Append(search.Sort.Count == 0 ? "CreatedDate, Id" : "Id");
    }

    private static StringBuilder Build(string what, CrmSearch search)
    {
        var query = new StringBuilder("SELECT ").Append(what).Append(" FROM ").Append(SalesforceFields.ObjectOf(search.Kind));
        var link = " WHERE ";
        foreach (var filter in search.Filters)
        {
            query.Append(link).Append(Condition(NameOf(search, filter.Field), filter));
            link = " AND ";
        }

        return query;
    }

    private static string Condition(string name, CrmFilter filter) => filter.Comparison switch
    {
        _ when filter.Field == CrmField.LastModified => $"{name} {Sign(filter.Comparison)} {filter.Values[0]}",
        Comparison.Contains => $"({string.Join(" OR ", filter.Values.Select(value => $"{name} LIKE {Containing(value)}"))})",
        Comparison.Equal when filter.Values.Count == 1 => $"{name} = {Literal(filter.Values[0])}",
        Comparison.Equal => $"{name} IN ({string.Join(',', filter.Values.Select(Literal))})",
        _ => throw new ArgumentOutOfRangeException(nameof(filter)),
    };

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
        Comparison.Less => "<",
        _ => "<=",
    };

    private static string NameOf(CrmSearch search, CrmField field) =>
        SalesforceFields.Of(search.Kind).NameOf(field) ?? throw new ArgumentOutOfRangeException(nameof(field));

    private static StringBuilder Append(StringBuilder literal, string value, bool isPattern)
    {
        foreach (var letter in value)
        {
            _ = letter switch
            {
                '\\' or '\'' or '"' => literal.Append('\\').Append(letter),
                '%' or '_' when isPattern => literal.Append('\\').Append(letter),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                '\b' => literal.Append("\\b"),
                '\f' => literal.Append("\\f"),
                _ => literal.Append(letter),
            };
        }

        return literal;
    }
}
