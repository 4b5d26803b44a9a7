using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using TeleCo.Gateway.Operations.Customers;
using TeleCo.Gateway.Operations.Payments;
using TeleCo.Gateway.Protocols.GraphQl.Billing;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Protocols.GraphQl.Payments;

/// <summary>Payments in the graph, and the ways between them, accounts and customers: thin bindings to the operations.</summary>
internal sealed class PaymentGraph(
    GetPayment get, GetPayments getMany, SearchPayments search, CreatePayment create, WatchPayments watch,
    RefundFields refunds, AccountFields accounts, GetCustomer getCustomer, GetCustomers getCustomers) : IGraphArea
{
    public void AddTo(ObjectGraphType query, ObjectGraphType mutation, ObjectGraphType subscription, CommonTypes common)
    {
        var types = new PaymentTypes(common);
        var inputs = new PaymentInputs(common, types);
        var payment = new PaymentType(common, types);
        var payments = new ConnectionType<Payment>(payment, common.PageInfo);
        query.Add("payment", payment, "A payment by its id.", GraphResolvers.Argument("id", new IdGraphType()), Find);
        query.Add(
            "payments", new NonNullGraphType(payments), "The payments that match.", Paging.Arguments(inputs.Filter),
            context => GraphResolvers.SearchAsync(context, search, PaymentInputs.Conditions(context)));
        mutation.Add(
            "createPayment", new NonNullGraphType(Payload.TypeOf<Payment>("CreatePaymentPayload", "payment", payment, common)),
            "Takes a payment. One whose outcome is not known yet is PENDING, and settled later.",
            GraphResolvers.Argument("input", inputs.Create), context => GraphResolvers.CreateAsync(context, create, PaymentInputs.Draft));
        subscription.AddStream(
            "paymentStateChanged", payment, "Each payment as it is made or changes, or the one named.",
            new(new QueryArgument<IdGraphType> { Name = "id", Description = "Only this payment." }), WatchAsync);

        common.Customer.AddLink("payments", payments, "The customer's payments.", Paging.Window(), (customer, context) =>
            GraphResolvers.Children<Customer, Payment>(context, customer.Id.Value, "customerId", item => [item.CustomerId], search));
        common.Account.AddLink("payments", payments, "The account's payments.", Paging.Window(), (account, context) =>
            GraphResolvers.Children<BillingAccount, Payment>(context, account.Id.Value, "account.id", item => [item.Account.Id], search));
        AddLinks(payment, common);

        var refund = refunds.AddTo(query, mutation, common, types, inputs, payment);
        refund.AddLink("payment", payment, "The payment given back.", null, (source, context) => Linked(source.Payment?.Id, context));
        AddLinks(refund, common);
    }

    private void AddLinks<T>(ObjectGraphType<T> type, CommonTypes common)
        where T : MoneyMovement
    {
        type.AddLink("account", common.Account, "The billing account.", null, (source, context) => accounts.Linked(source.Account.Id, context));
        type.AddLink("customer", common.Customer, "The customer behind the account.", null, (source, context) =>
            source.CustomerId is { } id ? GraphResolvers.Loader(context, getCustomer, getCustomers).LoadOptional(new(id)) : null);
    }

    private ValueTask<object?> Find(IResolveFieldContext context) =>
        ValueTask.FromResult<object?>(GraphResolvers.Loader(context, get, getMany).Load(new(context.GetArgument<string>("id"))));

    private IDataLoaderResult? Linked(string? id, IResolveFieldContext context) => id is null ? null : GraphResolvers.Loader(context, get, getMany).LoadOptional(new(id));

    private async ValueTask<IObservable<object?>> WatchAsync(IResolveFieldContext context)
    {
        var changes = await watch.RunAsync(new(), GraphQlCalls.Of(context), context.CancellationToken);
        return !changes.TryGet(out var payments, out var fault) ? throw GraphQlErrors.Of(fault)
            : context.GetArgument<string?>("id") is { } id ? new Stream<Payment>(payments.Where(payment => payment.Id == new Id<Payment>(id)))
            : new Stream<Payment>(payments);
    }
}
