using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Accounts;

/// <summary>Makes a new billing account.</summary>
internal sealed class CreateBillingAccount(OperationPipeline pipeline, VendorRouter<IDirectory<BillingAccount>> directories) : CreateResource<BillingAccount>(pipeline, directories)
{
    public override OperationInfo Info { get; } = new("billingAccounts.create", BillingAccount.ResourceName, Scopes.AccountsWrite, Effect.Creates);

    protected internal override JsonTypeInfo<BillingAccount> RequestJson => ModelJson.Default.BillingAccount;

    protected internal override JsonTypeInfo<BillingAccount> ResultJson => ModelJson.Default.BillingAccount;

    protected internal override Fault? Validate(BillingAccount request, CallContext call) => AccountRules.Check(request);

    protected override PartnerId? NamedOwner(BillingAccount resource) => Ownership.NamedIn(resource.RelatedParty);

    protected override BillingAccount OwnedBy(BillingAccount resource, PartnerId? partner) => resource with { Partner = partner };
}
