using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Accounts;

/// <summary>Gives a party account by its id.</summary>
internal sealed class GetPartyAccount(OperationPipeline pipeline, VendorRouter<IRegister<PartyAccount>> registers) : FindOperation<PartyAccount>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("partyAccounts.get", PartyAccount.ResourceName, Scopes.AccountsRead, Effect.Read);
}
