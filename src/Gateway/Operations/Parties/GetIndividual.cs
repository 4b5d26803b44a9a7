using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Parties;

/// <summary>Gives an individual by its id.</summary>
internal sealed class GetIndividual(OperationPipeline pipeline, VendorRouter<IRegister<Individual>> registers) : FindOperation<Individual>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("individuals.get", Individual.ResourceName, Scopes.CustomersRead, Effect.Read);
}
