using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Accounts;

/// <summary>Changes a party account.</summary>
internal sealed class UpdatePartyAccount(OperationPipeline pipeline, VendorRouter<IDirectory<PartyAccount>> directories) : ChangeResource<PartyAccount>(pipeline, directories)
{
    public override OperationInfo Info { get; } = new("partyAccounts.update", PartyAccount.ResourceName, Scopes.AccountsWrite, Effect.SetsState);

    protected override Fault? ValidateChange(PartyAccount current, PartyAccount changed) => AccountRules.Check(changed);

    protected override bool IsStateChange(PartyAccount before, PartyAccount after) => before.State != after.State;
}
