using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Operations.Events;

/// <summary>Removes a listener of the caller's own.</summary>
internal sealed class RemoveListener(OperationPipeline pipeline, Journal journal) : WriteOperation<ListenerRequest, Listener>(pipeline)
{
    public override OperationInfo Info { get; } = new("listeners.remove", Listener.ResourceName, Scopes.EventsManage, Effect.SetsState);

    protected internal override string? ObjectOf(ListenerRequest request, Outcome<Listener> outcome) => request.AuditObject;

    protected internal override Task<Outcome<Listener>> HandleAsync(ListenerRequest request, CallContext call, Changes changes, CancellationToken cancellationToken) =>
        journal.WriteAsync((db, token) => RemoveAsync(db, request, call.Caller, token), audit: null, cancellationToken);

    private static async Task<Outcome<Listener>> RemoveAsync(GatewayDb db, ListenerRequest request, Caller caller, CancellationToken cancellationToken)
    {
        if (await request.FindAsync(db, caller, cancellationToken) is not { } record)
        {
            return Fault.NotFound(Listener.ResourceName);
        }

        db.Hubs.Remove(record);
        return Listener.From(record);
    }
}
