using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Network;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Huawei.Fan;

/// <summary>Fibre accesses as service ports of an OLT, named by the service's key.</summary>
internal sealed partial class FanAccesses(FanClient client, HuaweiFanOptions options, ILogger<FanAccesses> logger) : IServiceRegister
{
    private static readonly string[] Place = ["oltName", "frame", "slot", "port", "serviceVlan", "userVlan", "vlanMode"];

    private readonly FanRules _rules = new(options);
    private readonly FanMapping _mapping = new(options);

    public Fault? Problem(ServiceConfiguration wanted) => _rules.Problem(wanted);

    public bool IsReplacement(ServiceConfiguration current, ServiceConfiguration wanted) => false;

    public async Task<Outcome<NetworkChange>> CreateAsync(ServiceConfiguration wanted, EffectKey key, CancellationToken cancellationToken)
    {
        var isVlanOurs = false;
        if (options.AddVlan)
        {
            var (verdict, fault) = await RunAsync("add-vlan", _mapping.AddVlan(wanted), cancellationToken);
            if (fault is not null)
            {
                return RegisterFaults.Failed(Refusal(fault));
            }

            isVlanOurs = verdict == RegisterVerdict.Done;
        }

        return await CreatePortAsync(wanted, cancellationToken) is not { } failure ? NetworkChange.Done
            : isVlanOurs ? await RemoveVlanAsync(wanted, key, failure)
            : RegisterFaults.Failed(failure);
    }

    public async Task<Outcome<NetworkChange>> ChangeAsync(ServiceConfiguration current, ServiceConfiguration wanted, EffectKey key, CancellationToken cancellationToken)
    {
        if (Place.FirstOrDefault(name => !FanMapping.IsSame(current, wanted, name)) is { } moved)
        {
            return RegisterFaults.Fixed(moved);
        }

        var multicast = wanted.Text("unknownMulticast");
        if (multicast is null && current.Text("unknownMulticast") is not null)
        {
            return RegisterFaults.Fixed("unknownMulticast"); // what a device does by itself is not known
        }

        var body = _mapping.Modify(wanted, null, multicast == current.Text("unknownMulticast") ? null : multicast);
        var (_, fault) = await RunAsync("modify-serviceport", body, cancellationToken);
        return fault is null ? NetworkChange.Done : RegisterFaults.Failed(fault);
    }

    /// <summary>No operation is known that locks a service port: a profile that lets next to nothing through does it.</summary>
    public async Task<Outcome<NetworkChange>> BarAsync(ServiceConfiguration current, bool isSuspended, EffectKey key, CancellationToken cancellationToken)
    {
        if (options.SuspendProfile is not { } walled)
        {
            return new Fault(FaultKind.Unsupported, "The network cannot suspend a fibre access.");
        }

        var (_, fault) = await RunAsync("modify-serviceport", isSuspended ? _mapping.Modify(current, walled) : _mapping.Modify(current), cancellationToken);
        return fault is null ? NetworkChange.Done : RegisterFaults.Failed(fault);
    }

    public async Task<Outcome<NetworkChange>> RemoveAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken)
    {
        var (_, fault) = await RunAsync("delete-serviceport", FanMapping.Delete(current), cancellationToken);
        return fault is null || fault == RegisterFaults.Absent ? NetworkChange.Done : RegisterFaults.Failed(fault);
    }

    /// <summary>No call is known that reads a service port; what was ordered is the gateway's own to tell.</summary>
    public Task<Outcome<NetworkService>> ReadAsync(ServiceConfiguration service, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<NetworkService>>(new Fault(FaultKind.Unsupported, "The network cannot tell the state of a fibre access."));

    /// <summary>What is not there when something is added is the device or the VLAN: the request is at fault.</summary>
    private static Fault Refusal(Fault fault) => fault == RegisterFaults.Absent ? RegisterFaults.Refused : fault;

    private async Task<Fault?> CreatePortAsync(ServiceConfiguration wanted, CancellationToken cancellationToken)
    {
        var (verdict, fault) = await RunAsync("create-serviceport", _mapping.Create(wanted), cancellationToken);
        if (fault is not null || verdict == RegisterVerdict.Done)
        {
            return fault is null ? null : Refusal(fault);
        }

        // There is a port of this name, or another one in this place. A change of our name in this place tells which.
        var (_, other) = await RunAsync("modify-serviceport", _mapping.Modify(wanted, null, wanted.Text("unknownMulticast")), cancellationToken);
        return other == RegisterFaults.Absent ? RegisterFaults.Taken : other;
    }

    /// <summary>Takes back the VLAN that was added for an access that came to nothing; what may yet succeed finds it the next time.</summary>
    private async Task<Outcome<NetworkChange>> RemoveVlanAsync(ServiceConfiguration wanted, EffectKey key, Fault failure)
    {
        if (RegisterFaults.IsFinal(failure))
        {
            var (_, stuck) = await RunAsync("delete-vlan", FanMapping.DeleteVlan(wanted), CancellationToken.None); // half a service must not stay because a caller left
            if (stuck is not null && stuck != RegisterFaults.Absent && stuck != RegisterFaults.Refused)
            {
                Log.LeftBehind(logger, key.Value, stuck.Kind);
                return stuck;
            }
        }

        return RegisterFaults.Failed(failure);
    }

    /// <summary>Runs an operation, again while it is unclear: all of them say what shall be.</summary>
    private async Task<(RegisterVerdict Verdict, Fault? Fault)> RunAsync(string operation, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        for (var repeats = 0; ; repeats++)
        {
            var sent = await client.RunAsync(operation, body, cancellationToken);
            var (verdict, fault) = RegisterFaults.Settle(sent.IsSuccess ? sent.Value : null, sent.Fault);
            if (fault is not null || verdict != RegisterVerdict.Unclear)
            {
                return (verdict, fault);
            }

            if (repeats >= options.Retries)
            {
                return (verdict, VendorFaults.Unknown);
            }

            await client.PauseAsync(repeats + 1, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "An access at NCE-FAN in {Key} failed, and its VLAN could not be taken back: {Kind}")]
        public static partial void LeftBehind(ILogger logger, string key, FaultKind kind);
    }
}
