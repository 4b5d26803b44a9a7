using TeleCo.Gateway.Sandbox.Salesforce.Schema;

namespace TeleCo.Gateway.Sandbox.Salesforce.Soql;

/// <summary>Literals as values of a field's type, and the order of such values.</summary>
internal static class SoqlValue
{
    public static object? Bind(string query, SObjectField field, SoqlToken literal)
    {
        if (literal.Is("null"))
        {
            return null;
        }

        return field.Kind switch
        {
            FieldKind.Id or FieldKind.Reference => BindId(field, literal),
            FieldKind.Boolean when literal.Kind is SoqlTokenKind.Word => literal.Is("true"),
            FieldKind.Number when literal.Kind is SoqlTokenKind.Number => literal.Value,
            FieldKind.Date when literal.Kind is SoqlTokenKind.Date => literal.Value,
            FieldKind.DateTime when literal.Kind is SoqlTokenKind.DateTime => literal.Value,
            _ when field.IsText && literal.Kind is SoqlTokenKind.String => literal.Value is "" ? null : literal.Value,
            _ => throw WrongType(query, field, literal),
        };
    }

    public static int Compare(object left, object right) => (left, right) switch
    {
        (string a, string b) => string.Compare(a, b, StringComparison.OrdinalIgnoreCase),
        (decimal a, decimal b) => a.CompareTo(b),
        (DateOnly a, DateOnly b) => a.CompareTo(b),
        (DateTimeOffset a, DateTimeOffset b) => a.CompareTo(b),
        (bool a, bool b) => a.CompareTo(b),
        _ => throw new InvalidOperationException("A field has values of two types."),
    };

    public static int CompareNullable(object? left, object? right, bool descending, bool nullsLast) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => nullsLast ? 1 : -1,
        (_, null) => nullsLast ? -1 : 1,
        _ => descending ? Compare(right, left) : Compare(left, right),
    };

    private static string BindId(SObjectField field, SoqlToken literal) =>
        literal.Value is string text && SalesforceId.Normalize(text) is { } id
            ? id
            : throw new SalesforceRefusal(400, "INVALID_QUERY_FILTER_OPERATOR", $"invalid ID field: {literal.Value ?? literal.Text}", field.Name);

    private static SalesforceRefusal WrongType(string query, SObjectField field, SoqlToken literal)
    {
        var type = field.Kind switch
        {
            FieldKind.Number => "double",
            FieldKind.Boolean => "boolean",
            FieldKind.Date => "date",
            FieldKind.DateTime => "dateTime",
            _ => "string",
        };
        var quotes = field.IsText ? "should be enclosed in quotes" : "should not be enclosed in quotes";
        return SoqlFault.At(
            "INVALID_FIELD", query, literal.Position, $"value of filter criterion for field '{field.Name}' must be of type {type} and {quotes}");
    }
}
