using Microsoft.Extensions.Options;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Operations.Orders;

/// <summary>Changes what may be changed of an order that was taken in: words, dates and priority; and holds it or lets it go on.</summary>
internal sealed class UpdateServiceOrder(OperationPipeline pipeline, OrderCases cases, IOptionsMonitor<OrderOptions> options) : WriteOperation<ChangeRequest<ServiceOrder>, ServiceOrder>(pipeline)
{
    public override OperationInfo Info { get; } = new("serviceOrders.update", ServiceOrder.ResourceName, Scopes.OrdersWrite, Effect.SetsState);

    protected internal override string? ObjectOf(ChangeRequest<ServiceOrder> request, Outcome<ServiceOrder> outcome) => AuditObject.Of(request.Id);

    protected internal override Task<Outcome<ServiceOrder>> HandleAsync(ChangeRequest<ServiceOrder> request, CallContext call, Changes changes, CancellationToken cancellationToken) =>
        cases.ChangeOrderAsync(request.Id, order => ApplyAsync(order, request, call), cancellationToken);

    private async Task<Outcome<bool>> ApplyAsync(OrderCase order, ChangeRequest<ServiceOrder> request, CallContext call)
    {
        var current = order.Order;
        if (!Wanted(order, request, call).TryGet(out var wanted, out var fault))
        {
            return fault;
        }

        OrderChange.Apply(order, wanted);
        if (wanted.RequestedStartDate != current.RequestedStartDate)
        {
            await OrderSla.ResetAsync(order, options.CurrentValue, CancellationToken.None); // within the transaction, whether or not the caller waits
        }

        return true;
    }

    private static Outcome<ServiceOrder> Wanted(OrderCase order, ChangeRequest<ServiceOrder> request, CallContext call)
    {
        var current = order.Order;
        return !call.Caller.Sees(current) ? Fault.NotFound(ServiceOrder.ResourceName)
            : request.Precondition?.Invoke(current) == false ? new Fault(FaultKind.PreconditionFailed, "The serviceOrder is not as the precondition says.")
            : request.Change(current).Then<ServiceOrder>(wanted => OrderChange.Check(current, wanted) is { } fault ? fault : wanted);
    }
}
