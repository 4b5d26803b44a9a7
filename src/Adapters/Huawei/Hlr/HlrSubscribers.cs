using System.Text.Json;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Network;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Huawei.Hlr;

/// <summary>Mobile subscribers in the HLR: the SIM's key, the subscription made of templates, its access points, its locks.</summary>
internal sealed partial class HlrSubscribers(HlrRecords records, HlrMapping mapping, HlrRules rules, ILogger<HlrSubscribers> logger) : IServiceRegister
{
    public Fault? Problem(ServiceConfiguration wanted) => rules.Problem(wanted);

    /// <summary>No operation is known that changes the SIM, the number or the template of a subscription.</summary>
    public bool IsReplacement(ServiceConfiguration current, ServiceConfiguration wanted) =>
        !MobileSubscriberRules.IsSameSubscription(current, wanted) || current.Text("subscriberProfile") != wanted.Text("subscriberProfile");

    public async Task<Outcome<NetworkChange>> CreateAsync(ServiceConfiguration wanted, EffectKey key, CancellationToken cancellationToken)
    {
        var undo = new Stack<HlrCall>();
        if (wanted.Text("kiReference") is { } reference)
        {
            var keyed = await records.AddAsync(mapping.AddKey(wanted, reference), HlrMapping.ListKey(wanted), static _ => true, key.MayHaveHappened, cancellationToken);
            if (!keyed.TryGet(out var isOurs, out var fault))
            {
                return RegisterFaults.Failed(fault);
            }

            Note(undo, isOurs, HlrMapping.RemoveKey(wanted));
        }

        var added = await records.AddAsync(mapping.Add(wanted), HlrMapping.List(wanted), there => mapping.IsSame(wanted, there), key.MayHaveHappened, cancellationToken);
        if (!added.TryGet(out var isNew, out var refusal))
        {
            return await UndoAsync(undo, key, refusal);
        }

        Note(undo, isNew, HlrMapping.Remove(wanted));
        HlrCall[] rest = [.. mapping.AddAccessPoints(wanted), .. HlrLocks.Of(wanted) == default ? [] : (HlrCall[])[HlrMapping.Lock(wanted, HlrLocks.Of(wanted))]];
        return await RunAsync(rest, undo, key, cancellationToken);
    }

    public async Task<Outcome<NetworkChange>> ChangeAsync(ServiceConfiguration current, ServiceConfiguration wanted, EffectKey key, CancellationToken cancellationToken)
    {
        if (current.Text("epsProfile") is not null && wanted.Text("epsProfile") is null)
        {
            return RegisterFaults.Fixed("epsProfile");
        }

        var kept = wanted.List("apn").Select(apn => apn.Text("id")).ToHashSet();
        if (current.List("apn").Any(apn => !kept.Contains(apn.Text("id"))))
        {
            return RegisterFaults.Fixed("apn"); // no operation is known that takes an access point away
        }

        var read = await records.FindAsync(HlrMapping.List(current), cancellationToken);
        if (!read.TryGet(out var there, out var fault) || there is null)
        {
            return fault ?? RegisterFaults.Absent;
        }

        var isSuspended = StateOf(current, HlrLocks.Of(there)) == NetworkState.Suspended;
        List<HlrCall> forward = [.. mapping.AddAccessPoints(wanted).Except(mapping.AddAccessPoints(current), CallComparer.Instance)];
        var undo = new Stack<HlrCall>(mapping.AddAccessPoints(current).Where(call => forward.Any(other => CallComparer.IsSameContext(call, other))));
        if (current.Text("epsProfile") != wanted.Text("epsProfile"))
        {
            forward.Add(mapping.ChangeEps(wanted));
            Note(undo, current.Text("epsProfile") is not null, mapping.ChangeEps(current));
        }

        if (!isSuspended && HlrLocks.Of(wanted) != HlrLocks.Of(there))
        {
            forward.Add(HlrMapping.Lock(wanted, HlrLocks.Of(wanted)));
        }

        return await RunAsync(forward, undo, key, cancellationToken);
    }

