using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Accounts;

/// <summary>Changes a billing account.</summary>
internal sealed class UpdateBillingAccount(OperationPipeline pipeline, VendorRouter<IDirectory<BillingAccount>> directories) : ChangeResource<BillingAccount>(pipeline, directories)
{
    public override OperationInfo Info { get; } = new("billingAccounts.update", BillingAccount.ResourceName, Scopes.AccountsWrite, Effect.SetsState);

    protected override Fault? ValidateChange(BillingAccount current, BillingAccount changed) => AccountRules.Check(changed);

    protected override bool IsStateChange(BillingAccount before, BillingAccount after) => before.State != after.State;
}
