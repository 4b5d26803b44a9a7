using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Operations.Events;

/// <summary>Gives a listener of the caller's own by its id.</summary>
internal sealed class GetListener(OperationPipeline pipeline, IDbContextFactory<GatewayDb> databases) : ReadOperation<ListenerRequest, Listener>(pipeline)
{
    public override OperationInfo Info { get; } = new("listeners.get", Listener.ResourceName, Scopes.EventsManage, Effect.Read);

    protected internal override string? ObjectOf(ListenerRequest request, Outcome<Listener> outcome) => request.AuditObject;

    protected internal override async Task<Outcome<Listener>> HandleAsync(ListenerRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await request.FindAsync(db, call.Caller, cancellationToken) is { } record ? Listener.From(record) : Fault.NotFound(Listener.ResourceName);
    }
}
