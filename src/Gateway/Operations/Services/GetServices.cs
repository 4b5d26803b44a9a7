using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Services;

/// <summary>Gives many services by their ids, in one look.</summary>
internal sealed class GetServices(OperationPipeline pipeline, VendorRouter<IRegister<Service>> registers) : FindManyOperation<Service>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("services.getMany", Service.ResourceName, Scopes.ServicesRead, Effect.Read);
}
