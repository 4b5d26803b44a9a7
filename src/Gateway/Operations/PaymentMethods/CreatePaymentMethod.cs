using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Operations.Payments;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Payments;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.PaymentMethods;

/// <summary>Stores a means of payment with the processor that takes it.</summary>
internal sealed class CreatePaymentMethod(OperationPipeline pipeline, VendorRouter<IDirectory<PaymentMethod>> directories, BillingAccounts accounts)
    : CreateResource<PaymentMethod>(pipeline, directories)
{
    private const int MaxAccounts = 10;

    public override OperationInfo Info { get; } = new("paymentMethods.create", PaymentMethod.ResourceName, Scopes.PaymentsWrite, Effect.Creates);

    protected internal override JsonTypeInfo<PaymentMethod> RequestJson => ModelJson.Default.PaymentMethod;

    protected internal override JsonTypeInfo<PaymentMethod> ResultJson => ModelJson.Default.PaymentMethod;

    protected internal override Fault? Validate(PaymentMethod request, CallContext call) =>
        PaymentMethodRules.Check(request)
        ?? PaymentRules.NoCards(request, RequestJson)
        ?? (request.Account?.Length > MaxAccounts ? Fault.Invalid("account", $"account has {request.Account.Length} entries; at most {MaxAccounts} are allowed.") : null);

    protected internal override async Task<Outcome<PaymentMethod>> HandleAsync(
        PaymentMethod request, CallContext call, EffectKey key, Changes changes, CancellationToken cancellationToken)
    {
        foreach (var account in request.Account ?? [])
        {
            // Whoever could name a foreign account here could pay with what is stored for it.
            var found = await accounts.FindAsync(account.Id ?? "", "account.id", call, cancellationToken);
            if (!found.IsSuccess)
            {
                return found.Fault;
            }
        }

        return await base.HandleAsync(request, call, key, changes, cancellationToken);
    }

    protected override RouteFacts FactsOf(PaymentMethod resource, PartnerId? owner) => new()
    {
        Partner = owner,
        Method = PaymentMethodRules.RouteOf(PaymentMethodRules.KindOf(resource.Type)!, resource.Detail),
    };

    protected override PartnerId? NamedOwner(PaymentMethod resource) =>
        Ownership.NamedIn(resource.RelatedParty is { } party ? [party] : null);

    protected override PaymentMethod OwnedBy(PaymentMethod resource, PartnerId? partner) => resource with { Partner = partner };
}
