using TeleCo.Gateway.Events;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Orders;

/// <summary>Gives an order each time its state changes.</summary>
internal sealed class WatchServiceOrder(OperationPipeline pipeline, EventFeed feed, VendorRouter<IRegister<ServiceOrder>> registers)
    : ReadOperation<Id<ServiceOrder>, IAsyncEnumerable<ServiceOrder>>(pipeline)
{
    public override OperationInfo Info { get; } = new("serviceOrders.watch", ServiceOrder.ResourceName, Scopes.OrdersRead, Effect.Read);

    protected internal override string? ObjectOf(Id<ServiceOrder> request, Outcome<IAsyncEnumerable<ServiceOrder>> outcome) => Directory.AuditObject.Of(request);

    protected internal override async Task<Outcome<IAsyncEnumerable<ServiceOrder>>> HandleAsync(Id<ServiceOrder> request, CallContext call, CancellationToken cancellationToken)
    {
        if (!registers.TryFind(request.Vendor, out var register)
            || !(await register.FindAsync(request, cancellationToken)).TryGet(out var order, out _) || !call.Caller.Sees(order))
        {
            return Fault.NotFound(ServiceOrder.ResourceName);
        }

        return Outcome<IAsyncEnumerable<ServiceOrder>>.Of(WatchAsync(request, CancellationToken.None)); // Watching outlasts this call; whoever reads says when it ends.
    }

    private async IAsyncEnumerable<ServiceOrder> WatchAsync(Id<ServiceOrder> id, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var raised in feed.ListenAsync(cancellationToken))
        {
            if (raised is ResourceEvent<ServiceOrder> { Change: ResourceChange.StateChange, Resource: var order } && order.Id == id)
            {
                yield return order;
            }
        }
    }
}
