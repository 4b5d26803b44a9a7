using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Network;

/// <summary>Registers of services as one network. Changes are done when they are answered, so that nothing has to be followed.</summary>
/// <param name="registers">The registers by specification.</param>
/// <param name="logger">Where it says what a person has to look at.</param>
internal sealed partial class RegisterNetwork(IReadOnlyDictionary<string, IServiceRegister> registers, ILogger<RegisterNetwork> logger) : INetworkDomain
{
    public IReadOnlyCollection<string> Specifications { get; } = [.. registers.Keys];

    public Fault? Check(ServiceConfiguration wanted) =>
        registers.TryGetValue(wanted.Specification, out var register) ? register.Problem(wanted) : RegisterFaults.NoSuchSpecification;

    public async Task<Outcome<NetworkChange>> ActivateAsync(ServiceConfiguration wanted, EffectKey key, CancellationToken cancellationToken) =>
        Check(wanted) is { } problem ? problem : await Of(wanted).CreateAsync(wanted, key, cancellationToken);

    public async Task<Outcome<NetworkChange>> ModifyAsync(ServiceConfiguration current, ServiceConfiguration wanted, EffectKey key, CancellationToken cancellationToken) =>
        (Check(current) ?? Check(wanted)) is { } problem ? problem
            : current.Specification != wanted.Specification ? RegisterFaults.NoSuchSpecification
            : Of(wanted).IsReplacement(current, wanted) ? await ReplaceAsync(Of(wanted), current, wanted, key, cancellationToken)
            : await Of(wanted).ChangeAsync(current, wanted, key, cancellationToken);

    public async Task<Outcome<NetworkChange>> SuspendAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken) =>
        Check(current) is { } problem ? problem : await Of(current).BarAsync(current, true, key, cancellationToken);

    public async Task<Outcome<NetworkChange>> ResumeAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken) =>
        Check(current) is { } problem ? problem : await Of(current).BarAsync(current, false, key, cancellationToken);

    public async Task<Outcome<NetworkChange>> DeactivateAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken) =>
        Check(current) is { } problem ? problem : await Of(current).RemoveAsync(current, key, cancellationToken);

    public Task<Outcome<NetworkChange>> FollowAsync(ServiceConfiguration service, string handle, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<NetworkChange>>(RegisterFaults.NoSuchHandle);

    public async Task<Outcome<NetworkService>> ReadAsync(ServiceConfiguration service, CancellationToken cancellationToken) =>
        Check(service) is { } problem ? problem : await Of(service).ReadAsync(service, cancellationToken);

    public Task<Outcome<Page<NetworkService>>> ListAsync(string specification, int offset, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<Page<NetworkService>>>(registers.ContainsKey(specification)
            ? new Fault(FaultKind.Unsupported, "The network has no list of its services.")
            : RegisterFaults.NoSuchSpecification);

    private static bool IsDone(Outcome<NetworkChange> change) => change is { IsSuccess: true, Value.Progress: NetworkProgress.Done };

    private IServiceRegister Of(ServiceConfiguration service) => registers[service.Specification];

    /// <summary>The old service goes, the new one comes, and the old one comes back when the new one cannot. Who was suspended stays so.</summary>
    private async Task<Outcome<NetworkChange>> ReplaceAsync(
        IServiceRegister register, ServiceConfiguration current, ServiceConfiguration wanted, EffectKey key, CancellationToken cancellationToken)
    {
        var read = await register.ReadAsync(current, cancellationToken);
        if (!read.TryGet(out var service, out var fault) && fault.Kind != FaultKind.NotFound)
        {
            return fault;
        }

        var removed = await register.RemoveAsync(current, key, cancellationToken);
        if (!IsDone(removed))
        {
            return removed;
        }

        // Not to be given up half way because a caller left: the subscriber would be without service.
        var made = await register.CreateAsync(wanted, key, CancellationToken.None);
        var isSuspended = service?.State == NetworkState.Suspended;
        if (IsDone(made))
        {
            return isSuspended ? await register.BarAsync(wanted, true, key, CancellationToken.None) : made;
        }

        return made.IsSuccess || RegisterFaults.IsFinal(made.Fault) ? await BringBackAsync(register, current, isSuspended, key, made) : made;
    }

    private async Task<Outcome<NetworkChange>> BringBackAsync(
        IServiceRegister register, ServiceConfiguration current, bool isSuspended, EffectKey key, Outcome<NetworkChange> made)
    {
        var back = new EffectKey($"{key.Value}-back");
        var restored = await register.CreateAsync(current, back, CancellationToken.None);
        if (IsDone(restored) && isSuspended)
        {
            restored = await register.BarAsync(current, true, back, CancellationToken.None);
        }

        if (IsDone(restored))
        {
            return made;
        }

        Log.NotRestored(logger, current.Specification, key.Value, restored.Fault?.Kind ?? FaultKind.VendorFailed);
        return restored.Fault is { } fault ? fault : restored;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A service of {Specification} could not be replaced in {Key}, nor the old one brought back: {Kind}")]
        public static partial void NotRestored(ILogger logger, string specification, string key, FaultKind kind);
    }
}
