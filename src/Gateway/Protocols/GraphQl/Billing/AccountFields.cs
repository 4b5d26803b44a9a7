using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using TeleCo.Gateway.Operations.Accounts;
using TeleCo.Gateway.Operations.Customers;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Customers;

namespace TeleCo.Gateway.Protocols.GraphQl.Billing;

/// <summary>Billing accounts in the graph: thin bindings to the operations.</summary>
internal sealed class AccountFields(
    GetBillingAccount get, GetBillingAccounts getMany, SearchBillingAccounts search, CreateBillingAccount create, UpdateBillingAccount update, DeleteBillingAccount delete,
    GetCustomer getCustomer, GetCustomers getCustomers)
{
    public void AddTo(ObjectGraphType query, ObjectGraphType mutation, CommonTypes common, BillingAccountType account, ConnectionType<BillingAccount> accounts)
    {
        query.Add("billingAccount", account, "A billing account by its id.", GraphResolvers.Argument("id", new IdGraphType()), Find);
        query.Add("billingAccounts", new NonNullGraphType(accounts), "The billing accounts that match.", Paging.Arguments(AccountInputs.Filter(common)), SearchAsync);

        var inputs = new AccountInputs(common);
        mutation.Add("createBillingAccount", PayloadOf("Create"), "Makes a new billing account.", GraphResolvers.Argument("input", inputs.Create), context => GraphResolvers.CreateAsync(context, create, AccountInputs.Draft));
        mutation.Add(
            "updateBillingAccount", PayloadOf("Update"), "Changes a billing account: fields that are given replace, null removes, the others stay.",
            GraphResolvers.Argument("input", inputs.Update), UpdateAsync);
        mutation.Add("deleteBillingAccount", PayloadOf("Delete"), "Removes a billing account.", GraphResolvers.Argument("input", inputs.Delete), DeleteAsync);

        common.Customer.AddLink("accounts", accounts, "The customer's billing accounts.", Paging.Window(), (customer, context) =>
            GraphResolvers.Children<Customer, BillingAccount>(context, customer.Id.Value, "relatedParty.id", AccountInputs.Parties, search));
        account.AddLink("customer", common.Customer, "The customer that the account is of.", null, Customer);

        NonNullGraphType PayloadOf(string verb) => new(Payload.TypeOf<BillingAccount>($"{verb}BillingAccountPayload", "billingAccount", account, common));
    }

    /// <summary>The account that a reference is to; null where there is none that the caller sees.</summary>
    public IDataLoaderResult? Linked(string? id, IResolveFieldContext context) => id is null ? null : GraphResolvers.Loader(context, get, getMany).LoadOptional(new(id));

    private IDataLoaderResult? Customer(BillingAccount account, IResolveFieldContext context) =>
        account.CustomerId is { } id ? GraphResolvers.Loader(context, getCustomer, getCustomers).LoadOptional(new(id)) : null;

    private ValueTask<object?> Find(IResolveFieldContext context) =>
        ValueTask.FromResult<object?>(GraphResolvers.Loader(context, get, getMany).Load(new(context.GetArgument<string>("id"))));

    private ValueTask<object?> SearchAsync(IResolveFieldContext context) => GraphResolvers.SearchAsync(context, search, AccountInputs.Conditions(context));

    private async ValueTask<object?> UpdateAsync(IResolveFieldContext context)
    {
        var input = InputReader.Of(context);
        return Payload.Of(await update.RunAsync(
            new(new(input.Text("id")!), current => AccountInputs.Change(input, current)), GraphQlCalls.Of(context), context.CancellationToken));
    }

    private async ValueTask<object?> DeleteAsync(IResolveFieldContext context) =>
        Payload.Of(await delete.RunAsync(new(new(InputReader.Of(context).Text("id")!)), GraphQlCalls.Of(context), context.CancellationToken));
}
