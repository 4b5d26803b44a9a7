using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Accounts;

/// <summary>Removes a party account.</summary>
internal sealed class DeletePartyAccount(OperationPipeline pipeline, VendorRouter<IDirectory<PartyAccount>> directories) : DeleteResource<PartyAccount>(pipeline, directories)
{
    public override OperationInfo Info { get; } = new("partyAccounts.delete", PartyAccount.ResourceName, Scopes.AccountsWrite, Effect.SetsState);
}
