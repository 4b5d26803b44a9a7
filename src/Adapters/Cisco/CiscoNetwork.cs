using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.Restconf;
using TeleCo.Gateway.Adapters.Network;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Cisco;

/// <summary>Services in a network that Cisco NSO runs: one transaction over all devices of a service, taken back as a whole where it fails.</summary>
internal sealed class CiscoNetwork(CiscoClient client, CiscoProgress progress, CiscoInventory inventory, IEnumerable<CiscoModel> models, CiscoOptions options, ILogger<CiscoNetwork> logger) : INetworkDomain
{
    private readonly FrozenDictionary<string, CiscoModel> _models = models.ToFrozenDictionary(model => model.Specification, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Specifications => _models.Keys;

    public Fault? Check(ServiceConfiguration wanted) =>
        ModelOf(wanted).TryGet(out var model, out var fault) ? CharacteristicCheck.Problem(model.Rules, wanted) ?? CiscoSites.Problem(wanted) : fault;

    public Task<Outcome<NetworkChange>> ActivateAsync(ServiceConfiguration wanted, EffectKey key, CancellationToken cancellationToken) =>
        CommitAsync(wanted, key, goes: false, (model, label) => client.Put(model.Yang, wanted.Key, YangWriter.Write(model.Yang, wanted), label), cancellationToken);

    /// <summary>Merges what differs; where something goes, in one YANG Patch with its removal, since a merge cannot remove and a replacement would lose what others added to the service.</summary>
    public async Task<Outcome<NetworkChange>> ModifyAsync(ServiceConfiguration current, ServiceConfiguration wanted, EffectKey key, CancellationToken cancellationToken)
    {
        if (!ModelOf(wanted).TryGet(out var found, out var fault))
        {
            return fault;
        }

        var difference = YangDifference.Between(found.Yang, YangWriter.Write(found.Yang, current), YangWriter.Write(found.Yang, wanted));
        return difference switch
        {
            { Merge: null, Remove: [] } => NetworkChange.Done,
            { Merge: { } merge, Remove: [] } => await CommitAsync(
                wanted, key, goes: false, (model, label) => client.Patch(model.Yang, wanted.Key, (JsonObject)merge.DeepClone(), label), cancellationToken),
            _ => await CommitAsync(
                wanted, key, goes: false, (model, label) => client.YangPatch(model.Yang, wanted.Key, difference with { Merge = (JsonObject?)difference.Merge?.DeepClone() }, label), cancellationToken),
        };
    }

    public Task<Outcome<NetworkChange>> SuspendAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken) =>
        SwitchAsync(current, key, admin => admin.Down, "un-deploy", cancellationToken);

    public Task<Outcome<NetworkChange>> ResumeAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken) =>
        SwitchAsync(current, key, admin => admin.Up, "re-deploy", cancellationToken);

    public Task<Outcome<NetworkChange>> DeactivateAsync(ServiceConfiguration current, EffectKey key, CancellationToken cancellationToken) =>
        CommitAsync(current, key, goes: true, (model, label) => client.Delete(model.Yang, current.Key, label!), cancellationToken);

    public async Task<Outcome<NetworkChange>> FollowAsync(ServiceConfiguration service, string handle, CancellationToken cancellationToken) =>
        !ModelOf(service).TryGet(out var model, out var fault) ? fault
        : CiscoHandle.Parse(handle) is not { } parsed ? new Fault(FaultKind.Internal, "The change is not known by this handle.")
        : await progress.FollowAsync(model, service, parsed, cancellationToken);

    public async Task<Outcome<NetworkService>> ReadAsync(ServiceConfiguration service, CancellationToken cancellationToken) =>
        ModelOf(service).TryGet(out var model, out var fault) ? await inventory.FindAsync(model, service.Key, cancellationToken) : fault;

    public async Task<Outcome<Page<NetworkService>>> ListAsync(string specification, int offset, int limit, CancellationToken cancellationToken) =>
        _models.TryGetValue(specification, out var model) ? await inventory.ListAsync(model, offset, limit, cancellationToken) : NoModel;

    private static Fault NoModel { get; } = new(FaultKind.Unsupported, "The network has no model for services of this specification.");

    private Outcome<CiscoModel> ModelOf(ServiceConfiguration service) => _models.TryGetValue(service.Specification, out var model) ? model : NoModel;

    private async Task<Outcome<NetworkChange>> SwitchAsync(ServiceConfiguration current, EffectKey key, Func<CiscoAdminState, string> state, string action, CancellationToken cancellationToken)
    {
        if (!ModelOf(current).TryGet(out var model, out var fault))
        {
            return fault;
        }

        if (model is { Suspend: CiscoSuspension.AdminState, Admin: { } admin })
        {
            return await CommitAsync(current, key, goes: false, (_, label) => client.Patch(model.Yang, current.Key, Switched(model.Yang, current.Key, admin, state(admin)), label), cancellationToken);
        }

        var request = client.Act(model.Yang, current.Key, action, VendorEffect.Repeatable);
        var sent = await client.SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out fault))
        {
            return fault;
        }

        using (answer)
        {
            return answer.IsSuccess ? NetworkChange.Done : CiscoFaults.From(request, answer, logger);
        }
    }

    /// <param name="write">The request, by the commit's label; by null the one that only tries.</param>
    private async Task<Outcome<NetworkChange>> CommitAsync(ServiceConfiguration service, EffectKey key, bool goes, Func<CiscoModel, string?, VendorRequest> write, CancellationToken cancellationToken)
    {
        if (!ModelOf(service).TryGet(out var model, out var fault))
        {
            return fault;
        }

        if (options.DryRun && !goes && await RefusalAsync(write(model, null), cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var request = write(model, key.Value);
        var sent = await client.SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out fault))
        {
            return fault;
        }

        using (answer)
        {
            if (answer.IsSuccess && RestconfError.ReadWithin(answer) is null)
            {
                return await progress.BeginAsync(model, service, answer, goes, key.MayHaveHappened || request.MayHaveHappened, cancellationToken);
            }

            fault = CiscoFaults.From(request, answer, logger);
            return goes && fault.Kind == FaultKind.NotFound
                ? await progress.FollowAsync(model, service, new(CiscoHandle.Stage.Plan, goes), cancellationToken)
                : fault;
        }
    }

    private async Task<Fault?> RefusalAsync(VendorRequest request, CancellationToken cancellationToken)
    {
        var sent = await client.SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            return answer.IsSuccess && RestconfError.ReadWithin(answer) is null ? null : CiscoFaults.From(request, answer, logger);
        }
    }

    private static JsonObject Switched(YangModel model, string key, CiscoAdminState admin, string state)
    {
        JsonNode value = JsonValue.Create(state);
        foreach (var step in admin.Leaf.Split('/').Reverse())
        {
            value = new JsonObject { [step] = value };
        }

        ((JsonObject)value).Insert(0, model.Key, key);
        return (JsonObject)value;
    }
}
