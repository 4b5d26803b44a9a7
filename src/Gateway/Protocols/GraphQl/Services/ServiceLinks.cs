using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using TeleCo.Gateway.Operations.Customers;
using TeleCo.Gateway.Operations.Orders;
using TeleCo.Gateway.Operations.Services;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Customers;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Protocols.GraphQl.Services;

/// <summary>The ways between customers, orders and services: one call of an operation for all objects of a level.</summary>
internal sealed class ServiceLinks(
    GetCustomer getCustomer, GetCustomers getCustomers, GetService getService, GetServices getServices, SearchServices searchServices,
    GetServiceOrder getOrder, GetServiceOrders getOrders, SearchServiceOrders searchOrders)
{
    public void AddTo(
        CommonTypes common, ServiceType service, ServiceOrderType order, ObjectGraphType<OrderedService> ordered,
        ConnectionType<Service> services, ConnectionType<ServiceOrder> orders)
    {
        common.Customer.AddLink("services", new NonNullGraphType(services), "The services that run for the customer.", Paging.Window(), (source, context) => Services(context, source));
        common.Customer.AddLink("orders", new NonNullGraphType(orders), "The orders for the customer.", Paging.Window(), (source, context) => Orders(context, source));
        service.AddLink("customer", common.Customer, "The customer that it runs for.", [], (source, context) => Customer(context, source.CustomerId));
        service.AddLink("orders", CommonTypes.ListOf(order), "The orders that made and changed it.", [], (source, context) => OrdersOf(context, source));
        order.AddLink("customer", common.Customer, "The customer that it is for.", [], (source, context) => Customer(context, source.CustomerId));
        order.AddLink("services", CommonTypes.ListOf(service), "The services that it is about, as they are now.", [], (source, context) => ServicesOf(context, source));
        ordered.AddLink("current", service, "The service as it is now; null while it is not there.", [], (source, context) => source.Id is { } id ? ServiceOrNone(context, id) : null);
    }

    public IDataLoaderResult Order(IResolveFieldContext context, string id) => OrderLoader(context).Load(new Id<ServiceOrder>(id));

    public IDataLoaderResult Service(IResolveFieldContext context, string id) => ServiceLoader(context).Load(new Id<Service>(id));

    // What a link leads to can be gone, or another's: then the link leads nowhere.
    private IDataLoaderResult ServiceOrNone(IResolveFieldContext context, string id) => ServiceLoader(context).LoadOptional(new Id<Service>(id));

    private IDataLoaderResult? Customer(IResolveFieldContext context, string? id)
    {
        if (id is null)
        {
            return null;
        }

        var call = GraphQlCalls.Of(context);
        var loader = GraphQlCalls.Once(context, () => new OutcomeLoader<Customer>(
            (one, token) => getCustomer.RunAsync(one, call, token), (many, token) => getCustomers.RunAsync(many, call, token)));
        return loader.LoadOptional(new Id<Customer>(id));
    }

    private IDataLoaderResult Services(IResolveFieldContext context, Customer customer) =>
        GraphResolvers.Children<Customer, Service>(context, customer.Id.Value, "customer", service => [service.CustomerId], searchServices);

    private IDataLoaderResult Orders(IResolveFieldContext context, Customer customer) =>
        GraphResolvers.Children<Customer, ServiceOrder>(context, customer.Id.Value, "customer", order => [order.CustomerId], searchOrders);

    private AllOf OrdersOf(IResolveFieldContext context, Service service) => new(
        [.. (service.ServiceOrderItem ?? []).Select(item => item.ServiceOrderId).OfType<string>().Distinct().Select(id => OrderLoader(context).LoadOptional(new Id<ServiceOrder>(id)))]);

    private AllOf ServicesOf(IResolveFieldContext context, ServiceOrder order) => new(
        [.. order.AllItems().Select(item => item.Service.Id).OfType<string>().Distinct().Select(id => ServiceOrNone(context, id))]);

    private OutcomeLoader<ServiceOrder> OrderLoader(IResolveFieldContext context)
    {
        var call = GraphQlCalls.Of(context);
        return GraphQlCalls.Once(context, () => new OutcomeLoader<ServiceOrder>(
            (id, token) => getOrder.RunAsync(id, call, token), (ids, token) => getOrders.RunAsync(ids, call, token)));
    }

    private OutcomeLoader<Service> ServiceLoader(IResolveFieldContext context)
    {
        var call = GraphQlCalls.Of(context);
        return GraphQlCalls.Once(context, () => new OutcomeLoader<Service>(
            (id, token) => getService.RunAsync(id, call, token), (ids, token) => getServices.RunAsync(ids, call, token)));
    }
}
