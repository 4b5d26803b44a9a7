using System.Globalization;
using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.Oracle;

/// <summary>Searches for bills as queries on invoices.</summary>
internal static class OracleBillSearch
{
    private const string Key = "CustomerTransactionId";

    public static ErpPlan Plan<T>(Query<T> query, Func<Condition<T>, ErpCondition?> translate) => ErpPlan.For(
        query, query.Partner is { } owner ? [$"CrossReference = {OracleQuery.Text(owner.Value)}"] : [$"{Key} > 0"], " and ", translate, SortField, OracleSearch.Order, Key);

    /// <summary>The invoice's id in a canonical id, or null when it is none.</summary>
    public static string? NumberOf(string? id) =>
        OracleClient.NumberOf(id) is { Length: <= 18 } number && number.All(char.IsAsciiDigit) ? number : null;

    public static ErpCondition ById(IEnumerable<string> numbers) => ErpCondition.AnyOf(numbers, chunk => $"{Key} in ({string.Join(", ", chunk)})");

    public static ErpCondition ByAccount(IEnumerable<string> numbers) => ErpCondition.AnyOf(numbers, chunk => OracleQuery.In("BillToCustomerNumber", chunk));

    /// <summary>A condition on a bill by its canonical field.</summary>
    public static ErpCondition? Translate<T>(Condition<T> condition) => condition switch
    {
        { Field: "billDate", Values: [var day] } => Day("TransactionDate", condition.Comparison, day),
        { Field: "paymentDueDate", Values: [var day] } => Day("DueDate", condition.Comparison, day),
        { Comparison: not Comparison.Equal } => null,
        { Field: "id" } => ById(condition.Values.Select(NumberOf).OfType<string>()),
        { Field: "billNo" } => ErpCondition.AnyOf(condition.Values, chunk => OracleQuery.In("TransactionNumber", chunk)),
        { Field: "billingAccount.id" } => ByAccount(condition.Values.Select(OracleClient.NumberOf).OfType<string>()),
        { Field: "category", Values: ["credit"] } => ErpCondition.Exact("EnteredAmount < 0"),
        { Field: "category", Values: ["normal"] } => ErpCondition.Exact("EnteredAmount >= 0"),
        _ => null,
    };

    private static string? SortField(string field) => field switch
    {
        "id" => Key,
        "billNo" => "TransactionNumber",
        "billDate" or "date" => "TransactionDate",
        "paymentDueDate" => "DueDate",
        "billingAccount.id" => "BillToCustomerNumber",
        _ => null,
    };

    /// <summary>Invoices have a day and no time: a comparison with an instant within a day is one with a day.</summary>
    private static ErpCondition? Day(string attribute, Comparison comparison, string value)
    {
        if (!DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var instant))
        {
            return null;
        }

        var (day, isMidnight) = (OracleQuery.Day(instant), instant.TimeOfDay == TimeSpan.Zero);
        return comparison switch
        {
            Comparison.Equal => isMidnight ? ErpCondition.Exact($"{attribute} = {day}") : ErpCondition.Nothing,
            Comparison.Greater => ErpCondition.Exact($"{attribute} > {day}"),
            Comparison.GreaterOrEqual => ErpCondition.Exact($"{attribute} {(isMidnight ? ">=" : ">")} {day}"),
            Comparison.Less => ErpCondition.Exact($"{attribute} {(isMidnight ? "<" : "<=")} {day}"),
            Comparison.LessOrEqual => ErpCondition.Exact($"{attribute} <= {day}"),
            _ => null,
        };
    }
}
