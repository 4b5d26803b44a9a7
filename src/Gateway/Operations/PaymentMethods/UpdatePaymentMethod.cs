using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Operations.Payments;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.PaymentMethods;

/// <summary>Changes what is noted of a stored means of payment; what it pays with cannot be changed.</summary>
internal sealed class UpdatePaymentMethod(OperationPipeline pipeline, VendorRouter<IDirectory<PaymentMethod>> directories) : ChangeResource<PaymentMethod>(pipeline, directories)
{
    public override OperationInfo Info { get; } = new("paymentMethods.update", PaymentMethod.ResourceName, Scopes.PaymentsWrite, Effect.SetsState);

    protected override Fault? ValidateChange(PaymentMethod current, PaymentMethod changed) =>
        PaymentMethodRules.Check(changed)
        ?? PaymentRules.NoCards(changed, ModelJson.Default.PaymentMethod)
        ?? (changed.Type != current.Type ? Fixed("@type")
            : changed.Detail != current.Detail ? Fixed("the details of the class")
            : changed.RelatedParty != current.RelatedParty ? Fixed("relatedParty")
            : changed.Account != current.Account && !SameAccounts(current, changed) ? Fixed("account")
            : null);

    protected override bool IsStateChange(PaymentMethod before, PaymentMethod after) => before.Status != after.Status;

    private static Fault Fixed(string what) => Fault.Invalid(what, $"A stored payment method keeps {what}; store a new one instead.");

    private static bool SameAccounts(PaymentMethod current, PaymentMethod changed) =>
        (current.Account ?? []).Select(account => account.Id).SequenceEqual((changed.Account ?? []).Select(account => account.Id));
}
