using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Accounts;

/// <summary>Removes a billing account.</summary>
internal sealed class DeleteBillingAccount(OperationPipeline pipeline, VendorRouter<IDirectory<BillingAccount>> directories) : DeleteResource<BillingAccount>(pipeline, directories)
{
    public override OperationInfo Info { get; } = new("billingAccounts.delete", BillingAccount.ResourceName, Scopes.AccountsWrite, Effect.SetsState);
}
