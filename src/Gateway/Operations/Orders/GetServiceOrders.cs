using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Orders;

/// <summary>Gives many orders by their ids, in one look.</summary>
internal sealed class GetServiceOrders(OperationPipeline pipeline, VendorRouter<IRegister<ServiceOrder>> registers) : FindManyOperation<ServiceOrder>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("serviceOrders.getMany", ServiceOrder.ResourceName, Scopes.OrdersRead, Effect.Read);
}
