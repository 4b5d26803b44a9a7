using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Storage;

namespace TeleCo.Gateway.Operations;

/// <summary>What every call goes through, whatever its protocol: scope, validation, at-most-once, the operation itself, partner isolation, then events, audit and metrics.</summary>
internal sealed partial class OperationPipeline(IdempotencyStore idempotency, Journal journal, TimeProvider time, ILogger<OperationPipeline> logger)
{
    /// <summary>The longest that a caller waits for an operation.</summary>
    public static readonly TimeSpan MaxDuration = TimeSpan.FromSeconds(30);

    public async Task<Outcome<TResult>> ReadAsync<TRequest, TResult>(
        ReadOperation<TRequest, TResult> operation, TRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = Refuse(operation, request, call) is { } refusal
            ? refusal
            : Isolation.Apply(await UntilTimeAsync(token => operation.HandleAsync(request, call, token), operation.Info, cancellationToken), call, operation.Info, logger);
        await journal.AppendAsync(Entry(operation, request, call, outcome), cancellationToken);
        Measure(operation.Info, call, outcome, started);
        return outcome;
    }

    public async Task<Outcome<TResult>> WriteAsync<TRequest, TResult>(
        WriteOperation<TRequest, TResult> operation, TRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var changes = new Changes();
        var outcome = Refuse(operation, request, call) is { } refusal
            ? refusal
            : await UntilDoneAsync(token => operation.HandleAsync(request, call, changes, token), operation.Info);
        await journal.WriteAsync(Writing(changes, outcome, call), Entry(operation, request, call, outcome), CancellationToken.None);
        Measure(operation.Info, call, outcome, started);
        return outcome;
    }

    public async Task<Outcome<TResult>> CreateAsync<TRequest, TResult>(
        CreateOperation<TRequest, TResult> operation, TRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        Outcome<TResult> outcome;
        if (Refuse(operation, request, call) is { } refusal)
        {
            outcome = refusal;
            await journal.AppendAsync(Entry(operation, request, call, outcome), cancellationToken);
        }
        else
        {
            outcome = await CreateOnceAsync(operation, request, call, cancellationToken);
        }

        Measure(operation.Info, call, outcome, started);
        return outcome;
    }

    private async Task<Outcome<TResult>> CreateOnceAsync<TRequest, TResult>(
        CreateOperation<TRequest, TResult> operation, TRequest request, CallContext call, CancellationToken cancellationToken)
    {
        // Without a key every call is a wish of its own; it is kept all the same, so that a crash leaves a trace.
        var id = Hash($"{call.Caller.ClientId}\n{operation.Info.Name}\n{call.IdempotencyKey ?? Guid.CreateVersion7().ToString("N")}");
        // From here on the key is taken: a caller that hung up now would leave it so until the lease ends.
        cancellationToken.ThrowIfCancellationRequested();
        var begun = await idempotency.BeginAsync(id, Hash(JsonSerializer.Serialize(operation.InOneWording(request), operation.RequestJson)), CancellationToken.None);
        if (Earlier(operation, begun, call) is { } earlier)
        {
            await journal.AppendAsync(Entry(operation, request, call, earlier), cancellationToken);
            return earlier;
        }

        var changes = new Changes();
        var key = new EffectKey(id[..40], begun.Kind == BegunKind.Again);
        var outcome = await UntilDoneAsync(token => operation.HandleAsync(request, call, key, changes, token), operation.Info);
        await SettleAsync(operation, request, call, id, outcome, changes);
        return outcome;
    }

    /// <summary>What an earlier call with the key leaves to answer; null when this one is to act.</summary>
    private static Outcome<TResult>? Earlier<TRequest, TResult>(CreateOperation<TRequest, TResult> operation, Begun begun, CallContext call)
    {
        call.Replayed = begun.Kind == BegunKind.Replay;
        return begun.Kind switch
        {
            BegunKind.Replay => StoredOutcome.Read(begun.Outcome!, operation.ResultJson),
            BegunKind.InProgress => (Outcome<TResult>)new Fault(FaultKind.IdempotencyKeyInProgress, "The first call with this idempotency key is still running.") { RetryAfter = TimeSpan.FromSeconds(1) },
            BegunKind.Reused => (Outcome<TResult>)new Fault(FaultKind.IdempotencyKeyReused, "This idempotency key was used for another request."),
            _ => default(Outcome<TResult>?),
        };
    }

