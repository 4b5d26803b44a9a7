using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Routing;
using TeleCo.Gateway.Schema.Ports;
using Monitor = TeleCo.Gateway.Schema.Model.Services.Monitor;

namespace TeleCo.Gateway.Operations.Services;

/// <summary>Gives the monitors that match.</summary>
internal sealed class SearchMonitors(OperationPipeline pipeline, VendorRouter<IRegister<Monitor>> registers) : SearchOperation<Monitor>(pipeline, registers)
{
    public override OperationInfo Info { get; } = new("monitors.search", Monitor.ResourceName, Scopes.ServicesRead, Effect.Read);
}
