using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Orders;

/// <summary>Gives an order by its id.</summary>
internal sealed class GetServiceOrder(OperationPipeline pipeline, VendorRouter<IRegister<ServiceOrder>> registers) : FindOperation<ServiceOrder>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("serviceOrders.get", ServiceOrder.ResourceName, Scopes.OrdersRead, Effect.Read);
}
