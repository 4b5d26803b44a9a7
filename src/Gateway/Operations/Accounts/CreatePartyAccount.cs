using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Accounts;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Accounts;

/// <summary>Makes a new party account.</summary>
internal sealed class CreatePartyAccount(OperationPipeline pipeline, VendorRouter<IDirectory<PartyAccount>> directories) : CreateResource<PartyAccount>(pipeline, directories)
{
    public override OperationInfo Info { get; } = new("partyAccounts.create", PartyAccount.ResourceName, Scopes.AccountsWrite, Effect.Creates);

    protected internal override JsonTypeInfo<PartyAccount> RequestJson => ModelJson.Default.PartyAccount;

    protected internal override JsonTypeInfo<PartyAccount> ResultJson => ModelJson.Default.PartyAccount;

    protected internal override Fault? Validate(PartyAccount request, CallContext call) => AccountRules.Check(request);

    protected override PartnerId? NamedOwner(PartyAccount resource) => Ownership.NamedIn(resource.RelatedParty);

    protected override PartyAccount OwnedBy(PartyAccount resource, PartnerId? partner) => resource with { Partner = partner };
}
