using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Network;

/// <summary>Services of one specification in a network that has done a change when it answers, and that knows no transactions: what a change did half is taken back here.</summary>
internal interface IServiceRegister
{
    /// <summary>What is wrong with a configuration, told without a call.</summary>
    Fault? Problem(ServiceConfiguration wanted);

    /// <summary>Whether a change is such that the service has to be made anew.</summary>
    bool IsReplacement(ServiceConfiguration current, ServiceConfiguration wanted);

    Task<Outcome<NetworkChange>> CreateAsync(ServiceConfiguration wanted, EffectKey key, CancellationToken cancellationToken);

    Task<Outcome<NetworkChange>> ChangeAsync(ServiceConfiguration current, ServiceConfiguration wanted, EffectKey key, CancellationToken cancellationToken);

    /// <summary>Keeps a service from use, or gives it back.</summary>
    Task<Outcome<NetworkChange>> BarAsync(ServiceConfiguration current, bool isSuspended, EffectKey key, CancellationToken cancellationToken);

    Task<Outcome<NetworkChange>> RemoveAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken);

    Task<Outcome<NetworkService>> ReadAsync(ServiceConfiguration service, CancellationToken cancellationToken);
}
