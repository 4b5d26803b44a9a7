using static TeleCo.Gateway.Storage.Orders.StepKind;

namespace TeleCo.Gateway.Orders.Plans;

/// <summary>Ends a service.</summary>
internal static class DeactivatePlan
{
    public static Plan Steps { get; } = [Deactivate, VerifyGone, StopBilling];
}
