using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Parties;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Parties;

/// <summary>Changes an individual.</summary>
internal sealed class UpdateIndividual(OperationPipeline pipeline, VendorRouter<IDirectory<Individual>> directories) : ChangeResource<Individual>(pipeline, directories)
{
    public override OperationInfo Info { get; } = new("individuals.update", Individual.ResourceName, Scopes.CustomersWrite, Effect.SetsState);

    protected override Fault? ValidateChange(Individual current, Individual changed) => IndividualRules.Check(changed);

    protected override bool IsStateChange(Individual before, Individual after) => before.Status != after.Status;
}
