using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Ports;
using Monitor = TeleCo.Gateway.Schema.Model.Services.Monitor;

namespace TeleCo.Gateway.Operations.Services;

/// <summary>Gives the monitor of a change by its id.</summary>
internal sealed class GetMonitor(OperationPipeline pipeline, VendorRouter<IRegister<Monitor>> registers) : FindOperation<Monitor>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("monitors.get", Monitor.ResourceName, Scopes.ServicesRead, Effect.Read);
}
