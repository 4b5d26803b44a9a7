using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Parties;

/// <summary>Gives many organizations by their ids, in one round trip to each backend.</summary>
internal sealed class GetOrganizations(OperationPipeline pipeline, VendorRouter<IRegister<Organization>> registers) : FindManyOperation<Organization>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("organizations.getMany", Organization.ResourceName, Scopes.CustomersRead, Effect.Read);
}
