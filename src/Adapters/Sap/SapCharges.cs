using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Adapters.Http.OData;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.Sap;

/// <summary>Charges: the lines of billing documents, read with their documents, which alone say whose they are.</summary>
internal sealed class SapCharges(SapClient client) : IRegister<AppliedCustomerBillingRate>
{
    private static readonly JsonTypeInfo<ODataAnswer<ODataList<SapBill>>> Json = SapWireContext.Default.ODataAnswerODataListSapBill;

    public async Task<Outcome<AppliedCustomerBillingRate>> FindAsync(Id<AppliedCustomerBillingRate> id, CancellationToken cancellationToken)
    {
        var found = await FindManyAsync([id], cancellationToken);
        return found.Then<AppliedCustomerBillingRate>(charges => charges is [var charge] ? charge : Fault.NotFound(AppliedCustomerBillingRate.ResourceName));
    }

    public async Task<Outcome<IReadOnlyList<AppliedCustomerBillingRate>>> FindManyAsync(
        IReadOnlyCollection<Id<AppliedCustomerBillingRate>> ids, CancellationToken cancellationToken)
    {
        var filters = SapBillSearch.ById(ids.Select(id => BillOf(id.Value)).OfType<string>()).Filters;
        if (filters.Count == 0)
        {
            return Array.Empty<AppliedCustomerBillingRate>();
        }

        var listed = await client.OData.ListManyAsync(
            "charge.findMany", [.. filters.Select(Some)], client.OData.Deadline(), Json, cancellationToken);
        var wanted = ids.ToHashSet();
        return listed.Select(IReadOnlyList<AppliedCustomerBillingRate> (lists) =>
            [.. lists.SelectMany(list => list.Results!).SelectMany(SapBillMapping.ToCharges).Where(charge => wanted.Contains(charge.Id))]);
    }

    public async Task<Outcome<Page<AppliedCustomerBillingRate>>> SearchAsync(Query<AppliedCustomerBillingRate> query, CancellationToken cancellationToken)
    {
        // A page of documents is no page of lines: the window is cut in the gateway.
        var plan = SapBillSearch.Plan(query, Translate, SapBillSearch.SortField) with { IsWhole = false };
        return plan.Filters.Count == 0
            ? Page<AppliedCustomerBillingRate>.Empty
            : await SapSearch.RunAsync(client, "charge.search", plan, query, Some, client.OData.Deadline(), Json, Map, cancellationToken);
    }

    private static ErpCondition? Translate(Condition<AppliedCustomerBillingRate> condition) => condition switch
    {
        { Field: "id", Comparison: Comparison.Equal } => SapBillSearch.ById(condition.Values.Select(BillOf).OfType<string>()),
        { Field: "bill.id" } => SapBillSearch.Translate(condition with { Field = "id" }),
        { Field: "date" } => SapBillSearch.Translate(condition with { Field = "billDate" }),
        { Field: "billingAccount.id" } => SapBillSearch.Translate(condition),
        _ => null,
    };

    private static ODataQuery Some(string filter) => SapBillSearch.WithItems(SapBillSearch.Some(filter));

    private static Task<Outcome<IReadOnlyList<AppliedCustomerBillingRate>>> Map(IReadOnlyList<SapBill> bills) =>
        Task.FromResult(Outcome<IReadOnlyList<AppliedCustomerBillingRate>>.Of([.. bills.SelectMany(SapBillMapping.ToCharges)]));

    /// <summary>The document's number in a charge's id: what is before the point.</summary>
    private static string? BillOf(string? id) => id?.IndexOf('.', StringComparison.Ordinal) is > 0 and var point ? SapClient.NumberOf(id[..point]) : null;
}
