using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Operations.Services;

/// <summary>Gives the services that match.</summary>
internal sealed class SearchServices(OperationPipeline pipeline, VendorRouter<IRegister<Service>> registers) : SearchOperation<Service>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("services.search", Service.ResourceName, Scopes.ServicesRead, Effect.Read);
}
