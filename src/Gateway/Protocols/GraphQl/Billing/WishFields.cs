using GraphQL;
using GraphQL.Types;
using TeleCo.Gateway.Operations.Bills;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema.Model.Bills;

namespace TeleCo.Gateway.Protocols.GraphQl.Billing;

/// <summary>Wishes for bills in the graph: thin bindings to the operations.</summary>
internal sealed class WishFields(CreateCustomerBillOnDemand create, GetCustomerBillOnDemand get, SearchCustomerBillsOnDemand search)
{
    public void AddTo(ObjectGraphType query, ObjectGraphType mutation, CommonTypes common, BillingTypes billing)
    {
        var wish = new WishType(common, billing);
        var filter = new InputObjectGraphType { Name = "CustomerBillOnDemandFilter", Description = "Several values mean any of them." };
        filter.Add("billingAccountId", CommonTypes.ListOf(common.Text), "The id of the account to bill.");
        query.Add("customerBillOnDemand", wish, "A wish for a bill by its id.", GraphResolvers.Argument("id", new IdGraphType()), FindAsync);
        query.Add(
            "customerBillsOnDemand", new NonNullGraphType(new ConnectionType<CustomerBillOnDemand>(wish, common.PageInfo)), "The wishes for bills that match.",
            Paging.Arguments(filter), SearchAsync);
        mutation.Add(
            "createCustomerBillOnDemand",
            new NonNullGraphType(Payload.TypeOf<CustomerBillOnDemand>("CreateCustomerBillOnDemandPayload", "customerBillOnDemand", wish, common)),
            "Asks for a bill outside of the cycle.", GraphResolvers.Argument("input", Input(common)), context => GraphResolvers.CreateAsync(context, create, Draft));
    }

    private static InputObjectGraphType Input(CommonTypes common)
    {
        var input = new InputObjectGraphType { Name = "CreateCustomerBillOnDemandInput", Description = "A wish for a bill." };
        input.Add("billingAccount", new NonNullGraphType(common.ReferenceInput), "The account to bill; needs an id.");
        input.Add("name", common.Text, "The wish's name.");
        input.Add("description", common.Text, "A note on the wish.");
        input.Add("relatedParty", common.RelatedPartyInput, "Who wishes it.");
        input.Add("idempotencyKey", common.Text, "Names the wish: sent again with the same key, it has no second effect.");
        return input;
    }

    private static CustomerBillOnDemand Draft(InputReader input) => new()
    {
        BillingAccount = input.Object("billingAccount", InputShapes.Reference),
        Name = input.Text("name"),
        Description = input.Text("description"),
        RelatedParty = input.Object("relatedParty", InputShapes.Party),
    };

    private async ValueTask<object?> FindAsync(IResolveFieldContext context) =>
        (await get.RunAsync(new(context.GetArgument<string>("id")), GraphQlCalls.Of(context), context.CancellationToken)).TryGet(out var wish, out var fault)
            ? wish
            : throw GraphQlErrors.Of(fault);

    private ValueTask<object?> SearchAsync(IResolveFieldContext context) => GraphResolvers.SearchAsync(
        context, search, new FilterReader<CustomerBillOnDemand>(context).Text("billingAccountId", "billingAccount.id", wish => wish.BillingAccount?.Id).Conditions);
}
