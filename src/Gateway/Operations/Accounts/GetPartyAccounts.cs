using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Accounts;

/// <summary>Gives many party accounts by their ids, in one round trip to each backend.</summary>
internal sealed class GetPartyAccounts(OperationPipeline pipeline, VendorRouter<IRegister<PartyAccount>> registers) : FindManyOperation<PartyAccount>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("partyAccounts.getMany", PartyAccount.ResourceName, Scopes.AccountsRead, Effect.Read);
}
