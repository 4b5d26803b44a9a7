using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Steps;

/// <summary>Says from when the service is billed: its start date, and the event that a billing system rates from.</summary>
internal sealed class StartBillingStep : LocalStep
{
    public override StepKind Kind => StepKind.StartBilling;

    public override Service Done(Service service, StepContext step, DateTime now) => service with { HasStarted = true, StartDate = service.StartDate ?? now };

    public override Service Undone(Service service, StepContext step) => service with { HasStarted = false, StartDate = step.Before.StartDate };
}
