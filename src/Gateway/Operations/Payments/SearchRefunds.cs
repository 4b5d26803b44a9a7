using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Payments;

/// <summary>Gives the refunds that match.</summary>
internal sealed class SearchRefunds(OperationPipeline pipeline, VendorRouter<IRegister<Refund>> ledger) : SearchOperation<Refund>(pipeline, ledger)
{
    public override OperationInfo Info { get; } = new("refunds.search", Refund.ResourceName, Scopes.PaymentsRead, Effect.Read);
}
