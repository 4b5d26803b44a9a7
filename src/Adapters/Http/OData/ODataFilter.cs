namespace TeleCo.Gateway.Adapters.Http.OData;

/// <summary>Conditions of <c>$filter</c> in OData V2, which has neither <c>in</c> nor <c>contains</c>.</summary>
internal static class ODataFilter
{
    public static string Equal(string property, string literal) => $"{property} eq {literal}";

    /// <summary>Any of some texts.</summary>
    public static string AnyOf(string property, IEnumerable<string> values) => Any(values.Select(value => Equal(property, ODataLiteral.Text(value))));

    public static string Any(IEnumerable<string> conditions)
    {
        string[] all = [.. conditions];
        return all.Length == 1 ? all[0] : $"({string.Join(" or ", all)})";
    }

    public static string All(params IEnumerable<string?> conditions) => string.Join(" and ", conditions.OfType<string>());
}
