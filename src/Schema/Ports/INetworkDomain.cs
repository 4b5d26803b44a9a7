using System.Text.Json;

namespace TeleCo.Gateway.Schema.Ports;

/// <summary>A network, or the controller in front of it, that runs services of some specifications. Every change may take its time and then is asked after by its handle.</summary>
public interface INetworkDomain
{
    /// <summary>The specifications that it can run, such as <c>l3vpn</c>.</summary>
    IReadOnlyCollection<string> Specifications { get; }

    /// <summary>What is wrong with a configuration, told without a call; <see cref="Fault.Field"/> names the characteristic. Null when nothing is.</summary>
    Fault? Check(ServiceConfiguration wanted);

    /// <summary>Puts a service into the network. An earlier attempt's service, equal in what is wanted, counts as this one's.</summary>
    Task<Outcome<NetworkChange>> ActivateAsync(ServiceConfiguration wanted, EffectKey key, CancellationToken cancellationToken);

    /// <summary>Changes a service to what is wanted.</summary>
    Task<Outcome<NetworkChange>> ModifyAsync(ServiceConfiguration current, ServiceConfiguration wanted, EffectKey key, CancellationToken cancellationToken);

    /// <summary>Keeps a service from use, its configuration being kept.</summary>
    Task<Outcome<NetworkChange>> SuspendAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken);

    /// <summary>Gives a suspended service back to use.</summary>
    Task<Outcome<NetworkChange>> ResumeAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken);

    /// <summary>Takes a service out of the network; one that is not there counts as taken out.</summary>
    Task<Outcome<NetworkChange>> DeactivateAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken);

    /// <summary>How far a change that takes its time has come.</summary>
    /// <param name="service">The service. Only what names it counts: its configuration may be the one before or after the change.</param>
    /// <param name="handle">What the change, or the last look at it, gave.</param>
    /// <param name="cancellationToken">Ends the look, not the change.</param>
    Task<Outcome<NetworkChange>> FollowAsync(ServiceConfiguration service, string handle, CancellationToken cancellationToken);

    /// <summary>The service as the network has it now; <see cref="FaultKind.NotFound"/> when it has none.</summary>
    Task<Outcome<NetworkService>> ReadAsync(ServiceConfiguration service, CancellationToken cancellationToken);

    /// <summary>The keys of the services that the network has, where it can tell; <see cref="FaultKind.Unsupported"/> where it cannot.</summary>
    Task<Outcome<Page<NetworkService>>> ListAsync(string specification, int offset, int limit, CancellationToken cancellationToken);
}

/// <summary>A service as it is put into a network.</summary>
public sealed record ServiceConfiguration
{
    /// <summary>The gateway's key for the service, 8 to 40 characters of <c>a-z 0-9 -</c>; the vendor's own id or name where that can be chosen.</summary>
    public required string Key { get; init; }

    /// <summary>What it is a service of.</summary>
    public required string Specification { get; init; }

    /// <summary>The CRM customer's canonical id.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The characteristics by name.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Characteristics { get; init; }
}

/// <summary>A change of a network, done or on its way.</summary>
/// <param name="Progress">How far it is.</param>
/// <param name="Handle">What to ask after it by; null when it is done.</param>
/// <param name="Failure">Why it failed, in words for the caller; null unless it did.</param>
/// <param name="IsRetryable">Whether the same may succeed later; for a failed change only.</param>
public sealed record NetworkChange(NetworkProgress Progress, string? Handle = null, string? Failure = null, bool IsRetryable = false)
{
    /// <summary>A change that is done.</summary>
    public static NetworkChange Done { get; } = new(NetworkProgress.Done);
}

/// <summary>How far a change is.</summary>
public enum NetworkProgress
{
    /// <summary>Done, and in the network.</summary>
    Done,

    /// <summary>On its way.</summary>
    Running,

    /// <summary>Failed, and not in the network.</summary>
    Failed,
}

/// <summary>A service as a network has it.</summary>
/// <param name="Key">The gateway's key.</param>
/// <param name="State">What state it is in there.</param>
/// <param name="InSync">Whether the devices are as the controller has them; null when that is not known.</param>
/// <param name="Characteristics">The characteristics that the network can tell, by name.</param>
public sealed record NetworkService(string Key, NetworkState State, bool? InSync, IReadOnlyDictionary<string, JsonElement> Characteristics);

/// <summary>What state a service is in, in a network.</summary>
public enum NetworkState
{
    /// <summary>In use.</summary>
    Active,

    /// <summary>Kept from use.</summary>
    Suspended,

    /// <summary>There, not as it should be.</summary>
    Faulty,
}
