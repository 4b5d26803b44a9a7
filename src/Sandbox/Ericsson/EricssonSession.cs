using System.Globalization;

namespace TeleCo.Gateway.Sandbox.Ericsson;

/// <summary>One login and the sequence ids that it has used.</summary>
internal sealed class EricssonSession(string id, ulong firstSequence, bool inOrder)
{
    // An id that has left the window counts as used: memory stays bounded however long a session lives.
    private const int Window = 2048;

    private readonly HashSet<ulong> _used = [];
    private readonly Queue<ulong> _order = [];
    private ulong _floor = firstSequence;
    private ulong _last = firstSequence;

    public string Id => id;

    public ulong BaseSequence { get; } = firstSequence;

    public DateTimeOffset LastUse { get; set; }

    public void Use(string? sequence)
    {
        if (!ulong.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw EricssonRefusal.Sequence("SequenceId is an unsigned integer");
        }

        if (inOrder && number != _last + 1)
        {
            throw EricssonRefusal.Sequence("SequenceId is not the next one");
        }

        if (number <= _floor || !_used.Add(number))
        {
            throw EricssonRefusal.Sequence("SequenceId was used before in this session, or is not above the base");
        }

        _last = number;
        _order.Enqueue(number);
        if (_order.Count > Window)
        {
            var oldest = _order.Dequeue();
            _used.Remove(oldest);
            _floor = Math.Max(_floor, oldest);
        }
    }
}
