using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Services;

/// <summary>Gives a service by its id.</summary>
internal sealed class GetService(OperationPipeline pipeline, VendorRouter<IRegister<Service>> registers) : FindOperation<Service>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("services.get", Service.ResourceName, Scopes.ServicesRead, Effect.Read);
}
