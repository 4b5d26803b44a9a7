using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Steps;

/// <summary>Says until when the service is billed: its end date.</summary>
internal sealed class StopBillingStep : LocalStep
{
    public override StepKind Kind => StepKind.StopBilling;

    public override Service Done(Service service, StepContext step, DateTime now) => service with { EndDate = now };

    public override Service Undone(Service service, StepContext step) => service with { EndDate = step.Before.EndDate };
}
