using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Bills;

/// <summary>Gives many bills by their ids, in one round trip to each backend.</summary>
internal sealed class GetCustomerBills(OperationPipeline pipeline, VendorRouter<IRegister<CustomerBill>> registers) : FindManyOperation<CustomerBill>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("bills.getMany", CustomerBill.ResourceName, Scopes.BillsRead, Effect.Read);
}
