using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Operations.Orders;

/// <summary>Takes an order off the books that was not begun, or that is over; one in between is called off instead.</summary>
internal sealed class RemoveServiceOrder(OperationPipeline pipeline, OrderCases cases) : WriteOperation<DeleteRequest<ServiceOrder>, ServiceOrder>(pipeline)
{
    public override OperationInfo Info { get; } = new("serviceOrders.remove", ServiceOrder.ResourceName, Scopes.OrdersWrite, Effect.SetsState);

    protected internal override string? ObjectOf(DeleteRequest<ServiceOrder> request, Outcome<ServiceOrder> outcome) => AuditObject.Of(request.Id);

    protected internal override async Task<Outcome<ServiceOrder>> HandleAsync(DeleteRequest<ServiceOrder> request, CallContext call, Changes changes, CancellationToken cancellationToken) =>
        request.Id.Value.Length > Id<ServiceOrder>.MaxLength
            ? Fault.NotFound(ServiceOrder.ResourceName)
            : await cases.ChangeAsync<ServiceOrder>(request.Id, lease: null, order => RemoveAsync(order, request, call), cancellationToken);

    private static async Task<Outcome<ServiceOrder>> RemoveAsync(OrderCase order, DeleteRequest<ServiceOrder> request, CallContext call)
    {
        var fault = !call.Caller.Sees(order.Order) ? Fault.NotFound(ServiceOrder.ResourceName)
            : request.Precondition?.Invoke(order.Order) == false ? new Fault(FaultKind.PreconditionFailed, "The serviceOrder is not as the precondition says.")
            : OrderRemoval.Check(order);
        if (fault is not null)
        {
            return fault;
        }

        await OrderRemoval.RemoveAsync(order, CancellationToken.None); // Within the journal's transaction: what was handed in is written.
        return order.Order;
    }
}
