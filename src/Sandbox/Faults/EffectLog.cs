namespace TeleCo.Gateway.Sandbox.Faults;

/// <summary>The last effects, in the order in which they took place.</summary>
internal sealed class EffectLog
{
    private const int Kept = 20_000;

    private readonly Lock _gate = new();
    private readonly Queue<Effect> _effects = [];

    public void Add(Effect effect)
    {
        lock (_gate)
        {
            _effects.Enqueue(effect);
            if (_effects.Count > Kept)
            {
                _effects.Dequeue();
            }
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _effects.Clear();
        }
    }

    public EffectReport Report(string? service, string? kind)
    {
        lock (_gate)
        {
            var chosen = _effects.Where(one => (service is null || one.Service == service) && (kind is null || one.Kind == kind)).ToArray();
            return new EffectReport(chosen.Length, chosen);
        }
    }
}
