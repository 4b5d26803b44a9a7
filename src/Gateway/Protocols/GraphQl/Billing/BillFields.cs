using GraphQL;
using GraphQL.Types;
using TeleCo.Gateway.Operations.Bills;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Model.Customers;

namespace TeleCo.Gateway.Protocols.GraphQl.Billing;

/// <summary>Bills and their charges in the graph: thin bindings to the operations.</summary>
internal sealed class BillFields(
    GetCustomerBill get, GetCustomerBills getMany, SearchCustomerBills search, UpdateCustomerBill update,
    GetAppliedCustomerBillingRate getCharge, GetAppliedCustomerBillingRates getCharges, SearchAppliedCustomerBillingRates searchCharges)
{
    public void AddTo(ObjectGraphType query, ObjectGraphType mutation, CommonTypes common, BillingTypes billing, BillingAccountType account, AccountFields accounts)
    {
        var bill = new BillType(common, billing);
        var bills = new ConnectionType<CustomerBill>(bill, common.PageInfo);
        var charge = new ChargeType(common, billing);
        var charges = new ConnectionType<AppliedCustomerBillingRate>(charge, common.PageInfo);
        var inputs = new BillInputs(common, billing);
        query.Add("bill", bill, "A bill by its id.", GraphResolvers.Argument("id", new IdGraphType()), Find);
        query.Add("bills", new NonNullGraphType(bills), "The bills that match.", Paging.Arguments(inputs.Filter), SearchAsync);
        query.Add("appliedCustomerBillingRate", charge, "A charge by its id.", GraphResolvers.Argument("id", new IdGraphType()), FindCharge);
        query.Add("appliedCustomerBillingRates", new NonNullGraphType(charges), "The charges that match.", Paging.Arguments(inputs.ChargeFilter), SearchChargesAsync);
        mutation.Add(
            "updateBill", new NonNullGraphType(Payload.TypeOf<CustomerBill>("UpdateBillPayload", "bill", bill, common)), "Moves a bill through its life before it is paid.",
            GraphResolvers.Argument("input", inputs.Update), UpdateAsync);

        common.Customer.AddLink("bills", bills, "The customer's bills.", Paging.Window(), (customer, context) =>
            GraphResolvers.Children<Customer, CustomerBill>(context, customer.Id.Value, "relatedParty.id", BillInputs.Parties, search));
        account.AddLink("bills", bills, "The account's bills.", Paging.Window(), (source, context) =>
            GraphResolvers.Children<BillingAccount, CustomerBill>(context, source.Id.Value, "billingAccount.id", item => [item.BillingAccount?.Id], search));
        bill.AddLink("account", account, "The account billed.", null, (source, context) => accounts.Linked(source.BillingAccount?.Id, context));
        bill.AddLink("appliedCustomerBillingRates", charges, "The bill's lines.", Paging.Window(), (source, context) =>
            GraphResolvers.Children<CustomerBill, AppliedCustomerBillingRate>(context, source.Id.Value, "bill.id", item => [item.Bill?.Id], searchCharges));
    }

    private ValueTask<object?> Find(IResolveFieldContext context) =>
        ValueTask.FromResult<object?>(GraphResolvers.Loader(context, get, getMany).Load(new(context.GetArgument<string>("id"))));

    private ValueTask<object?> SearchAsync(IResolveFieldContext context) => GraphResolvers.SearchAsync(context, search, BillInputs.Conditions(context));

    private ValueTask<object?> FindCharge(IResolveFieldContext context) =>
        ValueTask.FromResult<object?>(GraphResolvers.Loader(context, getCharge, getCharges).Load(new(context.GetArgument<string>("id"))));

    private ValueTask<object?> SearchChargesAsync(IResolveFieldContext context) => GraphResolvers.SearchAsync(context, searchCharges, BillInputs.ChargeConditions(context));

    private async ValueTask<object?> UpdateAsync(IResolveFieldContext context)
    {
        var input = InputReader.Of(context);
        return Payload.Of(await update.RunAsync(
            new(new(input.Text("id")!), current => BillInputs.Change(input, current)), GraphQlCalls.Of(context), context.CancellationToken));
    }
}
