using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Bills;

/// <summary>Gives a charge by its id.</summary>
internal sealed class GetAppliedCustomerBillingRate(OperationPipeline pipeline, VendorRouter<IRegister<AppliedCustomerBillingRate>> registers) : FindOperation<AppliedCustomerBillingRate>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("billingRates.get", AppliedCustomerBillingRate.ResourceName, Scopes.BillsRead, Effect.Read);
}
