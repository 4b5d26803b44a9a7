using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders.Steps;

/// <summary>Takes the new service into the inventory; taken back, it is no longer there.</summary>
internal sealed class ReserveStep : LocalStep
{
    public override StepKind Kind => StepKind.Reserve;

    public override Service Done(Service service, StepContext step, DateTime now) => service with { State = ServiceState.Reserved };
}
