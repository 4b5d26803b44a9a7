using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Operations.Services;

/// <summary>Takes a service out of its network (TMF640).</summary>
internal sealed class DeactivateService(OperationPipeline pipeline, ResourceStore<Service> services, ActivationOrders activations)
    : WriteOperation<DeactivateService.Request, ServiceActivation>(pipeline)
{
    public override OperationInfo Info { get; } = new("services.deactivate", Service.ResourceName, Scopes.ServicesWrite, Effect.SetsState);

    protected internal override string? ObjectOf(Request request, Outcome<ServiceActivation> outcome) => AuditObject.Of(request.Id);

    protected internal override async Task<Outcome<ServiceActivation>> HandleAsync(Request request, CallContext call, Changes changes, CancellationToken cancellationToken)
    {
        var found = await Current.FindAsync(services, request.Id, request.Precondition, call, cancellationToken);
        return found.TryGet(out var current, out var fault)
            ? await activations.RunAsync(
                OrderItemAction.Delete, new OrderedService { Id = current.Id.Value, RelatedParty = current.RelatedParty }, current.Partner, request.Recorded, call, NewKey(), cancellationToken)
            : fault;
    }

    // A change sets a state: the same again finds it set, or the first still open. Each is an order of its own.
    internal static EffectKey NewKey() => new(Guid.CreateVersion7().ToString("N"));

    /// <summary>A wish to end a service.</summary>
    /// <param name="Id">Which service.</param>
    /// <param name="Recorded">The request as the monitor shows it; never a credential.</param>
    /// <param name="Precondition">What must hold of the service as it is.</param>
    internal sealed record Request(Id<Service> Id, MonitorRequest? Recorded = null, Func<Service, bool>? Precondition = null);
}
