using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using TeleCo.Gateway.Adapters.Http;
using TeleCo.Gateway.Adapters.Http.Restconf;
using TeleCo.Gateway.Schema.Ports;

namespace TeleCo.Gateway.Adapters.Cisco;

/// <summary>Follows a change from the commit to the devices: by the commit queue, the service's plan, and where neither tells by what is there.</summary>
internal sealed class CiscoProgress(CiscoClient client, ILogger logger)
{
    /// <summary>How far a commit is that NSO has just taken.</summary>
    /// <param name="isUnsure">Whether an earlier commit of the same may still be on its way in the queue.</param>
    public async Task<Outcome<NetworkChange>> BeginAsync(CiscoModel model, ServiceConfiguration service, VendorAnswer answer, bool goes, bool isUnsure, CancellationToken cancellationToken)
    {
        var queue = RestconfBody.Read(answer) is { } body ? RestconfBody.Find(body, "commit-queue") : null;
        if (queue is { } item && RestconfBody.Text(item, "id") is { } id)
        {
            return RestconfBody.Text(item, "status") switch
            {
                "failed" or "deleted" => CiscoFaults.Failed(RestconfBody.Text(item, "reason"), logger),
                "completed" => await SettledAsync(model, service, goes, cancellationToken),
                _ => Running(new(CiscoHandle.Stage.Queue, goes, id)),
            };
        }

        return isUnsure && model.Plan is null
            ? await SyncAsync(model, service, goes, cancellationToken)
            : await SettledAsync(model, service, goes, cancellationToken);
    }

    public Task<Outcome<NetworkChange>> FollowAsync(CiscoModel model, ServiceConfiguration service, CiscoHandle handle, CancellationToken cancellationToken) => handle switch
    {
        { Waits: CiscoHandle.Stage.Queue, QueueItem: not null } => QueueAsync(model, service, handle, cancellationToken),
        { Waits: CiscoHandle.Stage.Plan } => SettledAsync(model, service, handle.Goes, cancellationToken),
        _ => SyncAsync(model, service, handle.Goes, cancellationToken),
    };

