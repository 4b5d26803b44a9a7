using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Schema.Queries;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Operations.Bills;

/// <summary>Wishes for bills, with what became of them: a bill for the account, made since, ends the task.</summary>
internal sealed class BillsOnDemand(ResourceStore<CustomerBillOnDemand> store, VendorRouter<IRegister<CustomerBill>> bills) : IRegister<CustomerBillOnDemand>
{
    public async Task<Outcome<CustomerBillOnDemand>> FindAsync(Id<CustomerBillOnDemand> id, CancellationToken cancellationToken)
    {
        var found = await store.FindAsync(id, cancellationToken);
        return found.TryGet(out var wish, out var fault) ? await LookAsync(wish, cancellationToken) : fault;
    }

    public Task<Outcome<IReadOnlyList<CustomerBillOnDemand>>> FindManyAsync(IReadOnlyCollection<Id<CustomerBillOnDemand>> ids, CancellationToken cancellationToken) =>
        store.FindManyAsync(ids, cancellationToken);

    public Task<Outcome<Page<CustomerBillOnDemand>>> SearchAsync(Query<CustomerBillOnDemand> query, CancellationToken cancellationToken) => store.SearchAsync(query, cancellationToken);

    private async Task<Outcome<CustomerBillOnDemand>> LookAsync(CustomerBillOnDemand wish, CancellationToken cancellationToken)
    {
        if (wish.State is not CustomerBillOnDemandState.InProgress || !bills.TryFind(wish.Id.Vendor, out var register))
        {
            return wish;
        }

        var since = wish.LastModified!.Value.Date;
        var query = new Query<CustomerBill>
        {
            Partner = wish.Partner,
            Conditions =
            [
                Condition<CustomerBill>.IsOneOf("billingAccount.id", [wish.BillingAccount!.Id!], bill => bill.BillingAccount?.Id),
                new(bill => bill.BillDate >= since) { Field = "billDate", Comparison = Comparison.GreaterOrEqual, Values = [since.ToString("O")] },
            ],
            Limit = 1,
        };
        var made = await register.SearchAsync(query, cancellationToken);

        // The wish itself is there whether or not the biller answers now.
        return made.TryGet(out var page, out _) && page.Items is [var bill, ..]
            ? wish with { State = CustomerBillOnDemandState.Done, CustomerBill = new() { Id = bill.Id.Value, ReferredType = "CustomerBill" } }
            : wish;
    }
}
