using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Contracts.Soap.V1;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Queries;
using Xml = TeleCo.Gateway.Schema.Contracts.Soap.V1.ServiceOrderServiceXml;

namespace TeleCo.Gateway.Protocols.Soap;

/// <summary>Binds ServiceOrderService version 1 to the operations on orders and services.</summary>
internal static class ServiceOrderServiceV1
{
    public static SoapService Bind(
        Operation<ServiceOrder, ServiceOrder> create,
        Operation<Id<ServiceOrder>, ServiceOrder> getOrder,
        Operation<Query<ServiceOrder>, Page<ServiceOrder>> searchOrders,
        Operation<CancelServiceOrder, CancelServiceOrder> cancel,
        Operation<Id<Service>, Service> getService,
        Operation<Query<Service>, Page<Service>> searchServices) => new(
        "ServiceOrderService",
        1,
        new SoapOperation<CreateServiceOrderV1, OneServiceOrderV1>("CreateServiceOrder", Xml.Create, Xml.OneOrder, async (request, call, cancellationToken) =>
            One(await create.RunAsync(request.ServiceOrder with { Id = default }, call, cancellationToken)), request => request.IdempotencyKey),
        new SoapOperation<OrderOrServiceByIdV1, OneServiceOrderV1>("GetServiceOrder", Xml.ById, Xml.OneOrder, async (request, call, cancellationToken) =>
            One(await getOrder.RunAsync(new(request.Id), call, cancellationToken))),
        new SoapOperation<SearchServiceOrdersV1, Page<ServiceOrder>>("SearchServiceOrders", Xml.SearchOrders, Xml.FoundOrders, (request, call, cancellationToken) =>
            searchOrders.RunAsync(QueryOf(request), call, cancellationToken)),
        new SoapOperation<CancelServiceOrderRequestV1, OneCancellationV1>("CancelServiceOrder", Xml.Cancel, Xml.OneCancellation, async (request, call, cancellationToken) =>
            (await cancel.RunAsync(TaskOf(request), call, cancellationToken)).Select(task => new OneCancellationV1(task)), request => request.IdempotencyKey),
        new SoapOperation<OrderOrServiceByIdV1, OneServiceV1>("GetService", Xml.ById, Xml.OneService, async (request, call, cancellationToken) =>
            (await getService.RunAsync(new(request.Id), call, cancellationToken)).Select(service => new OneServiceV1(service))),
        new SoapOperation<SearchServicesV1, Page<Service>>("SearchServices", Xml.SearchServices, Xml.FoundServices, (request, call, cancellationToken) =>
            searchServices.RunAsync(QueryOf(request), call, cancellationToken)));

    private static Outcome<OneServiceOrderV1> One(Outcome<ServiceOrder> outcome) => outcome.Select(order => new OneServiceOrderV1(order));

    private static CancelServiceOrder TaskOf(CancelServiceOrderRequestV1 request) => new()
    {
        ServiceOrder = new() { Id = request.Id },
        CancellationReason = request.CancellationReason,
        RequestedCancellationDate = request.RequestedCancellationDate,
    };

    private static Query<ServiceOrder> QueryOf(SearchServiceOrdersV1 request)
    {
        List<Condition<ServiceOrder>> conditions = [];
        if (request.State is { } state)
        {
            conditions.Add(OrderConditions.InState([state]));
        }

        if (request.CustomerId is { } customer)
        {
            conditions.Add(OrderConditions.OfCustomers([customer]));
        }

        if (request.ExternalId is { } number)
        {
            conditions.Add(OrderConditions.Numbered([number]));
        }

        return new() { Conditions = conditions, Offset = request.Offset ?? 0, Limit = request.Limit ?? Query<ServiceOrder>.MaxItems };
    }

    private static Query<Service> QueryOf(SearchServicesV1 request)
    {
        List<Condition<Service>> conditions = [];
        if (request.State is { } state)
        {
            conditions.Add(ServiceConditions.InState([state]));
        }

        if (request.CustomerId is { } customer)
        {
            conditions.Add(ServiceConditions.OfCustomers([customer]));
        }

        if (request.ServiceSpecificationId is { } specification)
        {
            conditions.Add(ServiceConditions.OfSpecifications([specification]));
        }

        return new() { Conditions = conditions, Offset = request.Offset ?? 0, Limit = request.Limit ?? Query<Service>.MaxItems };
    }
}
