using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Events;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Operations.Events;

/// <summary>Registers a listener for an API's events.</summary>
internal sealed class RegisterListener(OperationPipeline pipeline, Journal journal, CallbackGuard guard, TimeProvider time)
    : CreateOperation<RegisterListener.Request, Listener>(pipeline)
{
    /// <summary>The most listeners that a client can have.</summary>
    public const int MaxListeners = 100;

    public override OperationInfo Info { get; } = new("listeners.register", Listener.ResourceName, Scopes.EventsManage, Effect.Creates);

    protected internal override JsonTypeInfo<Request> RequestJson => ListenerJson.Default.Request;

    protected internal override JsonTypeInfo<Listener> ResultJson => ListenerJson.Default.Listener;

    protected internal override string? ObjectOf(Request request, Outcome<Listener> outcome) =>
        outcome.TryGet(out var listener, out _) ? $"{Listener.ResourceName}/{listener.Id}" : null;

    protected internal override Fault? Validate(Request request, CallContext call) => guard.CheckText(request.Callback) ?? ListenerQuery.Check(request.Query);

    protected internal override async Task<Outcome<Listener>> HandleAsync(
        Request request, CallContext call, EffectKey key, Changes changes, CancellationToken cancellationToken)
    {
        if (await guard.CheckAsync(request.Callback, cancellationToken) is { } fault)
        {
            return fault;
        }

        var record = new HubRecord
        {
            Id = IdOf(key),
            Api = request.Api,
            ClientId = call.Caller.ClientId,
            Partner = call.Caller.Partner?.Value,
            Callback = request.Callback,
            Query = request.Query,
            CreatedAt = time.GetUtcNow().UtcDateTime,
        };
        return await journal.WriteAsync((db, token) => AddAsync(db, record, token), audit: null, cancellationToken);
    }

    // The same attempt gives the same id: one that was cut off after it was stored is found, not made again.
    private static Guid IdOf(EffectKey key) => new(SHA256.HashData(Encoding.UTF8.GetBytes(key.Value)).AsSpan(0, 16));

    private static async Task<Outcome<Listener>> AddAsync(GatewayDb db, HubRecord record, CancellationToken cancellationToken)
    {
        if (await db.Hubs.FindAsync([record.Id], cancellationToken) is { } stored)
        {
            return Listener.From(stored);
        }

        if (await db.Hubs.CountAsync(known => known.ClientId == record.ClientId, cancellationToken) >= MaxListeners)
        {
            return new Fault(FaultKind.Conflict, $"This client has {MaxListeners} listeners already; remove one first.");
        }

        db.Hubs.Add(record);
        return Listener.From(record);
    }

    /// <summary>A wish to hear of events.</summary>
    /// <param name="Api">The API and version whose events are wanted, and in whose shape: <c>customerManagement-v4</c>.</param>
    /// <param name="Callback">Where events are sent.</param>
    /// <param name="Query">Which events are wanted; null means all.</param>
    internal sealed record Request(string Api, string Callback, string? Query);
}
