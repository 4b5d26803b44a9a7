using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Accounts;

/// <summary>Gives the billing accounts that match.</summary>
internal sealed class SearchBillingAccounts(OperationPipeline pipeline, VendorRouter<IRegister<BillingAccount>> registers) : SearchOperation<BillingAccount>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("billingAccounts.search", BillingAccount.ResourceName, Scopes.AccountsRead, Effect.Read);
}
