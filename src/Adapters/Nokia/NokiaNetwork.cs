using System.Text.Json.Nodes;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Nokia;

/// <summary>Fibre accesses in a network of Nokia's: an ONT and a user's service on one of its ports, each an intent that the controller brings about.</summary>
internal sealed class NokiaNetwork(NokiaInventory inventory, NokiaController controller, NokiaIntents intents, NokiaAccessRules rules, NokiaOptions options, TimeProvider time) : INetworkDomain
{
    private const string Access = "ftth-access";

    private static readonly string[] VlanLeafs = ["untagged", "transparent-q-vlan-id", "q-vlan-id", "c-vlan-id"];

    public IReadOnlyCollection<string> Specifications { get; } = [Access];

    private static Fault NoSuchSpecification { get; } = new(FaultKind.Unsupported, "The network has no services of this specification.");

    public Fault? Check(ServiceConfiguration wanted) => wanted.Specification == Access ? rules.Problem(wanted) : NoSuchSpecification;

    public async Task<Outcome<NetworkChange>> ActivateAsync(ServiceConfiguration wanted, EffectKey key, CancellationToken cancellationToken)
    {
        var ont = await controller.EnsureAsync(intents.OntOf(wanted), cancellationToken);
        if (!ont.TryGet(out var isNew, out var fault))
        {
            return fault;
        }

        var user = await controller.EnsureAsync(intents.UserOf(wanted), cancellationToken);
        if (user.TryGet(out _, out fault))
        {
            return await AlignedAsync(wanted, time.GetUtcNow(), cancellationToken);
        }

        // A refusal leaves no ONT behind that was made for it; what may be tried again, leaves it for that.
        return isNew && fault.Kind is FaultKind.Refused or FaultKind.NotFound or FaultKind.Unsupported
            ? await RemoveAsync(wanted, new(NokiaHandle.End.Undone, time.GetUtcNow()), push: true, cancellationToken)
            : fault;
    }

    public async Task<Outcome<NetworkChange>> ModifyAsync(ServiceConfiguration current, ServiceConfiguration wanted, EffectKey key, CancellationToken cancellationToken)
    {
        (NokiaIntent Before, NokiaIntent After)[] pairs = [(intents.OntOf(current), intents.OntOf(wanted)), (intents.UserOf(current), intents.UserOf(wanted))];
        if (pairs.FirstOrDefault(pair => pair.Before.Target != pair.After.Target) is { Before: { } moved } other)
        {
            return Fixed(moved.Target == other.After.Target || moved.Type == NokiaIntents.Ont ? "ontName" : "uni");
        }

        foreach (var (before, after) in pairs)
        {
            if (before.Body.FirstOrDefault(member => !after.Body.ContainsKey(member.Key) && !VlanLeafs.Contains(member.Key)) is { Key: { } removed })
            {
                return Fixed(NokiaIntents.CharacteristicOf(removed));
            }
        }

        foreach (var (before, after) in pairs)
        {
            var changes = new JsonObject(after.Body
                .Where(member => !JsonNode.DeepEquals(before.Body[member.Key], member.Value))
                .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
            if (changes.Count > 0 && await controller.ChangeAsync(after, changes, cancellationToken) is { } fault)
            {
                return fault;
            }
        }

        return await AlignedAsync(wanted, time.GetUtcNow(), cancellationToken);
    }

    public Task<Outcome<NetworkChange>> SuspendAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken) => RequireAsync(current, "suspend", cancellationToken);

