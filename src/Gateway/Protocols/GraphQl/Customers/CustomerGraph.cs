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
        var customer = common.Customer;
        query.Add("customer", customer, "A customer by its id.", Argument("id", new IdGraphType()), Find);
        query.Add(
            "customers", new NonNullGraphType(new ConnectionType<Customer>(customer, common.PageInfo)), "The customers that match.",
            Paging.Arguments(CustomerInputs.Filter(common)), SearchAsync);

        var inputs = new CustomerInputs(common);
        mutation.Add("createCustomer", PayloadOf("Create"), "Makes a new customer.", Argument("input", inputs.Create), CreateAsync);
        mutation.Add(
            "updateCustomer", PayloadOf("Update"), "Changes a customer: fields that are given replace, null removes, the others stay.",
            Argument("input", inputs.Update), UpdateAsync);
        mutation.Add("deleteCustomer", PayloadOf("Delete"), "Removes a customer.", Argument("input", inputs.Delete), DeleteAsync);
        subscription.AddStream("customerChanged", customer, "Each customer as it is made, changed or removed.", [], WatchAsync);

        NonNullGraphType PayloadOf(string verb) => new(Payload.TypeOf<Customer>($"{verb}CustomerPayload", "customer", customer, common));
    }

    private static QueryArguments Argument(string name, IGraphType type) => new(new QueryArgument(new NonNullGraphType(type)) { Name = name });

    /// <summary>Aliases of one query that ask for a customer each are one call to the backend.</summary>
    private ValueTask<object?> Find(IResolveFieldContext context)
    {
        var call = GraphQlCalls.Of(context);
        var loader = GraphQlCalls.Once(context, () => new OutcomeLoader<Customer>(
            (id, token) => get.RunAsync(id, call, token), (ids, token) => getMany.RunAsync(ids, call, token)));
        return ValueTask.FromResult<object?>(loader.Load(new Id<Customer>(context.GetArgument<string>("id"))));
    }

    private async ValueTask<object?> SearchAsync(IResolveFieldContext context)
    {
        if (!Paging.Read(context).TryGet(out var window, out var fault))
        {
            throw GraphQlErrors.Of(fault);
        }

        var query = new Query<Customer> { Conditions = CustomerInputs.Conditions(context), Offset = window.Offset, Limit = window.Limit };
        var found = await search.RunAsync(query, GraphQlCalls.Of(context), context.CancellationToken);
        return found.TryGet(out var page, out fault) ? new Connection<Customer>(page, window.Offset) : throw GraphQlErrors.Of(fault);
    }

    private async ValueTask<object?> CreateAsync(IResolveFieldContext context)
    {
        var input = InputReader.Of(context);
        var call = GraphQlCalls.Of(context);
        call = call with { IdempotencyKey = input.Text("idempotencyKey") ?? call.IdempotencyKey };
        return Payload.Of(await create.RunAsync(CustomerInputs.Draft(input), call, context.CancellationToken));
    }

    private async ValueTask<object?> UpdateAsync(IResolveFieldContext context)
    {
        var input = InputReader.Of(context);
        return Payload.Of(await update.RunAsync(
            new(new(input.Text("id")!), current => CustomerInputs.Change(input, current)), GraphQlCalls.Of(context), context.CancellationToken));
    }

    private async ValueTask<object?> DeleteAsync(IResolveFieldContext context) =>
        Payload.Of(await delete.RunAsync(new(new(InputReader.Of(context).Text("id")!)), GraphQlCalls.Of(context), context.CancellationToken));

    private async ValueTask<IObservable<object?>> WatchAsync(IResolveFieldContext context)
    {
        var changes = await watch.RunAsync(new(), GraphQlCalls.Of(context), context.CancellationToken);
        return changes.TryGet(out var customers, out var fault) ? new Stream<Customer>(customers) : throw GraphQlErrors.Of(fault);
    }
}
