using System.Collections.Concurrent;
using System.Text.Json;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Tests.Unit.Orders;

/// <summary>A network in memory that keeps what it was told, counts what it did, and fails when a test says so.</summary>
internal sealed class FakeNetwork(params string[] specifications) : INetworkDomain
{
    public ConcurrentDictionary<string, FakeService> Services { get; } = new(StringComparer.Ordinal);

    /// <summary>What really changed something.</summary>
    public ConcurrentQueue<Effect> Effects { get; } = [];

    /// <summary>What was asked, whether or not it changed something.</summary>
    public ConcurrentQueue<Effect> Calls { get; } = [];

    /// <summary>Runs before a call has its effect; what it gives is answered instead.</summary>
    public Func<Effect, CancellationToken, Task<Outcome<NetworkChange>?>>? Before { get; set; }

    /// <summary>Runs after a call had its effect; what it gives is answered instead.</summary>
    public Func<Effect, CancellationToken, Task<Outcome<NetworkChange>?>>? After { get; set; }

    /// <summary>How often a change is asked after until it is done; 0 is at once.</summary>
    public int Follows { get; set; }

    /// <summary>Whether nothing can be run any more.</summary>
    public bool Refuses { get; set; }

    /// <summary>A fault in place of an answer, when it is its turn.</summary>
    public static Task<Outcome<NetworkChange>?> Answer(bool when, Fault fault) => Task.FromResult(when ? (Outcome<NetworkChange>)fault : default(Outcome<NetworkChange>?));

    public IReadOnlyCollection<string> Specifications => specifications;

    public Fault? Check(ServiceConfiguration wanted) =>
        Refuses || wanted.Characteristics.ContainsKey("bad") ? Fault.Invalid("bad", "bad is no characteristic of this specification.") : null;

    public Task<Outcome<NetworkChange>> ActivateAsync(ServiceConfiguration wanted, EffectKey key, CancellationToken cancellationToken) =>
        ChangeAsync("activate", wanted.Key, key, was => was is null ? new(wanted.Characteristics, NetworkState.Active) : was, cancellationToken);

    public Task<Outcome<NetworkChange>> ModifyAsync(ServiceConfiguration current, ServiceConfiguration wanted, EffectKey key, CancellationToken cancellationToken) =>
        ChangeAsync("modify", wanted.Key, key, was => was is null || Same(was.Characteristics, wanted.Characteristics) ? was : was with { Characteristics = wanted.Characteristics }, cancellationToken);

    public Task<Outcome<NetworkChange>> SuspendAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken) =>
        ChangeAsync("suspend", current.Key, key, was => was is null or { State: NetworkState.Suspended } ? was : was with { State = NetworkState.Suspended }, cancellationToken);

    public Task<Outcome<NetworkChange>> ResumeAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken) =>
        ChangeAsync("resume", current.Key, key, was => was is null or { State: NetworkState.Active } ? was : was with { State = NetworkState.Active }, cancellationToken);

    public Task<Outcome<NetworkChange>> DeactivateAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken) =>
        ChangeAsync("deactivate", current.Key, key, _ => null, cancellationToken);

    public Task<Outcome<NetworkChange>> FollowAsync(ServiceConfiguration service, string handle, CancellationToken cancellationToken)
    {
        var left = int.Parse(handle) - 1;
        return Task.FromResult<Outcome<NetworkChange>>(left <= 0 ? NetworkChange.Done : new NetworkChange(NetworkProgress.Running, $"{left}"));
    }

    public async Task<Outcome<NetworkService>> ReadAsync(ServiceConfiguration service, CancellationToken cancellationToken)
    {
        var call = new Effect("read", service.Key, default);
        Calls.Enqueue(call);
        return Before is not null && await Before(call, cancellationToken) is { } instead && !instead.IsSuccess ? instead.Fault
            : Services.TryGetValue(service.Key, out var found) ? new NetworkService(service.Key, found.State, InSync: true, found.Characteristics)
            : Fault.NotFound("service");
    }

    public Task<Outcome<Page<NetworkService>>> ListAsync(string specification, int offset, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<Page<NetworkService>>>(new Fault(FaultKind.Unsupported, "This network cannot tell."));

    private async Task<Outcome<NetworkChange>> ChangeAsync(string name, string service, EffectKey key, Func<FakeService?, FakeService?> change, CancellationToken cancellationToken)
    {
        var call = new Effect(name, service, key);
        Calls.Enqueue(call);
        if (Before is not null && await Before(call, cancellationToken) is { } instead)
        {
            return instead;
        }

        Services.TryGetValue(service, out var was);
        if (name == "activate" && was is not null && !key.MayHaveHappened)
        {
            return new Fault(FaultKind.Conflict, "There is such a service already, and nobody said that it may be ours.");
        }

        if (change(was) is var now && !Equals(was, now))
        {
            Effects.Enqueue(call);
            _ = now is null ? Services.TryRemove(service, out _) : Services.TryAdd(service, now) || Services.TryUpdate(service, now, was!);
        }

        return After is not null && await After(call, cancellationToken) is { } lost ? lost
            : Follows > 0 ? new NetworkChange(NetworkProgress.Running, $"{Follows}")
            : NetworkChange.Done;
    }

    private static bool Same(IReadOnlyDictionary<string, JsonElement> left, IReadOnlyDictionary<string, JsonElement> right) =>
        left.Count == right.Count && left.All(entry => right.TryGetValue(entry.Key, out var value) && JsonElement.DeepEquals(entry.Value, value));
}

/// <summary>A service as the network has it.</summary>
internal sealed record FakeService(IReadOnlyDictionary<string, JsonElement> Characteristics, NetworkState State);

/// <summary>A call to a network.</summary>
internal sealed record Effect(string Call, string Service, EffectKey Key);
