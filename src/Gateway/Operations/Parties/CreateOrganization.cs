using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Parties;

/// <summary>Makes a new organization.</summary>
internal sealed class CreateOrganization(OperationPipeline pipeline, VendorRouter<IDirectory<Organization>> directories) : CreateResource<Organization>(pipeline, directories)
{
    public override OperationInfo Info { get; } = new("organizations.create", Organization.ResourceName, Scopes.CustomersWrite, Effect.Creates);

    protected internal override JsonTypeInfo<Organization> RequestJson => ModelJson.Default.Organization;

    protected internal override JsonTypeInfo<Organization> ResultJson => ModelJson.Default.Organization;

    protected internal override Fault? Validate(Organization request, CallContext call) => OrganizationRules.Check(request);

    protected override PartnerId? NamedOwner(Organization resource) => Ownership.NamedIn(resource.RelatedParty);

    protected override Organization OwnedBy(Organization resource, PartnerId? partner) => resource with { Partner = partner };
}
