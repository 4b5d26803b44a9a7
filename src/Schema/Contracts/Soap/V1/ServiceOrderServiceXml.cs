using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Schema.Contracts.Soap.V1;

/// <summary>The messages of ServiceOrderService version 1; <c>ServiceOrderService.xsd</c> beside this file is the contract.</summary>
public static class ServiceOrderServiceXml
{
    /// <summary>The target namespace.</summary>
    public const string Namespace = "urn:teleco:gateway:serviceorderservice:v1";

    private static readonly CommonShapes Common = new(Namespace);

    private static readonly ServiceShapes Services = new(Namespace, Common);

    private static readonly OrderShapes Orders = new(Namespace, Common, Services);

    /// <summary>An order.</summary>
    public static XmlShape<ServiceOrder> Order => Orders.Order;

    /// <summary>A service.</summary>
    public static XmlShape<Service> Service => Services.Service;

    /// <summary>The request of GetServiceOrder and GetService.</summary>
    public static XmlShape<OrderOrServiceByIdV1> ById { get; } = new XmlShape<OrderOrServiceByIdV1>(Namespace, () => new(""))
        .Text("id", r => r.Id, (r, v) => r with { Id = v });

    /// <summary>The request of SearchServiceOrders.</summary>
    public static XmlShape<SearchServiceOrdersV1> SearchOrders { get; } = new XmlShape<SearchServiceOrdersV1>(Namespace, () => new())
        .Word("state", ServiceWords.OrderStates, r => r.State, (r, v) => r with { State = v })
        .Text("customerId", r => r.CustomerId, (r, v) => r with { CustomerId = v })
        .Text("externalId", r => r.ExternalId, (r, v) => r with { ExternalId = v })
        .Int("offset", r => r.Offset, (r, v) => r with { Offset = v })
        .Int("limit", r => r.Limit, (r, v) => r with { Limit = v });

    /// <summary>The request of SearchServices.</summary>
    public static XmlShape<SearchServicesV1> SearchServices { get; } = new XmlShape<SearchServicesV1>(Namespace, () => new())
        .Word("state", ServiceWords.States, r => r.State, (r, v) => r with { State = v })
        .Text("customerId", r => r.CustomerId, (r, v) => r with { CustomerId = v })
        .Text("serviceSpecificationId", r => r.ServiceSpecificationId, (r, v) => r with { ServiceSpecificationId = v })
        .Int("offset", r => r.Offset, (r, v) => r with { Offset = v })
        .Int("limit", r => r.Limit, (r, v) => r with { Limit = v });

    /// <summary>The request of CreateServiceOrder.</summary>
    public static XmlShape<CreateServiceOrderV1> Create { get; } = new XmlShape<CreateServiceOrderV1>(Namespace, () => new(BlankOrder(), null))
        .Child("serviceOrder", Order, r => r.ServiceOrder, (r, v) => r with { ServiceOrder = v })
        .Text("idempotencyKey", r => r.IdempotencyKey, (r, v) => r with { IdempotencyKey = v });

    /// <summary>The request of CancelServiceOrder.</summary>
    public static XmlShape<CancelServiceOrderRequestV1> Cancel { get; } = new XmlShape<CancelServiceOrderRequestV1>(Namespace, () => new() { Id = "" })
        .Text("id", r => r.Id, (r, v) => r with { Id = v })
        .Text("cancellationReason", r => r.CancellationReason, (r, v) => r with { CancellationReason = v })
        .Time("requestedCancellationDate", r => r.RequestedCancellationDate, (r, v) => r with { RequestedCancellationDate = v })
        .Text("idempotencyKey", r => r.IdempotencyKey, (r, v) => r with { IdempotencyKey = v });

    /// <summary>The answer of GetServiceOrder and CreateServiceOrder.</summary>
    public static XmlShape<OneServiceOrderV1> OneOrder { get; } = new XmlShape<OneServiceOrderV1>(Namespace, () => new(BlankOrder()))
        .Child("serviceOrder", Order, r => r.ServiceOrder, (r, v) => r with { ServiceOrder = v });

    /// <summary>The answer of GetService.</summary>
    public static XmlShape<OneServiceV1> OneService { get; } = new XmlShape<OneServiceV1>(Namespace, () => new(new Service { ServiceSpecification = new() }))
        .Child("service", Service, r => r.Service, (r, v) => r with { Service = v });

    /// <summary>The answer of CancelServiceOrder.</summary>
    public static XmlShape<OneCancellationV1> OneCancellation { get; } = new XmlShape<OneCancellationV1>(Namespace, () => new(new CancelServiceOrder { ServiceOrder = new() }))
        .Child("cancelServiceOrder", Orders.Cancellation, r => r.CancelServiceOrder, (r, v) => r with { CancelServiceOrder = v });

    /// <summary>The answer of SearchServiceOrders.</summary>
    public static XmlShape<Page<ServiceOrder>> FoundOrders { get; } = new XmlShape<Page<ServiceOrder>>(Namespace, () => Page<ServiceOrder>.Empty)
        .List("serviceOrder", Order, r => r.Items, (r, v) => r with { Items = v })
        .Int("totalCount", r => r.TotalCount, (r, v) => r with { TotalCount = v ?? 0 });

    /// <summary>The answer of SearchServices.</summary>
    public static XmlShape<Page<Service>> FoundServices { get; } = new XmlShape<Page<Service>>(Namespace, () => Page<Service>.Empty)
        .List("service", Service, r => r.Items, (r, v) => r with { Items = v })
        .Int("totalCount", r => r.TotalCount, (r, v) => r with { TotalCount = v ?? 0 });

    private static ServiceOrder BlankOrder() => new() { ServiceOrderItem = [] };
}
