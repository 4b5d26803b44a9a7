using System.Diagnostics.CodeAnalysis;

namespace TeleCo.Gateway.Protocols.GraphQl.Transport;

/// <summary>Keeps the most recently used texts, bounded by their number and by their characters together.</summary>
internal sealed class BoundedLru<TValue>(int capacity, int characters)
{
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _order = new();
    private readonly Lock _lock = new();
    private long _held;

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    public bool TryGet(string key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }

            if (node != _order.First)
            {
                _order.Remove(node);
                _order.AddFirst(node);
            }

            value = node.Value.Value;
            return true;
        }
    }

    public void Set(string key, TValue value, int size)
    {
        lock (_lock)
        {
            if (_entries.ContainsKey(key) || size > characters)
            {
                return;
            }

            _entries[key] = _order.AddFirst(new Entry(key, value, size));
            _held += size;
            while (_entries.Count > capacity || _held > characters)
            {
                Drop(_order.Last!);
            }
        }
    }

    private void Drop(LinkedListNode<Entry> node)
    {
        _order.Remove(node);
        _entries.Remove(node.Value.Key);
        _held -= node.Value.Size;
    }

    private sealed record Entry(string Key, TValue Value, int Size);
}
