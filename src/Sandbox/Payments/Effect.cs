namespace TeleCo.Gateway.Sandbox.Payments;

/// <summary>Money that moved, or was held: what a test counts to see that nothing was done twice.</summary>
/// <param name="Kind"><c>authorization</c>, <c>charge</c>, <c>capture</c> or <c>refund</c>.</param>
/// <param name="Id">Vendor's id of the charge, capture, authorization or refund.</param>
/// <param name="PaymentId">Vendor's id of the payment: payment intent or order.</param>
/// <param name="Amount">In units of the currency, as in 79.80.</param>
/// <param name="Currency">ISO 4217, upper case.</param>
/// <param name="Tags">Our ids as the vendor holds them.</param>
internal sealed record Effect(string Kind, string Id, string PaymentId, decimal Amount, string Currency, KeyValuePair<string, string>[] Tags)
{
    public bool MovedMoney => Kind is not "authorization";
}
