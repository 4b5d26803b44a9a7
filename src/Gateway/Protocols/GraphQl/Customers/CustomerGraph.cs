using GraphQL;
using GraphQL.Types;
using TeleCo.Gateway.Operations.Customers;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols.GraphQl.Customers;

/// <summary>Customers in the graph: thin bindings to the operations.</summary>
internal sealed class CustomerGraph(
    GetCustomer get, GetCustomers getMany, SearchCustomers search, CreateCustomer create, UpdateCustomer update, DeleteCustomer delete, WatchCustomers watch) : IGraphArea
{
    public void AddTo(ObjectGraphType query, ObjectGraphType mutation, ObjectGraphType subscription, CommonTypes common)
    {
        var customer = new CustomerType(common);
        query.Field("customer", customer, "A customer by its id.").Argument<NonNullGraphType<IdGraphType>>("id", "The canonical id.").Resolve(Find);
        query.Field("customers", new NonNullGraphType(new ConnectionType<Customer>(customer, common.PageInfo)), "The customers that match.")
            .Arguments(Paging.Arguments(CustomerInputs.Filter(common))).ResolveAsync(SearchAsync);

        var inputs = new CustomerInputs(common);
        mutation.Field("createCustomer", new NonNullGraphType(Payload.TypeOf<Customer>("CreateCustomerPayload", "customer", customer, common)), "Makes a new customer.")
            .Argument(new NonNullGraphType(inputs.Create), "input").ResolveAsync(CreateAsync);
        mutation.Field("updateCustomer", new NonNullGraphType(Payload.TypeOf<Customer>("UpdateCustomerPayload", "customer", customer, common)), "Changes a customer: fields that are given replace, null removes, the others stay.")
            .Argument(new NonNullGraphType(inputs.Update), "input").ResolveAsync(UpdateAsync);
        mutation.Field("deleteCustomer", new NonNullGraphType(Payload.TypeOf<Customer>("DeleteCustomerPayload", "customer", customer, common)), "Removes a customer.")
            .Argument(new NonNullGraphType(inputs.Delete), "input").ResolveAsync(DeleteAsync);

        subscription.Field("customerChanged", customer, "Each customer as it is made, changed or removed.")
            .Resolve(context => context.Source).ResolveStreamAsync(WatchAsync);
    }

    /// <summary>Aliases of one query that ask for a customer each are one call to the backend.</summary>
    private object Find(IResolveFieldContext<object?> context)
    {
        var call = GraphQlCalls.Of(context);
        var loader = GraphQlCalls.Once(context, () => new OutcomeLoader<Customer>(
            (id, token) => get.RunAsync(id, call, token), (ids, token) => getMany.RunAsync(ids, call, token)));
        return loader.Load(new Id<Customer>(context.GetArgument<string>("id")), context);
    }

    private async Task<object?> SearchAsync(IResolveFieldContext<object?> context)
    {
        if (!Paging.Read(context).TryGet(out var window, out var fault))
        {
            throw GraphQlErrors.Of(fault);
        }

        var query = new Query<Customer> { Conditions = CustomerInputs.Conditions(context), Offset = window.Offset, Limit = window.Limit };
        var page = GraphQlCalls.ValueOf(context, await search.RunAsync(query, GraphQlCalls.Of(context), context.CancellationToken));
        return new Connection<Customer>(page!, window.Offset);
    }

    private async Task<object?> CreateAsync(IResolveFieldContext<object?> context)
    {
        var input = InputReader.Of(context);
        var call = GraphQlCalls.Of(context);
        call = call with { IdempotencyKey = input.Text("idempotencyKey") ?? call.IdempotencyKey };
        return Payload.Of(await create.RunAsync(CustomerInputs.Draft(input), call, context.CancellationToken));
    }

    private async Task<object?> UpdateAsync(IResolveFieldContext<object?> context)
    {
        var input = InputReader.Of(context);
        return Payload.Of(await update.RunAsync(
            new(new(input.Text("id")!), current => CustomerInputs.Change(input, current)), GraphQlCalls.Of(context), context.CancellationToken));
    }

    private async Task<object?> DeleteAsync(IResolveFieldContext<object?> context) =>
        Payload.Of(await delete.RunAsync(new(new(InputReader.Of(context).Text("id")!)), GraphQlCalls.Of(context), context.CancellationToken));

    private async Task<IObservable<object?>> WatchAsync(IResolveFieldContext<object?> context)
    {
        var changes = await watch.RunAsync(new(), GraphQlCalls.Of(context), context.CancellationToken);
        return changes.TryGet(out var customers, out var fault) ? new Stream<Customer>(customers) : throw GraphQlErrors.Of(fault);
    }
}
