using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Payments;

/// <summary>Gives the payments that match.</summary>
internal sealed class SearchPayments(OperationPipeline pipeline, VendorRouter<IRegister<Payment>> ledger) : SearchOperation<Payment>(pipeline, ledger)
{
    public override OperationInfo Info { get; } = new("payments.search", Payment.ResourceName, Scopes.PaymentsRead, Effect.Read);
}
