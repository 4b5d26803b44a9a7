using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Orders.Intake;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Operations.Orders;

/// <summary>Takes an order in. It is worked on afterwards; its state tells how far it is.</summary>
internal sealed class CreateServiceOrder(OperationPipeline pipeline, OrderIntake intake, IOptionsMonitor<OrderOptions> options) : CreateOperation<ServiceOrder, ServiceOrder>(pipeline)
{
    public override OperationInfo Info { get; } = new("serviceOrders.create", ServiceOrder.ResourceName, Scopes.OrdersWrite, Effect.Creates);

    protected internal override JsonTypeInfo<ServiceOrder> RequestJson => ModelJson.Default.ServiceOrder;

    protected internal override JsonTypeInfo<ServiceOrder> ResultJson => ModelJson.Default.ServiceOrder;

    protected internal override string? ObjectOf(ServiceOrder request, Outcome<ServiceOrder> outcome) => AuditObject.Of(outcome);

    // The category is what tells TMF640's orders from those that callers make.
    protected internal override Fault? Validate(ServiceOrder request, CallContext call) =>
        request.Category == ActivationOrders.Category ? Fault.Invalid("category", "This category is the gateway's own.") : OrderRules.Check(request, options.CurrentValue);

    protected internal override Task<Outcome<ServiceOrder>> HandleAsync(ServiceOrder request, CallContext call, EffectKey key, Changes changes, CancellationToken cancellationToken) =>
        intake.TakeAsync(request, call.Caller.Partner ?? Ownership.NamedIn(request.RelatedParty), call, key, monitor: null, cancellationToken);
}
