using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Bills;

/// <summary>Gives the bills that match.</summary>
internal sealed class SearchCustomerBills(OperationPipeline pipeline, VendorRouter<IRegister<CustomerBill>> registers) : SearchOperation<CustomerBill>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("bills.search", CustomerBill.ResourceName, Scopes.BillsRead, Effect.Read);
}
