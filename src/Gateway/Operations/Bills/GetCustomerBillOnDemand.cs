using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Bills;

/// <summary>Gives a wish for a bill by its id.</summary>
internal sealed class GetCustomerBillOnDemand(OperationPipeline pipeline, VendorRouter<IRegister<CustomerBillOnDemand>> registers)
    : FindOperation<CustomerBillOnDemand>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("billsOnDemand.get", CustomerBillOnDemand.ResourceName, Scopes.BillsRead, Effect.Read);
}