    public async Task<Outcome<NetworkChange>> BarAsync(ServiceConfiguration current, bool isSuspended, EffectKey key, CancellationToken cancellationToken) =>
        await records.ChangeAsync(HlrMapping.Lock(current, isSuspended ? HlrLocks.All : HlrLocks.Of(current)), cancellationToken) is { } fault
            ? RegisterFaults.Failed(fault)
            : NetworkChange.Done;

    public async Task<Outcome<NetworkChange>> RemoveAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken)
    {
        var fault = await records.RemoveAsync(HlrMapping.Remove(current), cancellationToken);
        if (fault is null && current.Text("kiReference") is not null)
        {
            fault = await records.RemoveAsync(HlrMapping.RemoveKey(current), cancellationToken);
        }

        return fault is null ? NetworkChange.Done : RegisterFaults.Failed(fault);
    }

    public async Task<Outcome<NetworkService>> ReadAsync(ServiceConfiguration service, CancellationToken cancellationToken)
    {
        var read = await records.FindAsync(HlrMapping.List(service), cancellationToken);
        if (!read.TryGet(out var there, out var fault) || there is null)
        {
            return fault ?? RegisterFaults.Absent;
        }

        var locks = HlrLocks.Of(there);
        var state = StateOf(service, locks);
        var isInSync = mapping.IsSame(service, there) && locks == (state == NetworkState.Suspended ? HlrLocks.All : HlrLocks.Of(service));
        return new NetworkService(service.Key, state, isInSync, mapping.Characteristics(there, state == NetworkState.Suspended));
    }

    /// <summary>In use with the locks that it was ordered with, or with none; any other lock is a suspension.</summary>
    private static NetworkState StateOf(ServiceConfiguration service, HlrLocks locks) =>
        locks == HlrLocks.Of(service) || locks == default ? NetworkState.Active : NetworkState.Suspended;

    private static void Note(Stack<HlrCall> undo, bool isOurs, HlrCall call)
    {
        if (isOurs)
        {
            undo.Push(call);
        }
    }

    private async Task<Outcome<NetworkChange>> RunAsync(IEnumerable<HlrCall> calls, Stack<HlrCall> undo, EffectKey key, CancellationToken cancellationToken)
    {
        foreach (var call in calls)
        {
            if (await records.ChangeAsync(call, cancellationToken) is { } fault)
            {
                return await UndoAsync(undo, key, fault);
            }
        }

        return NetworkChange.Done;
    }

    /// <summary>Takes back what a change did before it failed for good; what may yet succeed is left for the next attempt, which finds it.</summary>
    private async Task<Outcome<NetworkChange>> UndoAsync(Stack<HlrCall> undo, EffectKey key, Fault fault)
    {
        while (RegisterFaults.IsFinal(fault) && undo.TryPop(out var call))
        {
            if (await records.RemoveAsync(call, CancellationToken.None) is { } stuck) // the half of a service must not stay because a caller left
            {
                Log.LeftBehind(logger, call.Operation, key.Value, stuck.Kind);
                return stuck;
            }
        }

        return RegisterFaults.Failed(fault);
    }

    /// <summary>Calls by what they say.</summary>
    private sealed class CallComparer : IEqualityComparer<HlrCall>
    {
        public static CallComparer Instance { get; } = new();

        public static bool IsSameContext(HlrCall one, HlrCall other) => Of(one, "CNTXID") == Of(other, "CNTXID");

        public bool Equals(HlrCall? x, HlrCall? y) => x is not null && y is not null && x.Operation == y.Operation && x.Fields.SequenceEqual(y.Fields);

        public int GetHashCode(HlrCall obj) => HashCode.Combine(obj.Operation, Of(obj, "CNTXID"));

        private static string? Of(HlrCall call, string name) => call.Fields.FirstOrDefault(field => field.Name == name).Value;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A change at Huawei's HLR in {Key} failed, and {Operation} could not take back what was done: {Kind}")]
        public static partial void LeftBehind(ILogger logger, string operation, string key, FaultKind kind);
    }
}
