using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Payments;

/// <summary>Gives many payments by their ids, in one round trip.</summary>
internal sealed class GetPayments(OperationPipeline pipeline, VendorRouter<IRegister<Payment>> ledger) : FindManyOperation<Payment>(pipeline, ledger)
{
    public override OperationInfo Info { get; } = new("payments.getMany", Payment.ResourceName, Scopes.PaymentsRead, Effect.Read);
}
