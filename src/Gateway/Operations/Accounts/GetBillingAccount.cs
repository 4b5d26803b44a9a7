using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Accounts;

/// <summary>Gives a billing account by its id.</summary>
internal sealed class GetBillingAccount(OperationPipeline pipeline, VendorRouter<IRegister<BillingAccount>> registers) : FindOperation<BillingAccount>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("billingAccounts.get", BillingAccount.ResourceName, Scopes.AccountsRead, Effect.Read);
}
