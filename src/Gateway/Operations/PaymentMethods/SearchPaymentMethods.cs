using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.PaymentMethods;

/// <summary>Gives the stored means of payment that match.</summary>
internal sealed class SearchPaymentMethods(OperationPipeline pipeline, VendorRouter<IRegister<PaymentMethod>> registers) : SearchOperation<PaymentMethod>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("paymentMethods.search", PaymentMethod.ResourceName, Scopes.PaymentsRead, Effect.Read);
}
