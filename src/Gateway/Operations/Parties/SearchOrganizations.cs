using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Parties;

/// <summary>Gives the organizations that match.</summary>
internal sealed class SearchOrganizations(OperationPipeline pipeline, VendorRouter<IRegister<Organization>> registers) : SearchOperation<Organization>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("organizations.search", Organization.ResourceName, Scopes.CustomersRead, Effect.Read);
}
