using static TeleCo.Gateway.Storage.Orders.StepKind;

namespace TeleCo.Gateway.Orders.Plans;

/// <summary>Takes a service into the inventory, its network being asked nothing yet.</summary>
internal static class ReservePlan
{
    public static Plan Steps { get; } = [Qualify, Reserve];
}
