using TeleCo.Gateway.Adapters.Network;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Ericsson;

/// <summary>Mobile subscribers in Ericsson's registers. CAI3G answers when a change is done, so that nothing has to be followed.</summary>
internal sealed class EricssonNetwork(EricssonSubscribers subscribers, EricssonRules rules) : INetworkDomain
{
    public IReadOnlyCollection<string> Specifications { get; } = [MobileSubscriberRules.Specification];

    public Fault? Check(ServiceConfiguration wanted) =>
        wanted.Specification == MobileSubscriberRules.Specification ? rules.Problem(wanted) : EricssonFaults.NoSuchSpecification;

    public async Task<Outcome<NetworkChange>> ActivateAsync(ServiceConfiguration wanted, EffectKey key, CancellationToken cancellationToken) =>
        Check(wanted) is { } problem ? problem : await subscribers.CreateAsync(wanted, key, cancellationToken);

    public async Task<Outcome<NetworkChange>> ModifyAsync(ServiceConfiguration current, ServiceConfiguration wanted, EffectKey key, CancellationToken cancellationToken) =>
        (Check(current) ?? Check(wanted)) is { } problem ? problem
            : MobileSubscriberRules.IsSameSubscription(current, wanted) ? await subscribers.ChangeAsync(current, wanted, key, cancellationToken)
            : await subscribers.ReplaceAsync(current, wanted, key, cancellationToken);

    public async Task<Outcome<NetworkChange>> SuspendAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken) =>
        Check(current) is { } problem ? problem : await subscribers.BarAsync(current, true, key, cancellationToken);

    public async Task<Outcome<NetworkChange>> ResumeAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken) =>
        Check(current) is { } problem ? problem : await subscribers.BarAsync(current, false, key, cancellationToken);

    public async Task<Outcome<NetworkChange>> DeactivateAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken) =>
        Check(current) is { } problem ? problem : await subscribers.RemoveAsync(current, key, cancellationToken);

    public Task<Outcome<NetworkChange>> FollowAsync(ServiceConfiguration service, string handle, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<NetworkChange>>(new Fault(FaultKind.Internal, "The change is not known by this handle."));

    public async Task<Outcome<NetworkService>> ReadAsync(ServiceConfiguration service, CancellationToken cancellationToken) =>
        Check(service) is { } problem ? problem : await subscribers.ReadAsync(service, cancellationToken);

    public Task<Outcome<Page<NetworkService>>> ListAsync(string specification, int offset, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<Page<NetworkService>>>(specification == MobileSubscriberRules.Specification
            ? new Fault(FaultKind.Unsupported, "The network has no list of its subscribers.")
            : EricssonFaults.NoSuchSpecification);
}
