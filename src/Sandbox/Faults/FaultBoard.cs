namespace TeleCo.Gateway.Sandbox.Faults;

/// <summary>The failures ordered and not yet used up.</summary>
internal sealed class FaultBoard
{
    private readonly Lock _gate = new();
    private readonly List<(FaultRule Rule, int Left)> _rules = [];
    private volatile bool _any;

    public void Add(FaultRule rule)
    {
        lock (_gate)
        {
            _rules.Add((rule, rule.Count == 0 ? int.MaxValue : rule.Count));
            _any = true;
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _rules.Clear();
            _any = false;
        }
    }

    public FaultRule? Take(string method, string target)
    {
        if (!_any)
        {
            return null;
        }

        lock (_gate)
        {
            var index = _rules.FindIndex(entry => CallPattern.Matches(entry.Rule.Match, method, target));
            if (index < 0)
            {
                return null;
            }

            var (rule, left) = _rules[index];
            if (left > 1)
            {
                _rules[index] = (rule, left - 1);
            }
            else
            {
                _rules.RemoveAt(index);
                _any = _rules.Count > 0;
            }

            return rule;
        }
    }
}
