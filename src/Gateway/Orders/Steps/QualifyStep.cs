using Microsoft.Extensions.Options;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Steps;

/// <summary>Looks once more whether the network can run what is ordered: the order may have waited for its day, and settings may have changed.</summary>
internal sealed class QualifyStep(IOptionsMonitor<OrderOptions> options) : LocalStep
{
    public override StepKind Kind => StepKind.Qualify;

    public override Task<StepResult> RunAsync(StepContext step, CancellationToken cancellationToken) => Task.FromResult(Result(step));

    private StepResult Result(StepContext step) =>
        Clarification.IsNeeded(step.Wanted, options.CurrentValue) ? new(StepVerdict.Clarify, new Fault(FaultKind.Invalid, Clarification.Reason))
        : step.Network.Check(step.Configuration) is { } fault ? new(StepVerdict.Refused, fault)
        : StepResult.Done;
}
