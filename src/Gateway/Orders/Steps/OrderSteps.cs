using System.Collections.Frozen;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Steps;

/// <summary>The kinds of step that there are.</summary>
internal sealed class OrderSteps(IEnumerable<IOrderStep> steps)
{
    private readonly FrozenDictionary<StepKind, IOrderStep> _steps = steps.ToFrozenDictionary(step => step.Kind);

    public IOrderStep this[StepKind kind] => _steps[kind];
}
