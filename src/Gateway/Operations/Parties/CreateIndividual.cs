using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Parties;

/// <summary>Makes a new individual.</summary>
internal sealed class CreateIndividual(OperationPipeline pipeline, VendorRouter<IDirectory<Individual>> directories) : CreateResource<Individual>(pipeline, directories)
{
    public override OperationInfo Info { get; } = new("individuals.create", Individual.ResourceName, Scopes.CustomersWrite, Effect.Creates);

    protected internal override JsonTypeInfo<Individual> RequestJson => ModelJson.Default.Individual;

    protected internal override JsonTypeInfo<Individual> ResultJson => ModelJson.Default.Individual;

    protected internal override Fault? Validate(Individual request, CallContext call) => IndividualRules.Check(request);

    protected override PartnerId? NamedOwner(Individual resource) => Ownership.NamedIn(resource.RelatedParty);

    protected override Individual OwnedBy(Individual resource, PartnerId? partner) => resource with { Partner = partner };
}
