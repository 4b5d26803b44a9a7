using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Orders;

/// <summary>Gives the orders that match.</summary>
internal sealed class SearchServiceOrders(OperationPipeline pipeline, VendorRouter<IRegister<ServiceOrder>> registers) : SearchOperation<ServiceOrder>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("serviceOrders.search", ServiceOrder.ResourceName, Scopes.OrdersRead, Effect.Read);
}
