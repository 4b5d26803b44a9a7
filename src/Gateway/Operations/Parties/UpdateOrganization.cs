using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Parties;

/// <summary>Changes an organization.</summary>
internal sealed class UpdateOrganization(OperationPipeline pipeline, VendorRouter<IDirectory<Organization>> directories) : ChangeResource<Organization>(pipeline, directories)
{
    public override OperationInfo Info { get; } = new("organizations.update", Organization.ResourceName, Scopes.CustomersWrite, Effect.SetsState);

    protected override Fault? ValidateChange(Organization current, Organization changed) => OrganizationRules.Check(changed);

    protected override bool IsStateChange(Organization before, Organization after) => before.Status != after.Status;
}