    /// <summary>Whether the devices are as NSO has the service; null when that cannot be told now.</summary>
    public async Task<bool?> IsInSyncAsync(CiscoModel model, string key, CancellationToken cancellationToken)
    {
        var request = client.Act(model.Yang, key, "check-sync", VendorEffect.Read);
        var sent = await client.SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out _))
        {
            return null;
        }

        using (answer)
        {
            var told = answer.IsSuccess && RestconfBody.Read(answer) is { } body ? RestconfBody.Text(body, "in-sync") ?? RestconfBody.Text(body, "result") : null;
            return told switch { "true" or "in-sync" => true, "false" or "out-of-sync" => false, _ => null };
        }
    }

    private async Task<Outcome<NetworkChange>> QueueAsync(CiscoModel model, ServiceConfiguration service, CiscoHandle handle, CancellationToken cancellationToken)
    {
        var waiting = await ReadAsync(client.QueueItem(handle.QueueItem!), cancellationToken);
        if (!waiting.TryGet(out var item, out var fault))
        {
            return fault;
        }

        if (item.IsThere)
        {
            return Running(handle);
        }

        var completed = await ReadAsync(client.CompletedItem(handle.QueueItem!), cancellationToken);
        if (!completed.TryGet(out item, out fault))
        {
            return fault;
        }

        // Completed items are kept only where NSO is set to: where they are not, what is there has to tell.
        return !item.IsThere ? await SyncAsync(model, service, handle.Goes, cancellationToken)
            : RestconfBody.Text(item.Body, "succeeded") == "false" ? CiscoFaults.Failed(RestconfBody.Text(item.Body, "reason"), logger)
            : await SettledAsync(model, service, handle.Goes, cancellationToken);
    }

    /// <summary>The devices have it; a model with plans is done when its plan is.</summary>
    private async Task<Outcome<NetworkChange>> SettledAsync(CiscoModel model, ServiceConfiguration service, bool goes, CancellationToken cancellationToken)
    {
        if (model.Plan is null)
        {
            return NetworkChange.Done;
        }

        var read = await ReadAsync(client.Plan(model.Plan, service.Key), cancellationToken);
        if (!read.TryGet(out var plan, out var fault))
        {
            return fault;
        }

        if (!plan.IsThere)
        {
            // A function pack without a plan here says no more than the commit has said.
            return goes ? await BuriedAsync(service, cancellationToken) : NetworkChange.Done;
        }

        return HasFailed(plan.Body) ? CiscoFaults.Failed(RestconfBody.Text(plan.Body, "message"), logger)
            : !goes && IsReady(plan.Body) ? NetworkChange.Done
            : Running(new(CiscoHandle.Stage.Plan, goes));
    }

    /// <summary>A service that is deleted step by step is a zombie until its last device is clean.</summary>
    private async Task<Outcome<NetworkChange>> BuriedAsync(ServiceConfiguration service, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(client.Zombies(), cancellationToken);
        return read.Select(zombies => zombies.IsThere && Names(zombies.Body, service.Key) ? Running(new(CiscoHandle.Stage.Plan, true)) : NetworkChange.Done);
    }

    /// <summary>What is there tells: the service as it is wanted, and the devices in step with it.</summary>
    private async Task<Outcome<NetworkChange>> SyncAsync(CiscoModel model, ServiceConfiguration service, bool goes, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(client.Find(model.Yang, service.Key), cancellationToken);
        if (!read.TryGet(out var found, out var fault))
        {
            return fault;
        }

        if (found.IsThere == goes)
        {
            return CiscoFaults.Failed(null, logger) with { IsRetryable = true };
        }

        return goes ? await SettledAsync(model, service, goes, cancellationToken)
            : await IsInSyncAsync(model, service.Key, cancellationToken) == true ? await SettledAsync(model, service, goes, cancellationToken)
            : Running(new(CiscoHandle.Stage.Sync, goes));
    }

    private async Task<Outcome<Reading>> ReadAsync(VendorRequest request, CancellationToken cancellationToken)
    {
        var sent = await client.SendAsync(request, cancellationToken);
        if (!sent.TryGet(out var answer, out var fault))
        {
            return fault;
        }

        using (answer)
        {
            if (answer.IsSuccess)
            {
                return answer.Status == HttpStatusCode.NoContent ? new Reading(false, default)
                    : RestconfBody.Read(answer) is { } body ? new Reading(true, body)
                    : VendorFaults.Garbled;
            }

            var refused = CiscoFaults.From(request, answer, logger);
            return refused.Kind == FaultKind.NotFound ? new Reading(false, default) : refused;
        }
    }

    /// <summary>Whether the path of one of the services holds the key; how a path is written differs by release.</summary>
    private static bool Names(JsonElement zombies, string key) => YangReader.Entries(RestconfBody.Find(zombies, "service"))
        .Select(zombie => RestconfBody.Text(zombie, "service-path"))
        .Any(path => path is not null && path.Split('\'', '"', '{', '}', '[', ']', '=').Contains(key));

    private static NetworkChange Running(CiscoHandle handle) => new(NetworkProgress.Running, handle.ToString());

    /// <summary>Whether the component that stands for the service itself has come to its last state.</summary>
    private static bool IsReady(JsonElement plan) => YangReader.Entries(RestconfBody.Find(plan, "component"))
        .Where(component => Ends(component, "type", "self"))
        .SelectMany(component => YangReader.Entries(YangReader.Member(component, "state")))
        .Any(state => Ends(state, "name", "ready") && Ends(state, "status", "reached"));

    private static bool HasFailed(JsonElement plan) => RestconfBody.Find(plan, "failed") is not null
        || YangReader.Entries(RestconfBody.Find(plan, "component")).SelectMany(component => YangReader.Entries(YangReader.Member(component, "state"))).Any(state => Ends(state, "status", "failed"));

    private static bool Ends(JsonElement at, string name, string word) =>
        YangReader.Member(at, name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { } text && (text == word || text.EndsWith($":{word}", StringComparison.Ordinal));

    /// <summary>What a read found.</summary>
    private readonly record struct Reading(bool IsThere, JsonElement Body);
}
