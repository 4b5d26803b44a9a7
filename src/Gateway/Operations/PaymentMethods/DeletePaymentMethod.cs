using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.PaymentMethods;

/// <summary>Removes a stored means of payment.</summary>
internal sealed class DeletePaymentMethod(OperationPipeline pipeline, VendorRouter<IDirectory<PaymentMethod>> directories) : DeleteResource<PaymentMethod>(pipeline, directories)
{
    public override OperationInfo Info { get; } = new("paymentMethods.delete", PaymentMethod.ResourceName, Scopes.PaymentsWrite, Effect.SetsState);
}
