using TeleCo.Gateway.Adapters.Erp;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Adapters.Oracle;

/// <summary>Charges: the lines of invoices, read with their invoices, which alone say whose they are.</summary>
internal sealed class OracleCharges(OracleClient client, OracleInvoices invoices) : IRegister<AppliedCustomerBillingRate>
{
    public async Task<Outcome<AppliedCustomerBillingRate>> FindAsync(Id<AppliedCustomerBillingRate> id, CancellationToken cancellationToken)
    {
        var found = await FindManyAsync([id], cancellationToken);
        return found.Then<AppliedCustomerBillingRate>(charges => charges is [var charge] ? charge : Fault.NotFound(AppliedCustomerBillingRate.ResourceName));
    }

    public async Task<Outcome<IReadOnlyList<AppliedCustomerBillingRate>>> FindManyAsync(
        IReadOnlyCollection<Id<AppliedCustomerBillingRate>> ids, CancellationToken cancellationToken)
    {
        var filters = OracleBillSearch.ById(ids.Select(id => InvoiceOf(id.Value)).OfType<string>()).Filters;
        if (filters.Count == 0)
        {
            return Array.Empty<AppliedCustomerBillingRate>();
        }

        var listed = await invoices.ListAsync("charge.findMany", [.. filters.Select(OracleInvoices.WithLines)], client.Deadline(), cancellationToken);
        var wanted = ids.ToHashSet();
        return listed.Select(IReadOnlyList<AppliedCustomerBillingRate> (lists) =>
            [.. lists.SelectMany(list => list.Items!).SelectMany(OracleBillMapping.ToCharges).Where(charge => wanted.Contains(charge.Id))]);
    }

    public async Task<Outcome<Page<AppliedCustomerBillingRate>>> SearchAsync(Query<AppliedCustomerBillingRate> query, CancellationToken cancellationToken)
    {
        // A page of invoices is no page of lines: the window is cut in the gateway.
        var plan = OracleBillSearch.Plan(query, Translate) with { IsWhole = false };
        var deadline = client.Deadline();
        return plan.Filters.Count == 0
            ? Page<AppliedCustomerBillingRate>.Empty
            : await OracleSearch.RunAsync(plan, query, OracleInvoices.WithLines, queries => invoices.ListAsync("charge.search", queries, deadline, cancellationToken), Map);
    }

    private static ErpCondition? Translate(Condition<AppliedCustomerBillingRate> condition) => condition switch
    {
        { Field: "id", Comparison: Comparison.Equal } => OracleBillSearch.ById(condition.Values.Select(InvoiceOf).OfType<string>()),
        { Field: "bill.id" } => OracleBillSearch.Translate(condition with { Field = "id" }),
        { Field: "date" } => OracleBillSearch.Translate(condition with { Field = "billDate" }),
        { Field: "billingAccount.id" } => OracleBillSearch.Translate(condition),
        _ => null,
    };

    private static Task<Outcome<IReadOnlyList<AppliedCustomerBillingRate>>> Map(IReadOnlyList<OracleInvoice> found) =>
        Task.FromResult(Outcome<IReadOnlyList<AppliedCustomerBillingRate>>.Of([.. found.SelectMany(OracleBillMapping.ToCharges)]));

    /// <summary>The invoice in a charge's id: what is before the point.</summary>
    private static string? InvoiceOf(string? id) => id?.IndexOf('.', StringComparison.Ordinal) is > 0 and var point ? OracleBillSearch.NumberOf(id[..point]) : null;
}
