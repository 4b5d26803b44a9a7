using static TeleCo.Gateway.Storage.Orders.StepKind;

namespace TeleCo.Gateway.Orders.Plans;

/// <summary>Gives a service back to use.</summary>
internal static class ResumePlan
{
    public static Plan Steps { get; } = [Resume, Verify];
}
