using TeleCo.Gateway.Sandbox.Wire;

namespace TeleCo.Gateway.Sandbox.Payments;

/// <summary>
/// Keys of calls that run and answers of calls that ran. It has a lock of its own, because a call takes its key before it waits for
/// the vendor's.
/// </summary>
internal sealed class IdempotencyKeys(TimeProvider clock, TimeSpan kept)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, VendorRequest> _running = [];
    private readonly Dictionary<string, SavedAnswer> _saved = [];

    /// <summary>Takes the key for a call; <see langword="false"/> when another call has it.</summary>
    public bool TryTake(string key, VendorRequest request)
    {
        lock (_gate)
        {
            return _running.TryAdd(key, request);
        }
    }

    public void Release(string key, VendorRequest request)
    {
        lock (_gate)
        {
            if (_running.TryGetValue(key, out var owner) && ReferenceEquals(owner, request))
            {
                _running.Remove(key);
            }
        }
    }

    public void Save(string key, string fingerprint, string requestId, Reply reply)
    {
        lock (_gate)
        {
            _saved[key] = new SavedAnswer(fingerprint, requestId, reply, clock.GetUtcNow());
        }
    }

    public SavedAnswer? Find(string key)
    {
        lock (_gate)
        {
            if (!_saved.TryGetValue(key, out var saved) || clock.GetUtcNow() - saved.At <= kept)
            {
                return saved;
            }

            _saved.Remove(key);
            return null;
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _running.Clear();
            _saved.Clear();
        }
    }
}

/// <summary>The answer that a key stands for.</summary>
internal sealed record SavedAnswer(string Fingerprint, string RequestId, Reply Reply, DateTimeOffset At);
