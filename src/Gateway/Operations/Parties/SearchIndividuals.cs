using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Parties;

/// <summary>Gives the individuals that match.</summary>
internal sealed class SearchIndividuals(OperationPipeline pipeline, VendorRouter<IRegister<Individual>> registers) : SearchOperation<Individual>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("individuals.search", Individual.ResourceName, Scopes.CustomersRead, Effect.Read);
}
