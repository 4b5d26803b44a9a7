using static TeleCo.Gateway.Storage.Orders.StepKind;

namespace TeleCo.Gateway.Orders.Plans;

/// <summary>Changes how a service runs.</summary>
internal static class ModifyPlan
{
    public static Plan Steps { get; } = [Qualify, Modify, Verify];
}
