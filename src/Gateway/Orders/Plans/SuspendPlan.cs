using static TeleCo.Gateway.Storage.Orders.StepKind;

namespace TeleCo.Gateway.Orders.Plans;

/// <summary>Keeps a service from use, its configuration being kept.</summary>
internal static class SuspendPlan
{
    public static Plan Steps { get; } = [Suspend, Verify];
}
