using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Operations.Services;

/// <summary>Changes what the inventory says of a service (TMF638); how a network runs it is ordered.</summary>
internal sealed class UpdateService(OperationPipeline pipeline, ResourceStore<Service> services, ServiceInventory inventory) : WriteOperation<ChangeRequest<Service>, Service>(pipeline)
{
    public override OperationInfo Info { get; } = new("services.update", Service.ResourceName, Scopes.ServicesWrite, Effect.SetsState);

    protected internal override string? ObjectOf(ChangeRequest<Service> request, Outcome<Service> outcome) => AuditObject.Of(request.Id);

    protected internal override async Task<Outcome<Service>> HandleAsync(ChangeRequest<Service> request, CallContext call, Changes changes, CancellationToken cancellationToken)
    {
        var found = await Current.FindAsync(services, request.Id, request.Precondition, call, cancellationToken);
        return !found.TryGet(out var current, out var fault) || !request.Change(current).TryGet(out var changed, out fault)
            || (fault = ServiceRules.Check(changed) ?? ServiceRules.CheckByHand(current, changed)) is not null
                ? fault
                : await inventory.ReplaceAsync(current, changed with { Id = current.Id, Partner = current.Partner }, call.TraceId, cancellationToken);
    }
}
