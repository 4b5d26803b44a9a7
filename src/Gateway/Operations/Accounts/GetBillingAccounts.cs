using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Accounts;

/// <summary>Gives many billing accounts by their ids, in one round trip to each backend.</summary>
internal sealed class GetBillingAccounts(OperationPipeline pipeline, VendorRouter<IRegister<BillingAccount>> registers) : FindManyOperation<BillingAccount>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("billingAccounts.getMany", BillingAccount.ResourceName, Scopes.AccountsRead, Effect.Read);
}
