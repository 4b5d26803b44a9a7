using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Faults;
using TeleCo.Gateway.Sandbox.Restconf;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>What a commit left behind besides the data.</summary>
internal sealed record CommitOutcome(CiscoChange[] DryRun, QueueItem? Item = null, bool IsTimedOut = false, int? RollbackId = null);

/// <summary>Takes a transaction through its checks to the devices, or none of it.</summary>
internal sealed class CiscoCommits(CiscoStore store, CiscoDevices devices, CommitQueue queue, RollbackFiles rollbacks, EffectLog effects)
{
    private const string LockOnce = "lock-once";

    private readonly HashSet<string> _lockedBefore = [];

    public CommitOutcome Commit(CiscoCandidate candidate, CommitParameters parameters)
    {
        var all = candidate.Changes.Select(change => change with { IsRedeployed = IsUndeployed(change) }).ToArray();
        foreach (var change in all)
        {
            Check(change);
        }

        var changes = Array.FindAll(all, change => !change.IsNone || change.IsRedeployed);
        if (parameters.DryRun is not null)
        {
            return new CommitOutcome(changes);
        }

        foreach (var change in all.Except(changes))
        {
            effects.Add(new Effect(change.Key, change.Kind, parameters.Label, change.Model.Module));
        }

        return changes.Length == 0 ? new CommitOutcome([]) : Send(changes, parameters);
    }

    /// <summary>Refuses when a device would not take a commit now.</summary>
    public void CheckDevices(IEnumerable<string> touched)
    {
        foreach (var name in touched)
        {
            if (devices.Find(name)?.Hindrance() is { } reason)
            {
                throw new RestconfError(502, "operation-failed", reason);
            }
        }
    }

    private CommitOutcome Send(CiscoChange[] changes, CommitParameters parameters)
    {
        RefuseLocked(changes);
        var touched = changes.SelectMany(change => change.Devices).Distinct().ToArray();
        var isQueued = parameters.Queue is QueueMode.Async or QueueMode.Sync;
        if (!isQueued)
        {
            CheckDevices(touched);
        }
        else if (parameters.IsNoOverwrite)
        {
            CheckDevices(touched.Where(name => devices.Find(name)?.Condition is DeviceCondition.OutOfSync));
        }

        foreach (var change in changes)
        {
            store.Set(change.Model, change.Key, change.After);
        }

        var number = rollbacks.Add(parameters, changes);
        var item = isQueued ? queue.Add(parameters, changes, touched) : null;
        var isTimedOut = parameters.Queue is QueueMode.Sync && !Wait(item!, parameters.QueueTimeout);
        if (item is null)
        {
            foreach (var change in changes)
            {
                effects.Add(new Effect(change.Key, change.Kind, parameters.Label, change.Model.Module));
            }
        }

        return new CommitOutcome([], item, isTimedOut, parameters.WantsRollbackId ? number : null);
    }

    // Waiting is not played in real time: an item that would end within the time-out ends at once.
    private bool Wait(QueueItem item, TimeSpan? timeout)
    {
        if (timeout is { } longest && item.End - item.Begin > longest)
        {
            return false;
        }

        foreach (var earlier in queue.Pending.Where(other => other.End <= item.End).OrderBy(other => other.End).ToArray())
        {
            queue.Complete(earlier);
        }

        return true;
    }

    private void Check(CiscoChange change)
    {
        if (change.Before is null && queue.Zombies.Any(zombie => zombie.Model == change.Model && zombie.Key == change.Key))
        {
            throw new RestconfError(409, "in-use", $"a zombie of {change.Model.InstancePath(change.Key)} is still being deleted");
        }

        if (change.After is { } service)
        {
            SchemaRules.Check(change.Model.List, service, change.Model.InstancePath(change.Key), devices.IsKnown);
            CheckProfiles(change, service);
        }
    }

    // The leafref of RFC 9182 from a node to the profiles of its service.
    private static void CheckProfiles(CiscoChange change, JsonObject service)
    {
        var nodes = service["vpn-nodes"]?["vpn-node"] as JsonArray;
        foreach (var node in nodes ?? [])
        {
            foreach (var active in node!["active-vpn-instance-profiles"]?["vpn-instance-profile"] as JsonArray ?? [])
            {
                var id = DataTree.Text(active!["profile-id"]);
                var known = service["vpn-instance-profiles"]?["vpn-instance-profile"] as JsonArray ?? [];
                if (!known.Any(profile => DataTree.Text(profile!["profile-id"]) == id))
                {
                    var path = $"{change.Model.InstancePath(change.Key)}/vpn-nodes/vpn-node{{{DataTree.Text(node["vpn-node-id"])}}}";
                    throw RestconfError.Invalid($"illegal reference {path}/active-vpn-instance-profiles/vpn-instance-profile{{{id}}}/profile-id");
                }
            }
        }
    }

    private void RefuseLocked(CiscoChange[] changes)
    {
        if (Array.Exists(changes, change => change.Key.Contains(LockOnce, StringComparison.Ordinal) && _lockedBefore.Add(change.Key)))
        {
            throw new RestconfError(409, "in-use", "Conflict detected (70): Transaction 4711 conflicts with transaction 4710");
        }
    }

    private bool IsUndeployed(CiscoChange change) => change.After is not null && store.Find(change.Model, change.Key) is { IsUndeployed: true };
}
