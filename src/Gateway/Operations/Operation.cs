using System.Text.Json.Serialization.Metadata;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Events;

namespace TeleCo.Gateway.Operations;

/// <summary>One thing that a caller can do. Protocols reach it by <see cref="RunAsync"/> alone, so that nothing gets past the pipeline.</summary>
/// <typeparam name="TRequest">What the caller asks.</typeparam>
/// <typeparam name="TResult">What it gets.</typeparam>
internal abstract class Operation<TRequest, TResult>
{
    public abstract OperationInfo Info { get; }

    /// <summary>Does it, or says why not.</summary>
    public abstract Task<Outcome<TResult>> RunAsync(TRequest request, CallContext call, CancellationToken cancellationToken);

    /// <summary>Kind and id of the object for the audit trail, where one is known: <c>customer/sf-001…</c>.</summary>
    protected internal virtual string? ObjectOf(TRequest request, Outcome<TResult> outcome) => null;

    /// <summary>What is wrong with the request itself, before anything is begun.</summary>
    protected internal virtual Fault? Validate(TRequest request, CallContext call) => null;
}

/// <summary>An operation that changes nothing.</summary>
internal abstract class ReadOperation<TRequest, TResult>(OperationPipeline pipeline) : Operation<TRequest, TResult>
{
    public sealed override Task<Outcome<TResult>> RunAsync(TRequest request, CallContext call, CancellationToken cancellationToken) =>
        pipeline.ReadAsync(this, request, call, cancellationToken);

    protected internal abstract Task<Outcome<TResult>> HandleAsync(TRequest request, CallContext call, CancellationToken cancellationToken);
}

/// <summary>An operation that sets a state: doing it again changes nothing more.</summary>
internal abstract class WriteOperation<TRequest, TResult>(OperationPipeline pipeline) : Operation<TRequest, TResult>
{
    public sealed override Task<Outcome<TResult>> RunAsync(TRequest request, CallContext call, CancellationToken cancellationToken) =>
        pipeline.WriteAsync(this, request, call, cancellationToken);

    /// <param name="request">What the caller asks.</param>
    /// <param name="call">Who calls, and how.</param>
    /// <param name="changes">Takes what is to be kept of it: events and records, stored together with its outcome.</param>
    /// <param name="cancellationToken">Ends with the operation's time, not with the caller's connection.</param>
    protected internal abstract Task<Outcome<TResult>> HandleAsync(TRequest request, CallContext call, Changes changes, CancellationToken cancellationToken);
}

/// <summary>An operation that makes something new: at most once for each idempotency key of a client.</summary>
internal abstract class CreateOperation<TRequest, TResult>(OperationPipeline pipeline) : Operation<TRequest, TResult>
{
    /// <summary>How the request is written down: its hash tells whether a key is used for the same wish.</summary>
    protected internal abstract JsonTypeInfo<TRequest> RequestJson { get; }

    /// <summary>The request as it is hashed: the same for the same wish, whatever protocol it came by.</summary>
    protected internal virtual TRequest InOneWording(TRequest request) => request;

    /// <summary>How the result is kept for replays.</summary>
    protected internal abstract JsonTypeInfo<TResult> ResultJson { get; }

    public sealed override Task<Outcome<TResult>> RunAsync(TRequest request, CallContext call, CancellationToken cancellationToken) =>
        pipeline.CreateAsync(this, request, call, cancellationToken);

    /// <param name="request">What the caller asks.</param>
    /// <param name="call">Who calls, and how.</param>
    /// <param name="key">Names the effect towards the backend; the same for every attempt.</param>
    /// <param name="changes">Takes what is to be kept of it: events and records, stored together with its outcome.</param>
    /// <param name="cancellationToken">Ends with the operation's time, not with the caller's connection.</param>
    protected internal abstract Task<Outcome<TResult>> HandleAsync(TRequest request, CallContext call, EffectKey key, Changes changes, CancellationToken cancellationToken);
}
