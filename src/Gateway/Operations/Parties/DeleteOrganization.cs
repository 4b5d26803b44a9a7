using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Parties;

/// <summary>Removes an organization.</summary>
internal sealed class DeleteOrganization(OperationPipeline pipeline, VendorRouter<IDirectory<Organization>> directories) : DeleteResource<Organization>(pipeline, directories)
{
    public override OperationInfo Info { get; } = new("organizations.delete", Organization.ResourceName, Scopes.CustomersWrite, Effect.SetsState);
}
