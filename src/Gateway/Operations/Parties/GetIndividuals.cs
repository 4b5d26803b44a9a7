using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Parties;

/// <summary>Gives many individuals by their ids, in one round trip to each backend.</summary>
internal sealed class GetIndividuals(OperationPipeline pipeline, VendorRouter<IRegister<Individual>> registers) : FindManyOperation<Individual>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("individuals.getMany", Individual.ResourceName, Scopes.CustomersRead, Effect.Read);
}
