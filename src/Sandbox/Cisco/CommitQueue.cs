using TeleCo.Gateway.Sandbox.Faults;

namespace TeleCo.Gateway.Sandbox.Cisco;

/// <summary>Transactions sent to the devices in the background. Nothing runs by itself: each request first lets the due ones end.</summary>
internal sealed class CommitQueue(CiscoStore store, CiscoDevices devices, CiscoSandboxOptions options, TimeProvider clock, EffectLog effects)
{
    private const int KeptItems = 10_000;
    private const int SlowerBy = 10;

    private readonly List<QueueItem> _pending = [];
    private readonly OrderedDictionary<string, QueueItem> _completed = [];
    private long _lastId;

    public IReadOnlyList<QueueItem> Pending => _pending;

    public IReadOnlyList<QueueItem> Completed => _completed.Values;

    public QueueItem? FindPending(string id) => _pending.Find(item => item.Id == id);

    public QueueItem? FindCompleted(string id) => _completed.GetValueOrDefault(id);

    /// <summary>Whether an earlier item is still on its way to one of the devices.</summary>
    public bool IsBehind(QueueItem item) => _pending.TakeWhile(other => other != item).Any(other => other.Devices.Intersect(item.Devices).Any());

    /// <summary>The newest item of a service, done or not, for its plan.</summary>
    public QueueItem? Newest(CiscoModel model, string key) =>
        _pending.FindLast(item => item.Touches(model, key)) ?? _completed.Values.LastOrDefault(item => item.Touches(model, key));

    /// <summary>The paths of services that are being deleted.</summary>
    public IEnumerable<CiscoChange> Zombies =>
        _pending.SelectMany(item => item.Changes).Where(change => change.After is null && change.Model.IsNano && store.Find(change.Model, change.Key) is null);

    public QueueItem Add(CommitParameters parameters, CiscoChange[] changes, string[] touched)
    {
        var now = clock.GetUtcNow();
        var time = options.CommitQueueTime * (touched.Any(name => devices.Find(name)?.Condition is DeviceCondition.Slow) ? SlowerBy : 1);
        // Commits to one device end in their order, but side by side: a queue that adds up would measure itself in a load test.
        var after = _pending.Where(item => item.Devices.Intersect(touched).Any()).Select(item => item.End).Append(now).Max();
        _lastId = Math.Max(_lastId + 1, now.ToUnixTimeMilliseconds());
        var item = new QueueItem
        {
            Id = _lastId.ToString(),
            Parameters = parameters,
            Changes = changes,
            Devices = touched,
            Begin = now,
            End = after > now + time ? after : now + time,
        };
        _pending.Add(item);
        return item;
    }

    /// <summary>Ends what is due, in the order of the ends.</summary>
    public void Advance()
    {
        var now = clock.GetUtcNow();
        while (_pending.Where(item => item.End <= now).MinBy(item => item.End) is { } due)
        {
            Complete(due);
        }
    }

    /// <summary>Takes a waiting item to its end at once.</summary>
    public void Complete(QueueItem item)
    {
        _pending.Remove(item);
        foreach (var device in item.Devices)
        {
            if (devices.Find(device)?.Hindrance() is { } reason)
            {
                item.Failed.Add((device, reason));
            }
        }

        item.IsCompleted = true;
        Settle(item);
        _completed[item.Id] = item;
        if (_completed.Count > KeptItems)
        {
            _completed.RemoveAt(0);
        }
    }

    private void Settle(QueueItem item)
    {
        foreach (var change in item.Changes)
        {
            if (item.Succeeded)
            {
                effects.Add(new Effect(change.Key, change.Kind, item.Parameters.Label, change.Model.Module));
            }
            else if (item.Parameters.RollsBackOnError)
            {
                store.Set(change.Model, change.Key, change.Before);
            }
            else if (item.Failed.Count < item.Devices.Length)
            {
                // Some devices have it and some do not: what stop-on-error and continue-on-error leave behind.
                effects.Add(new Effect(change.Key, "partial", item.Parameters.Label, change.Model.Module));
            }
        }
    }
}
