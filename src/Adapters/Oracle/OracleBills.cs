using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.Oracle;

/// <summary>Bills: invoices, and whose organizations they are for; two round trips, however many.</summary>
internal sealed class OracleBills(OracleClient client, OracleInvoices invoices) : IRegister<CustomerBill>
{
    private static readonly OracleWireContext Json = OracleWireContext.Default;

    public async Task<Outcome<CustomerBill>> FindAsync(Id<CustomerBill> id, CancellationToken cancellationToken)
    {
        var found = await FindManyAsync([id], cancellationToken);
        return found.Then<CustomerBill>(bills => bills is [var bill] ? bill : Fault.NotFound(CustomerBill.ResourceName));
    }

    public async Task<Outcome<IReadOnlyList<CustomerBill>>> FindManyAsync(IReadOnlyCollection<Id<CustomerBill>> ids, CancellationToken cancellationToken)
    {
        var filters = OracleBillSearch.ById(ids.Select(id => OracleBillSearch.NumberOf(id.Value)).OfType<string>()).Filters;
        if (filters.Count == 0)
        {
            return Array.Empty<CustomerBill>();
        }

        var deadline = client.Deadline();
        var listed = await invoices.ListAsync("invoice.findMany", [.. filters.Select(OracleInvoices.Some)], deadline, cancellationToken);
        return listed.TryGet(out var lists, out var fault) ? await MapAsync([.. lists.SelectMany(list => list.Items!)], deadline, cancellationToken) : fault;
    }

    public async Task<Outcome<Page<CustomerBill>>> SearchAsync(Query<CustomerBill> query, CancellationToken cancellationToken)
    {
        var deadline = client.Deadline();
        var owned = await AccountsAsync(query, deadline, cancellationToken);
        if (!owned.TryGet(out var accounts, out var fault))
        {
            return fault;
        }

        var plan = OracleBillSearch.Plan(query, condition =>
            condition is { Field: "relatedParty.id", Comparison: Comparison.Equal } ? OracleBillSearch.ByAccount(accounts) : OracleBillSearch.Translate(condition));
        return plan.Filters.Count == 0
            ? Page<CustomerBill>.Empty
            : await OracleSearch.RunAsync(
                plan, query, OracleInvoices.Some, queries => invoices.ListAsync("invoice.search", queries, deadline, cancellationToken), found => MapAsync(found, deadline, cancellationToken));
    }

    private static OracleQuery Organizations(string q) => new(OracleClient.Parties, "hubOrganizations", "PartyNumber") { Q = q, Expand = "SourceSystemReference" };

    /// <summary>The accounts of the customers that a search names; none when it names none.</summary>
    private async Task<Outcome<string[]>> AccountsAsync(Query<CustomerBill> query, long deadline, CancellationToken cancellationToken)
    {
        string[] numbers =
        [
            .. query.Conditions.Where(condition => condition is { Field: "relatedParty.id", Comparison: Comparison.Equal })
                .SelectMany(condition => condition.Values)
                .Select(customer => CustomerNumber.Of(customer, OracleAccountRules.LongestCustomerNumber)).OfType<string>(),
        ];
        if (numbers.Length == 0)
        {
            return Array.Empty<string>();
        }

        var found = await OrganizationsAsync(
            "organization.byCustomer", numbers.Chunk(ErpCondition.MaxTerms / 4).Select(chunk => string.Join(" or ", chunk.Select(OracleReferences.ByCustomer))), deadline, cancellationToken);
        return found.Select(organizations => organizations
            .Where(organization => numbers.Contains(OracleReferences.Of(organization).Customer))
            .Select(organization => organization.PartyNumber).OfType<string>().ToArray());
    }

    private async Task<Outcome<IReadOnlyList<CustomerBill>>> MapAsync(IReadOnlyList<OracleInvoice> found, long deadline, CancellationToken cancellationToken)
    {
        if (found.Count == 0)
        {
            return Array.Empty<CustomerBill>();
        }

        var accounts = found.Select(invoice => invoice.BillToCustomerNumber).OfType<string>().Distinct().Chunk(ErpCondition.MaxTerms);
        var named = await OrganizationsAsync("organization.ofBills", accounts.Select(chunk => OracleQuery.In("PartyNumber", chunk)), deadline, cancellationToken);
        return named.Select(IReadOnlyList<CustomerBill> (organizations) =>
        {
            var customers = organizations.ToLookup(organization => organization.PartyNumber, organization => CustomerNumber.ToId(OracleReferences.Of(organization).Customer));
            return [.. found.Select(invoice => OracleBillMapping.ToBill(invoice, customers[invoice.BillToCustomerNumber].FirstOrDefault()))];
        });
    }

    private async Task<Outcome<IReadOnlyList<OracleOrganization>>> OrganizationsAsync(
        string operation, IEnumerable<string> filters, long deadline, CancellationToken cancellationToken)
    {
        OracleQuery[] queries = [.. filters.Select(Organizations)];
        if (queries.Length == 0)
        {
            return Array.Empty<OracleOrganization>();
        }

        var listed = await client.ListManyAsync(operation, queries, deadline, Json.OracleListOracleOrganization, Json.OracleBatchOracleListOracleOrganization, cancellationToken);
        return listed.Select(IReadOnlyList<OracleOrganization> (lists) => [.. lists.SelectMany(list => list.Items!)]);
    }
}
