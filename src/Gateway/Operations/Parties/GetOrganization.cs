using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Parties;

/// <summary>Gives an organization by its id.</summary>
internal sealed class GetOrganization(OperationPipeline pipeline, VendorRouter<IRegister<Organization>> registers) : FindOperation<Organization>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("organizations.get", Organization.ResourceName, Scopes.CustomersRead, Effect.Read);
}
