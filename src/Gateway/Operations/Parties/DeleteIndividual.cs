using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Parties;

/// <summary>Removes an individual.</summary>
internal sealed class DeleteIndividual(OperationPipeline pipeline, VendorRouter<IDirectory<Individual>> directories) : DeleteResource<Individual>(pipeline, directories)
{
    public override OperationInfo Info { get; } = new("individuals.delete", Individual.ResourceName, Scopes.CustomersWrite, Effect.SetsState);
}
