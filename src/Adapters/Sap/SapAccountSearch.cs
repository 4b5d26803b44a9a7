using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Adapters.Http.OData;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.Sap;

/// <summary>Searches for accounts as filters on business partners.</summary>
internal static class SapAccountSearch
{
    private const string Key = "BusinessPartner";
    private const string CustomerNumberField = "BusinessPartnerIDByExtSystem";

    /// <summary>The longest name that one field holds: longer ones are put together.</summary>
    private const int LongestName = 40;

    public static ErpPlan Plan<T>(Query<T> query, bool isParty, string partyType) =>
        ErpPlan.For(query, Scope(query.Partner, isParty, partyType), " and ", Translate, field => field == "id" ? Key : null, Order, Key);

    /// <summary>Every account of a kind that is not removed, of a partner or of all.</summary>
    public static IEnumerable<string> Scope(PartnerId? partner, bool isParty, string partyType)
    {
        yield return "Customer ne ''"; // partners without a customer side are no accounts: suppliers, contacts
        yield return $"BusinessPartnerType {(isParty ? "eq" : "ne")} {ODataLiteral.Text(partyType)}";
        yield return "IsMarkedForArchiving eq false";
        if (partner is { } owner)
        {
            yield return ODataFilter.Equal("SearchTerm2", ODataLiteral.Text(owner.Value));
        }
    }

    public static ErpCondition ById(IEnumerable<string> numbers) => ErpCondition.AnyOf(numbers, chunk => ODataFilter.AnyOf(Key, chunk));

    /// <summary>Both spellings are asked for: the field may know upper case only.</summary>
    public static ErpCondition ByCustomer(IEnumerable<string> customerIds) => ErpCondition.AnyOf(
        customerIds.Select(id => CustomerNumber.Of(id, SapAccountMapping.LongestCustomerNumber)).OfType<string>().SelectMany(number => new[] { number, number.ToUpperInvariant() }),
        chunk => ODataFilter.AnyOf(CustomerNumberField, chunk));

    private static ErpCondition? Translate<T>(Condition<T> condition) => condition switch
    {
        { Comparison: not Comparison.Equal } => null,
        { Field: "id" } => ById(condition.Values.Select(SapClient.NumberOf).OfType<string>()),
        { Field: "relatedParty.id" } => ByCustomer(condition.Values),
        { Field: "name", Values.Count: <= ErpCondition.MaxTerms } when condition.Values.All(value => value.Length is > 0 and <= LongestName) =>
            ErpCondition.Loose(ODataFilter.AnyOf("BusinessPartnerFullName", condition.Values)),
        _ => null,
    };

    private static string Order(string field, bool descending) => descending ? $"{field} desc" : field;
}
