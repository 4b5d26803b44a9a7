using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Orders;

/// <summary>Gives a cancellation by its id.</summary>
internal sealed class GetCancelServiceOrder(OperationPipeline pipeline, VendorRouter<IRegister<CancelServiceOrder>> registers) : FindOperation<CancelServiceOrder>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("cancelServiceOrders.get", CancelServiceOrder.ResourceName, Scopes.OrdersRead, Effect.Read);
}
