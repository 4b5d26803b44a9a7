using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Accounts;

/// <summary>Gives the party accounts that match.</summary>
internal sealed class SearchPartyAccounts(OperationPipeline pipeline, VendorRouter<IRegister<PartyAccount>> registers) : SearchOperation<PartyAccount>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("partyAccounts.search", PartyAccount.ResourceName, Scopes.AccountsRead, Effect.Read);
}
