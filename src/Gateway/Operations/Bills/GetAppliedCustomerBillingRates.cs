using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Bills;

/// <summary>Gives many charges by their ids, in one round trip to each backend.</summary>
internal sealed class GetAppliedCustomerBillingRates(OperationPipeline pipeline, VendorRouter<IRegister<AppliedCustomerBillingRate>> registers) : FindManyOperation<AppliedCustomerBillingRate>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("billingRates.getMany", AppliedCustomerBillingRate.ResourceName, Scopes.BillsRead, Effect.Read);
}
