using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Bills;

/// <summary>Gives a bill by its id.</summary>
internal sealed class GetCustomerBill(OperationPipeline pipeline, VendorRouter<IRegister<CustomerBill>> registers) : FindOperation<CustomerBill>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("bills.get", CustomerBill.ResourceName, Scopes.BillsRead, Effect.Read);
}
