using static TeleCo.Gateway.Storage.Orders.StepKind;

namespace TeleCo.Gateway.Orders.Plans;

/// <summary>Makes a service and puts it into use.</summary>
internal static class ActivatePlan
{
    public static Plan Steps { get; } = [Qualify, Reserve, Activate, Verify, StartBilling];
}
