using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Payments;

/// <summary>Gives a refund by its id.</summary>
internal sealed class GetRefund(OperationPipeline pipeline, VendorRouter<IRegister<Refund>> ledger) : FindOperation<Refund>(pipeline, ledger)
{
    public override OperationInfo Info { get; } = new("refunds.get", Refund.ResourceName, Scopes.PaymentsRead, Effect.Read);
}
