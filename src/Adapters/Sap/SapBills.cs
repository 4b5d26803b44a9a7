using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.OData;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.Sap;

/// <summary>Bills: billing documents, with what the ledger says of them and whose accounts they are for; two round trips, however many bills.</summary>
internal sealed class SapBills(SapClient client, SapLedger ledger) : IRegister<CustomerBill>
{
    private static readonly SapWireContext Json = SapWireContext.Default;

    public async Task<Outcome<CustomerBill>> FindAsync(Id<CustomerBill> id, CancellationToken cancellationToken)
    {
        if (SapClient.NumberOf(id.Value) is not { } number)
        {
            return Fault.NotFound(CustomerBill.ResourceName);
        }

        var deadline = client.OData.Deadline();
        var request = client.OData.Request("bill.find", SapBillSearch.One(number));
        request.Deadline = deadline;
        var found = await client.OData.FindAsync(request, Json.ODataAnswerSapBill, cancellationToken);
        if (!found.TryGet(out var bill, out var fault) || bill is null)
        {
            return fault ?? Fault.NotFound(CustomerBill.ResourceName);
        }

        return (await MapAsync([bill], deadline, cancellationToken)).Select(bills => bills[0]);
    }

    public async Task<Outcome<IReadOnlyList<CustomerBill>>> FindManyAsync(IReadOnlyCollection<Id<CustomerBill>> ids, CancellationToken cancellationToken)
    {
        var filters = SapBillSearch.ById(ids.Select(id => SapClient.NumberOf(id.Value)).OfType<string>()).Filters;
        if (filters.Count == 0)
        {
            return Array.Empty<CustomerBill>();
        }

        var deadline = client.OData.Deadline();
        var listed = await client.OData.ListManyAsync("bill.findMany", [.. filters.Select(SapBillSearch.Some)], deadline, Json.ODataAnswerODataListSapBill, cancellationToken);
        return listed.TryGet(out var lists, out var fault) ? await MapAsync([.. lists.SelectMany(list => list.Results!)], deadline, cancellationToken) : fault;
    }

    public async Task<Outcome<Page<CustomerBill>>> SearchAsync(Query<CustomerBill> query, CancellationToken cancellationToken)
    {
        var deadline = client.OData.Deadline();
        var owned = await CustomersAsync(query, deadline, cancellationToken);
        if (!owned.TryGet(out var accounts, out var fault))
        {
            return fault;
        }

        var plan = SapBillSearch.Plan(
            query,
            condition => condition is { Field: "relatedParty.id", Comparison: Comparison.Equal } ? SapBillSearch.ByAccount(accounts) : SapBillSearch.Translate(condition),
            SapBillSearch.SortField);
        if (plan.Filters.Count == 0)
        {
            return Page<CustomerBill>.Empty;
        }

        return await SapSearch.RunAsync(
            client, "bill.search", plan, query, SapBillSearch.Some, deadline, Json.ODataAnswerODataListSapBill, found => MapAsync(found, deadline, cancellationToken), cancellationToken);
    }

    /// <summary>The accounts of the customers that a search names; none when it names none.</summary>
    private async Task<Outcome<string[]>> CustomersAsync(Query<CustomerBill> query, long deadline, CancellationToken cancellationToken)
    {
        string[] customers = [.. query.Conditions.Where(condition => condition is { Field: "relatedParty.id", Comparison: Comparison.Equal }).SelectMany(condition => condition.Values)];
        var filters = SapAccountSearch.ByCustomer(customers).Filters;
        if (filters.Count == 0)
        {
            return Array.Empty<string>();
        }

        var listed = await client.OData.ListManyAsync(
            "partner.byCustomer", [.. filters.Select(SapPartners.Customers)], deadline, Json.ODataAnswerODataListSapPartner, cancellationToken);
        return listed.Select(lists => lists.SelectMany(list => list.Results!).Select(partner => partner.BusinessPartner).OfType<string>().Distinct().ToArray());
    }

    private async Task<Outcome<IReadOnlyList<CustomerBill>>> MapAsync(IReadOnlyList<SapBill> bills, long deadline, CancellationToken cancellationToken)
    {
        if (bills.Count == 0)
        {
            return Array.Empty<CustomerBill>();
        }

        if (bills.Any(bill => bill.BillingDocument is not { Length: > 0 }))
        {
            return VendorFaults.Garbled;
        }

        var filters = SapAccountSearch.ById(bills.Select(bill => bill.PayerParty).OfType<string>()).Filters;
        var naming = client.OData.ListManyAsync(
            "partner.ofBills", [.. filters.Select(SapPartners.Customers)], deadline, Json.ODataAnswerODataListSapPartner, cancellationToken);
        var ledgered = await ledger.ItemsAsync(bills, deadline, cancellationToken);
        var named = await naming;
        if (!ledgered.TryGet(out var items, out var fault) || !named.TryGet(out var partners, out fault))
        {
            return fault;
        }

        var customers = partners.SelectMany(list => list.Results!)
            .ToLookup(partner => partner.BusinessPartner, partner => CustomerNumber.ToId(partner.BusinessPartnerIDByExtSystem));
        return Outcome<IReadOnlyList<CustomerBill>>.Of(
            [.. bills.Select(bill => SapBillMapping.ToBill(bill, items[bill.AccountingDocument ?? ""], customers[bill.PayerParty].FirstOrDefault()))]);
    }
}
