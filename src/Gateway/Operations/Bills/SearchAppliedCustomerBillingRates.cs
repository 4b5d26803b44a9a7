using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Bills;

/// <summary>Gives the charges that match.</summary>
internal sealed class SearchAppliedCustomerBillingRates(OperationPipeline pipeline, VendorRouter<IRegister<AppliedCustomerBillingRate>> registers) : SearchOperation<AppliedCustomerBillingRate>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("billingRates.search", AppliedCustomerBillingRate.ResourceName, Scopes.BillsRead, Effect.Read);
}
