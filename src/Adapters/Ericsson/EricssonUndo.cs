using System.Xml.Linq;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>Takes back the first part of a change whose second part failed for good. What may yet succeed is left for the next attempt, which finds it.</summary>
internal sealed partial class EricssonUndo(ManagedObjects objects, ILogger<EricssonUndo> logger)
{
    /// <summary>Deletes what this change made, the last one first.</summary>
    public async Task<Outcome<NetworkChange>> DeleteAsync(Stack<ManagedKey> made, EffectKey key, Fault fault)
    {
        while (EricssonFaults.IsFinal(fault) && made.TryPop(out var address))
        {
            if (await objects.DeleteAsync(address, key, CancellationToken.None) is { } stuck) // the half of a service must not stay because a caller left
            {
                return Stuck(address, stuck, key);
            }
        }

        return Failed(fault);
    }

    /// <summary>Sets what was before.</summary>
    public async Task<Outcome<NetworkChange>> SetAsync(IEnumerable<(ManagedKey Address, List<XElement> Values)> before, EffectKey key, Fault fault)
    {
        foreach (var (address, values) in EricssonFaults.IsFinal(fault) ? before : [])
        {
            if (values.Count > 0 && await objects.SetAsync(address, values, new EffectKey($"{key.Value}-back"), CancellationToken.None) is { } stuck) // as above
            {
                return Stuck(address, stuck, key);
            }
        }

        return Failed(fault);
    }

    /// <summary>A fault of the network's own as the end of the change; every other one as it is.</summary>
    public static Outcome<NetworkChange> Failed(Fault fault) =>
        fault == EricssonFaults.NotDone || fault == EricssonFaults.Refused
            ? new NetworkChange(NetworkProgress.Failed, null, fault.Message, IsRetryable: fault == EricssonFaults.NotDone)
            : fault;

    /// <summary>Says when a subscription that had been there could not be brought back: somebody has to look.</summary>
    public void NoteReturn(Outcome<NetworkChange> restored)
    {
        if (restored is not { IsSuccess: true, Value.Progress: NetworkProgress.Done })
        {
            Log.NotRestored(logger, restored.Fault?.Kind ?? FaultKind.VendorFailed);
        }
    }

    private Outcome<NetworkChange> Stuck(ManagedKey address, Fault stuck, EffectKey key)
    {
        Log.LeftBehind(logger, address.Type.Code, key.Value, stuck.Kind);
        return stuck;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A change of Ericsson's {Object} in {Key} failed, and what was done could not be taken back: {Kind}")]
        public static partial void LeftBehind(ILogger logger, string @object, string key, FaultKind kind);

        [LoggerMessage(2, LogLevel.Error, "A SIM or number at Ericsson could not be replaced, and the old subscription not be brought back: {Kind}")]
        public static partial void NotRestored(ILogger logger, FaultKind kind);
    }
}
