using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Payments;

/// <summary>Gives a payment by its id.</summary>
internal sealed class GetPayment(OperationPipeline pipeline, VendorRouter<IRegister<Payment>> ledger) : FindOperation<Payment>(pipeline, ledger)
{
    public override OperationInfo Info { get; } = new("payments.get", Payment.ResourceName, Scopes.PaymentsRead, Effect.Read);
}
