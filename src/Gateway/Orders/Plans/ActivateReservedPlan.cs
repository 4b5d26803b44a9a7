using static TeleCo.Gateway.Storage.Orders.StepKind;

namespace TeleCo.Gateway.Orders.Plans;

/// <summary>Puts a service that was reserved into use.</summary>
internal static class ActivateReservedPlan
{
    public static Plan Steps { get; } = [Qualify, Activate, Verify, StartBilling];
}
