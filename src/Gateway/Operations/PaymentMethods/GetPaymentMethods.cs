using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.PaymentMethods;

/// <summary>Gives many stored means of payment by their ids, in one round trip to each backend.</summary>
internal sealed class GetPaymentMethods(OperationPipeline pipeline, VendorRouter<IRegister<PaymentMethod>> registers) : FindManyOperation<PaymentMethod>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("paymentMethods.getMany", PaymentMethod.ResourceName, Scopes.PaymentsRead, Effect.Read);
}
