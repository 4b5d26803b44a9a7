using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Operations.Services;

/// <summary>Takes a service out of the inventory (TMF638): one kept by hand, or one that has ended.</summary>
internal sealed class RemoveService(OperationPipeline pipeline, ResourceStore<Service> services, ServiceInventory inventory) : WriteOperation<DeleteRequest<Service>, Service>(pipeline)
{
    public override OperationInfo Info { get; } = new("services.remove", Service.ResourceName, Scopes.ServicesWrite, Effect.SetsState);

    protected internal override string? ObjectOf(DeleteRequest<Service> request, Outcome<Service> outcome) => AuditObject.Of(request.Id);

    protected internal override async Task<Outcome<Service>> HandleAsync(DeleteRequest<Service> request, CallContext call, Changes changes, CancellationToken cancellationToken)
    {
        var found = await Current.FindAsync(services, request.Id, request.Precondition, call, cancellationToken);
        return !found.TryGet(out var current, out var fault) ? fault
            : Networks.IsInventoryOnly(current) || current.State == ServiceState.Terminated ? await inventory.RemoveAsync(current, call.TraceId, cancellationToken)
            : new Fault(FaultKind.Conflict, $"A network runs this service, which is {ServiceLifecycle.Word(current.State)}: its end is ordered (TMF641) or asked of TMF640.");
    }
}
