using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Bills;

/// <summary>Gives the wishes for bills that match.</summary>
internal sealed class SearchCustomerBillsOnDemand(OperationPipeline pipeline, VendorRouter<IRegister<CustomerBillOnDemand>> registers)
    : SearchOperation<CustomerBillOnDemand>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("billsOnDemand.search", CustomerBillOnDemand.ResourceName, Scopes.BillsRead, Effect.Read);
}
