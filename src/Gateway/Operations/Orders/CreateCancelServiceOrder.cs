using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Orders.Engine;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Operations.Orders;

/// <summary>Asks for an order to be called off: done at once when nothing was begun, else a task that tells how it goes.</summary>
internal sealed class CreateCancelServiceOrder(OperationPipeline pipeline, OrderCases cases, Cancellation cancellation) : CreateOperation<CancelServiceOrder, CancelServiceOrder>(pipeline)
{
    public override OperationInfo Info { get; } = new("cancelServiceOrders.create", CancelServiceOrder.ResourceName, Scopes.OrdersWrite, Effect.Creates);

    protected internal override JsonTypeInfo<CancelServiceOrder> RequestJson => ModelJson.Default.CancelServiceOrder;

    protected internal override JsonTypeInfo<CancelServiceOrder> ResultJson => ModelJson.Default.CancelServiceOrder;

    protected internal override string? ObjectOf(CancelServiceOrder request, Outcome<CancelServiceOrder> outcome) => AuditObject.Of(outcome);

    protected internal override Fault? Validate(CancelServiceOrder request, CallContext call) =>
        Rules.Text("serviceOrder.id", request.ServiceOrder.Id, 100) ?? Rules.OptionalText("cancellationReason", request.CancellationReason, 2000);

    protected internal override async Task<Outcome<CancelServiceOrder>> HandleAsync(
        CancelServiceOrder request, CallContext call, EffectKey key, Changes changes, CancellationToken cancellationToken)
    {
        var outcome = await cases.ChangeAsync<CancelServiceOrder>(
            new(request.ServiceOrder.Id!),
            lease: null,
            async order => !call.Caller.Sees(order.Order) ? Fault.NotFound(ServiceOrder.ResourceName)
                : await cancellation.RequestAsync(order, Task(request, order.Order, key), CancellationToken.None),
            cancellationToken);

        // The order is named in the body, so that an unknown one makes the request wrong.
        return outcome.Fault?.Kind == FaultKind.NotFound ? Fault.Invalid("serviceOrder.id", "There is no order with this id.") : outcome;
    }

    private static CancelServiceOrder Task(CancelServiceOrder request, ServiceOrder order, EffectKey key) => request with
    {
        Id = OrderKeys.IdOf<CancelServiceOrder>(key),
        ServiceOrder = request.ServiceOrder with { ReferredType = request.ServiceOrder.ReferredType ?? "ServiceOrder" },
        EffectiveCancellationDate = null,
        CompletionMessage = null,
        ErrorMessage = null,
        Partner = order.Partner,
        LastModified = null,
    };
}
