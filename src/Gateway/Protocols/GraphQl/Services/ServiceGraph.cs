using GraphQL;
using GraphQL.Types;
using TeleCo.Gateway.Operations.Orders;
using TeleCo.Gateway.Operations.Services;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Queries;

namespace TeleCo.Gateway.Protocols.GraphQl.Services;

/// <summary>Orders and services in the graph: thin bindings to the operations.</summary>
internal sealed class ServiceGraph(
    ServiceLinks links, SearchServiceOrders searchOrders, SearchServices searchServices, CreateServiceOrder create, CreateCancelServiceOrder cancel, WatchServiceOrder watch) : IGraphArea
{
    public void AddTo(ObjectGraphType query, ObjectGraphType mutation, ObjectGraphType subscription, CommonTypes common)
    {
        var values = new ServiceValueTypes(common);
        var error = ServiceOrderItemType.ErrorType(common);
        var ordered = ServiceOrderItemType.ServiceTypeOf(common, values);
        var service = new ServiceType(common, values);
        var order = new ServiceOrderType(common, values, new ServiceOrderItemType(common, values, ordered, error), error);
        var (services, orders) = (new ConnectionType<Service>(service, common.PageInfo), new ConnectionType<ServiceOrder>(order, common.PageInfo));
        links.AddTo(common, service, order, ordered, services, orders);

        query.Add("serviceOrder", order, "An order by its id.", Argument("id", new IdGraphType()), context => ValueTask.FromResult<object?>(links.Order(context, Id(context))));
        query.Add("serviceOrders", new NonNullGraphType(orders), "The orders that match.", Paging.Arguments(ServiceInputs.OrderFilter(common, values)), SearchOrdersAsync);
        query.Add("service", service, "A service by its id.", Argument("id", new IdGraphType()), context => ValueTask.FromResult<object?>(links.Service(context, Id(context))));
        query.Add("services", new NonNullGraphType(services), "The services that match.", Paging.Arguments(ServiceInputs.ServiceFilter(common, values)), SearchServicesAsync);

        var inputs = new ServiceInputs(common, values);
        mutation.Add(
            "createServiceOrder", new NonNullGraphType(Payload.TypeOf<ServiceOrder>("CreateServiceOrderPayload", "serviceOrder", order, common)),
            "Takes an order in; it is worked on afterwards.", Argument("input", inputs.Create), CreateAsync);
        mutation.Add(
            "cancelServiceOrder",
            new NonNullGraphType(Payload.TypeOf<CancelServiceOrder>("CancelServiceOrderPayload", "cancelServiceOrder", new CancellationType(common, values, error), common)),
            "Asks for an order to be called off; the task tells how it goes.", Argument("input", inputs.Cancel), CancelAsync);
        var watched = new QueryArguments(new QueryArgument(new NonNullGraphType(new IdGraphType())) { Name = "id" });
        subscription.AddStream("serviceOrderStateChanged", order, "An order each time its state changes.", watched, WatchAsync);
    }

    private static QueryArguments Argument(string name, IGraphType type) => new(new QueryArgument(new NonNullGraphType(type)) { Name = name });

    private static string Id(IResolveFieldContext context) => context.GetArgument<string>("id");

    private async ValueTask<object?> SearchOrdersAsync(IResolveFieldContext context)
    {
        if (!Paging.Read(context).TryGet(out var window, out var fault))
        {
            throw GraphQlErrors.Of(fault);
        }

        var query = new Query<ServiceOrder> { Conditions = ServiceInputs.OrderConditions(context), Offset = window.Offset, Limit = window.Limit };
        var found = await searchOrders.RunAsync(query, GraphQlCalls.Of(context), context.CancellationToken);
        return found.TryGet(out var page, out fault) ? new Connection<ServiceOrder>(page, window.Offset) : throw GraphQlErrors.Of(fault);
    }

    private async ValueTask<object?> SearchServicesAsync(IResolveFieldContext context)
    {
        if (!Paging.Read(context).TryGet(out var window, out var fault))
        {
            throw GraphQlErrors.Of(fault);
        }

        var query = new Query<Service> { Conditions = ServiceInputs.ServiceConditions(context), Offset = window.Offset, Limit = window.Limit };
        var found = await searchServices.RunAsync(query, GraphQlCalls.Of(context), context.CancellationToken);
        return found.TryGet(out var page, out fault) ? new Connection<Service>(page, window.Offset) : throw GraphQlErrors.Of(fault);
    }

    private async ValueTask<object?> CreateAsync(IResolveFieldContext context)
    {
        var input = InputReader.Of(context);
        var call = GraphQlCalls.Of(context);
        call = call with { IdempotencyKey = input.Text("idempotencyKey") ?? call.IdempotencyKey };
        return Payload.Of(await create.RunAsync(ServiceWishes.Order(input), call, context.CancellationToken));
    }

    private async ValueTask<object?> CancelAsync(IResolveFieldContext context)
    {
        var input = InputReader.Of(context);
        var call = GraphQlCalls.Of(context);
        call = call with { IdempotencyKey = input.Text("idempotencyKey") ?? call.IdempotencyKey };
        return Payload.Of(await cancel.RunAsync(ServiceWishes.Cancellation(input), call, context.CancellationToken));
    }

    private async ValueTask<IObservable<object?>> WatchAsync(IResolveFieldContext context)
    {
        var changes = await watch.RunAsync(new(Id(context)), GraphQlCalls.Of(context), context.CancellationToken);
        return changes.TryGet(out var orders, out var fault) ? new Stream<ServiceOrder>(orders) : throw GraphQlErrors.Of(fault);
    }
}
