using System.Globalization;
using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Adapters.Http.OData;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.Sap;

/// <summary>Searches for bills as filters on billing documents.</summary>
internal static class SapBillSearch
{
    public const string Service = "API_BILLING_DOCUMENT_SRV";

    private const string Key = "BillingDocument";
    private const string Date = "BillingDocumentDate";

    public static readonly string[] Select =
    [
        "BillingDocument", "SDDocumentCategory", "BillingDocumentDate", "LastChangeDateTime", "TotalNetAmount", "TaxAmount", "TotalGrossAmount",
        "TransactionCurrency", "PayerParty", "CompanyCode", "FiscalYear", "AccountingDocument", "AssignmentReference",
    ];

    public static readonly string[] SelectItems =
    [
        .. Select, "to_Item/BillingDocumentItem", "to_Item/BillingDocumentItemText", "to_Item/NetAmount", "to_Item/TaxAmount", "to_Item/GrossAmount",
    ];

    public static ODataQuery One(string number) => ODataQuery.One(Service, "A_BillingDocument", number) with { Select = Select };

    public static ODataQuery Some(string filter) => new(Service, "A_BillingDocument") { Filter = filter, Select = Select };

    public static ODataQuery WithItems(ODataQuery query) => query with { Select = SelectItems, Expand = ["to_Item"] };

    public static ErpCondition ById(IEnumerable<string> numbers) => ErpCondition.AnyOf(numbers, chunk => ODataFilter.AnyOf(Key, chunk));

    public static ErpCondition ByAccount(IEnumerable<string> numbers) => ErpCondition.AnyOf(numbers, chunk => ODataFilter.AnyOf("PayerParty", chunk));

    /// <param name="query">The search.</param>
    /// <param name="translate">What the kind of resource itself knows of conditions.</param>
    /// <param name="sortField">What it can be sorted by.</param>
    public static ErpPlan Plan<T>(Query<T> query, Func<Condition<T>, ErpCondition?> translate, Func<string, string?> sortField) =>
        ErpPlan.For(query, Scope(query.Partner), " and ", translate, sortField, (field, descending) => descending ? $"{field} desc" : field, Key);

    /// <summary>A condition on a bill by its canonical field.</summary>
    public static ErpCondition? Translate<T>(Condition<T> condition) => condition switch
    {
        { Field: "billDate", Values: [var day] } => Day(condition.Comparison, day),
        { Comparison: not Comparison.Equal } => null,
        { Field: "id" } => ById(condition.Values.Select(SapClient.NumberOf).OfType<string>()),
        { Field: "billNo" } => ById(condition.Values.Where(SapClient.IsNumber)),
        { Field: "billingAccount.id" } => ByAccount(condition.Values.Select(SapClient.NumberOf).OfType<string>()),
        { Field: "category" } => Category(condition.Values),
        _ => null,
    };

    public static string? SortField(string field) => field switch
    {
        "id" or "billNo" => Key,
        "billDate" => Date,
        "billingAccount.id" => "PayerParty",
        _ => null,
    };

    /// <summary>Bills that hold: neither cancelled nor there to cancel another.</summary>
    private static IEnumerable<string> Scope(PartnerId? partner)
    {
        yield return "BillingDocumentIsCancelled eq false";
        yield return "SDDocumentCategory ne 'N'";
        if (partner is { } owner)
        {
            yield return ODataFilter.Equal("AssignmentReference", ODataLiteral.Text(owner.Value));
        }
    }

    private static ErpCondition Category(IReadOnlyList<string> values)
    {
        var documents = (values.Contains("credit") ? "O" : "") + (values.Contains("normal") ? "MP" : "");
        return ErpCondition.AnyOf(documents.Select(document => document.ToString()), chunk => ODataFilter.AnyOf("SDDocumentCategory", chunk));
    }

    /// <summary>Documents have a day and no time: a comparison with an instant within a day is one with a day.</summary>
    private static ErpCondition? Day(Comparison comparison, string value)
    {
        if (!DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var instant))
        {
            return null;
        }

        var (day, isMidnight) = (ODataLiteral.Day(instant), instant.TimeOfDay == TimeSpan.Zero);
        return comparison switch
        {
            Comparison.Equal => isMidnight ? ErpCondition.Exact($"{Date} eq {day}") : ErpCondition.Nothing,
            Comparison.Greater => ErpCondition.Exact($"{Date} gt {day}"),
            Comparison.GreaterOrEqual => ErpCondition.Exact($"{Date} {(isMidnight ? "ge" : "gt")} {day}"),
            Comparison.Less => ErpCondition.Exact($"{Date} {(isMidnight ? "lt" : "le")} {day}"),
            Comparison.LessOrEqual => ErpCondition.Exact($"{Date} le {day}"),
            _ => null,
        };
    }
}