    private Task SettleAsync<TRequest, TResult>(
        CreateOperation<TRequest, TResult> operation, TRequest request, CallContext call, string id, Outcome<TResult> outcome, Changes changes)
    {
        var audit = Entry(operation, request, call, outcome);
        var write = Writing(changes, outcome, call);
        return outcome.Fault?.Kind switch
        {
            null or FaultKind.Conflict or FaultKind.Refused => idempotency.CompleteAsync(id, StoredOutcome.Write(outcome, operation.ResultJson), write, audit),
            FaultKind.OutcomeUnknown or FaultKind.Internal => idempotency.MarkUnknownAsync(id, audit),
            _ => idempotency.ReleaseAsync(id, write, audit),
        };
    }

    private static Fault? Refuse<TRequest, TResult>(Operation<TRequest, TResult> operation, TRequest request, CallContext call) =>
        call.Caller.Scopes.Contains(operation.Info.Scope)
            ? operation.Validate(request, call)
            : new Fault(FaultKind.InsufficientScope, $"This needs the scope {operation.Info.Scope}.");

    // A write that was begun is not given up because the caller hung up: it ends with its own time.
    private async Task<Outcome<T>> UntilDoneAsync<T>(Func<CancellationToken, Task<Outcome<T>>> handle, OperationInfo info)
    {
        using var timeout = new CancellationTokenSource(MaxDuration, time);
        return await GuardAsync(() => handle(timeout.Token), info, timeout.Token);
    }

    // A read ends with its caller's patience, or with its time.
    private async Task<Outcome<T>> UntilTimeAsync<T>(Func<CancellationToken, Task<Outcome<T>>> handle, OperationInfo info, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(MaxDuration);
        return await GuardAsync(() => handle(deadline.Token), info, deadline.Token);
    }

    private async Task<Outcome<T>> GuardAsync<T>(Func<Task<Outcome<T>>> handle, OperationInfo info, CancellationToken cancellationToken)
    {
        try
        {
            return await handle();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return info.Effect == Effect.Creates
                ? new Fault(FaultKind.OutcomeUnknown, $"The {info.Resource} may or may not have been created.")
                : new Fault(FaultKind.VendorTimeout, "The backend did not answer in time.");
        }
        catch (Exception exception)
        {
            Log.Failed(logger, info.Name, exception);
            return new Fault(FaultKind.Internal, "The gateway failed; the trace id finds the reason.");
        }
    }

    // An operation that was cut off may have said a half of what it leaves behind; none of it is kept.
    private Func<GatewayDb, CancellationToken, Task<bool>> Writing<T>(Changes changes, Outcome<T> outcome, CallContext call) => async (db, token) =>
    {
        if (outcome.Fault?.Kind is not (FaultKind.Internal or FaultKind.OutcomeUnknown or FaultKind.VendorTimeout))
        {
            await changes.WriteAsync(db, call.TraceId, time, token);
        }

        return true;
    };

    private AuditEntry Entry<TRequest, TResult>(Operation<TRequest, TResult> operation, TRequest request, CallContext call, Outcome<TResult> outcome) => new()
    {
        Time = time.GetUtcNow().UtcDateTime,
        Actor = call.Caller.ClientId,
        Subject = call.Caller.Subject,
        Partner = call.Caller.Partner?.Value,
        Action = operation.Info.Name,
        Object = operation.ObjectOf(request, outcome),
        Outcome = outcome.Fault is { } fault ? FaultCodes.Of(fault.Kind) : "success",
        Protocol = FaultCodes.Of(call.Protocol),
        TraceId = call.TraceId,
    };

    private static void Measure<T>(OperationInfo info, CallContext call, Outcome<T> outcome, long started) => Telemetry.OperationDuration.Record(
        Stopwatch.GetElapsedTime(started).TotalSeconds,
        new("operation", info.Name),
        new("protocol", FaultCodes.Of(call.Protocol)),
        new("outcome", outcome.Fault is { } fault ? FaultCodes.Of(fault.Kind) : "success"));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Operation} failed.")]
        public static partial void Failed(ILogger logger, string operation, Exception exception);
    }
}
