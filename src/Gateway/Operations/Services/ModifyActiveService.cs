using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Operations.Services;

/// <summary>Changes a service in its network, suspends or resumes it (TMF640).</summary>
internal sealed class ModifyActiveService(OperationPipeline pipeline, ResourceStore<Service> services, ActivationOrders activations)
    : WriteOperation<ModifyActiveService.Request, ServiceActivation>(pipeline)
{
    public override OperationInfo Info { get; } = new("services.modifyActive", Service.ResourceName, Scopes.ServicesWrite, Effect.SetsState);

    protected internal override string? ObjectOf(Request request, Outcome<ServiceActivation> outcome) => AuditObject.Of(request.Id);

    protected internal override async Task<Outcome<ServiceActivation>> HandleAsync(Request request, CallContext call, Changes changes, CancellationToken cancellationToken)
    {
        var found = await Current.FindAsync(services, request.Id, request.Precondition, call, cancellationToken);
        return !found.TryGet(out var current, out var fault) || !request.Change(current).TryGet(out var changed, out fault) || (fault = ServiceRules.Check(changed)) is not null
            ? fault
            : await activations.RunAsync(
                OrderItemAction.Modify, ActivationOrders.Ordered(changed, current), current.Partner, request.Recorded, call, DeactivateService.NewKey(), cancellationToken);
    }

    /// <summary>A wish to change a service.</summary>
    /// <param name="Id">Which service.</param>
    /// <param name="Change">The service as it is to be, made from the service as it is.</param>
    /// <param name="Recorded">The request as the monitor shows it; never a credential.</param>
    /// <param name="Precondition">What must hold of the service as it is.</param>
    internal sealed record Request(Id<Service> Id, Func<Service, Outcome<Service>> Change, MonitorRequest? Recorded = null, Func<Service, bool>? Precondition = null);
}
