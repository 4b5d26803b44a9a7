using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Orders;

/// <summary>Gives the cancellations that match.</summary>
internal sealed class SearchCancelServiceOrders(OperationPipeline pipeline, VendorRouter<IRegister<CancelServiceOrder>> registers) : SearchOperation<CancelServiceOrder>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("cancelServiceOrders.search", CancelServiceOrder.ResourceName, Scopes.OrdersRead, Effect.Read);
}
