using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.PaymentMethods;

/// <summary>Gives a stored means of payment by its id.</summary>
internal sealed class GetPaymentMethod(OperationPipeline pipeline, VendorRouter<IRegister<PaymentMethod>> registers) : FindOperation<PaymentMethod>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("paymentMethods.get", PaymentMethod.ResourceName, Scopes.PaymentsRead, Effect.Read);
}
