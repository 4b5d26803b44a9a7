using System.Xml.Linq;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Network;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>Takes back the first part of a change whose second part failed for good. What may yet succeed is left for the next attempt, which finds it.</summary>
internal sealed partial class EricssonUndo(ManagedObjects objects, ILogger<EricssonUndo> logger)
{
    /// <summary>Deletes what this change made, the last one first.</summary>
    public async Task<Outcome<NetworkChange>> DeleteAsync(Stack<ManagedKey> made, EffectKey key, Fault fault)
    {
        while (RegisterFaults.IsFinal(fault) && made.TryPop(out var address))
        {
            if (await objects.DeleteAsync(address, key, CancellationToken.None) is { } stuck) // the half of a service must not stay because a caller left
            {
                return Stuck(address, stuck, key);
            }
        }

        return RegisterFaults.Failed(fault);
    }

    /// <summary>Sets what was before.</summary>
    public async Task<Outcome<NetworkChange>> SetAsync(IEnumerable<(ManagedKey Address, List<XElement> Values)> before, EffectKey key, Fault fault)
    {
        foreach (var (address, values) in RegisterFaults.IsFinal(fault) ? before : [])
        {
            if (values.Count > 0 && await objects.SetAsync(address, values, new EffectKey($"{key.Value}-back"), CancellationToken.None) is { } stuck) // as above
            {
                return Stuck(address, stuck, key);
            }
        }

        return RegisterFaults.Failed(fault);
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
    }
}