    public Task<Outcome<NetworkChange>> ResumeAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken) => RequireAsync(current, "active", cancellationToken);

    public Task<Outcome<NetworkChange>> DeactivateAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken) =>
        RemoveAsync(current, new(NokiaHandle.End.Gone, time.GetUtcNow()), push: true, cancellationToken);

    public async Task<Outcome<NetworkChange>> FollowAsync(ServiceConfiguration service, string handle, CancellationToken cancellationToken) => NokiaHandle.Parse(handle) switch
    {
        null => new Fault(FaultKind.Internal, "The change is not known by this handle."),
        { Aim: NokiaHandle.End.Aligned } aligned => await AlignedAsync(service, aligned.Since, cancellationToken),
        { } leaving => await RemoveAsync(service, leaving, push: false, cancellationToken),
    };

    public async Task<Outcome<NetworkService>> ReadAsync(ServiceConfiguration service, CancellationToken cancellationToken)
    {
        var targets = NokiaIntents.TargetsOf(service);
        var device = inventory.FindAsync(NokiaIntents.Ont, targets.Ont, cancellationToken);
        var read = await inventory.FindAsync(NokiaIntents.User, targets.User, cancellationToken);
        var shared = await device;
        if (!read.TryGet(out var record, out var fault) || (!shared.IsSuccess && shared.Fault.Kind != FaultKind.NotFound && (fault = shared.Fault) is not null))
        {
            return fault!;
        }

        var isAsWanted = await inventory.IsAsWantedAsync(NokiaIntents.User, targets.User, cancellationToken);
        return ServiceOf(record) with
        {
            InSync = isAsWanted,
            Characteristics = record.Body is { } body ? NokiaIntents.Read(body, shared.IsSuccess ? shared.Value.Body : null) : [],
        };
    }

    public async Task<Outcome<Page<NetworkService>>> ListAsync(string specification, int offset, int limit, CancellationToken cancellationToken)
    {
        if (specification != Access)
        {
            return NoSuchSpecification;
        }

        var found = await inventory.ListAsync(offset, limit, cancellationToken);
        return found.Select(page => new Page<NetworkService>([.. page.Items.Select(ServiceOf)], page.TotalCount));
    }

    private static NetworkService ServiceOf(NokiaRecord record) => new(
        NokiaIntents.KeyOf(record.Target),
        record switch { { State: "suspend" } => NetworkState.Suspended, { State: "active", IsAligned: true } => NetworkState.Active, _ => NetworkState.Faulty },
        record.IsAligned,
        new Dictionary<string, System.Text.Json.JsonElement>());

    private static Fault Fixed(string characteristic) =>
        new(FaultKind.Unsupported, $"The characteristic {characteristic} of a service stays as it is; a new service can have another.") { Field = characteristic };

    private async Task<Outcome<NetworkChange>> RequireAsync(ServiceConfiguration current, string state, CancellationToken cancellationToken)
    {
        return await controller.RequireAsync(NokiaIntents.User, NokiaIntents.TargetsOf(current).User, state, cancellationToken) is { } fault
            ? fault
            : await AlignedAsync(current, time.GetUtcNow(), cancellationToken);
    }

    /// <summary>Whether the network is as the service's intents have it. An ONT without light is aligned all the same.</summary>
    private async Task<Outcome<NetworkChange>> AlignedAsync(ServiceConfiguration service, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var targets = NokiaIntents.TargetsOf(service);
        foreach (var (type, target) in ((string, string)[])[(NokiaIntents.Ont, targets.Ont), (NokiaIntents.User, targets.User)])
        {
            var found = await inventory.FindAsync(type, target, cancellationToken);
            if (!found.TryGet(out var record, out var fault))
            {
                return fault;
            }

            if (!record.IsAligned)
            {
                return time.GetUtcNow() - since < options.AlignmentTimeout
                    ? new NetworkChange(NetworkProgress.Running, new NokiaHandle(NokiaHandle.End.Aligned, since).ToString())
                    : await GivenUpAsync(type, target, cancellationToken);
            }
        }

        return NetworkChange.Done;
    }

    private async Task<Outcome<NetworkChange>> GivenUpAsync(string type, string target, CancellationToken cancellationToken)
    {
        await inventory.IsAsWantedAsync(type, target, cancellationToken); // for the log: what is otherwise
        return new NetworkChange(NetworkProgress.Failed, null, "The network did not become as wanted in time.", IsRetryable: true);
    }

    /// <summary>Takes the user's service away, and then the ONT unless another service is on it.</summary>
    private async Task<Outcome<NetworkChange>> RemoveAsync(ServiceConfiguration service, NokiaHandle handle, bool push, CancellationToken cancellationToken)
    {
        var targets = NokiaIntents.TargetsOf(service);
        var gone = await controller.RemoveAsync(NokiaIntents.User, targets.User, push, cancellationToken);
        if (gone is { IsSuccess: true, Value: true })
        {
            var inUse = await inventory.IsInUseAsync(targets.Ont, cancellationToken);
            gone = inUse is { IsSuccess: true, Value: false } ? await controller.RemoveAsync(NokiaIntents.Ont, targets.Ont, push, cancellationToken) : inUse;
        }

        return gone.Select(isGone => isGone ? Over(handle)
            : time.GetUtcNow() - handle.Since < options.AlignmentTimeout ? new NetworkChange(NetworkProgress.Running, handle.ToString())
            : new NetworkChange(NetworkProgress.Failed, null, "The network did not let go of the service in time.", IsRetryable: true));
    }

    private static NetworkChange Over(NokiaHandle handle) => handle.Aim == NokiaHandle.End.Gone
        ? NetworkChange.Done
        : new(NetworkProgress.Failed, null, "The network does not accept a value of the service; what was made of it has been taken back.");
}
