using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Orders.Plans;

/// <summary>Which plan an item needs: by what it does, the state that its service is in, and the state that it shall be in.</summary>
internal static class PlanChoice
{
    private const string StateField = "serviceOrderItem.service.state";

    /// <summary>The plan for a service that is new.</summary>
    public static Outcome<Plan> ToAdd(ServiceState? wanted) => wanted switch
    {
        null or ServiceState.Active => ActivatePlan.Steps,
        ServiceState.Inactive or ServiceState.Suspended => ActivatePlan.Steps.Then(SuspendPlan.Steps),
        ServiceState.Reserved => ReservePlan.Steps,
        _ => Fault.Invalid(StateField, $"A new service can be ordered active, inactive, suspended or reserved, not {ServiceLifecycle.Word(wanted.Value)}."),
    };

    /// <summary>The plan for a service that is there.</summary>
    /// <param name="before">The service as it is.</param>
    /// <param name="wanted">The service with the item's changes.</param>
    /// <param name="item">The item.</param>
    public static Outcome<Plan> ToChange(Service before, Service wanted, ServiceOrderItem item) => item.Action switch
    {
        OrderItemAction.NoChange => Plan.Nothing,
        OrderItemAction.Delete => before.State == ServiceState.Terminated ? Forbidden(before, ServiceState.Terminated) : DeactivatePlan.Steps,
        _ => ToModify(before, wanted, item.Service.State ?? before.State),
    };

    private static Outcome<Plan> ToModify(Service before, Service wanted, ServiceState target)
    {
        var isChanged = !ServiceShapes.IsSameConfiguration(before, wanted);
        var plan = isChanged ? ModifyPlan.Steps : Plan.Nothing;
        return (before.State, target) switch
        {
            (ServiceState.Active or ServiceState.Inactive or ServiceState.Suspended, _) when before.State == target => ModifyPlan.Steps,
            (ServiceState.Active, ServiceState.Inactive or ServiceState.Suspended) => plan.Then(SuspendPlan.Steps),
            (ServiceState.Inactive or ServiceState.Suspended, ServiceState.Active) => plan.Then(ResumePlan.Steps),
            (ServiceState.FeasibilityChecked or ServiceState.Designed or ServiceState.Reserved, ServiceState.Active) => ActivateReservedPlan.Steps,
            _ => Forbidden(before, target),
        };
    }

    private static Fault Forbidden(Service before, ServiceState target)
    {
        var message = $"A service that is {ServiceLifecycle.Word(before.State)} cannot be ordered {ServiceLifecycle.Word(target)}.";
        return new(FaultKind.Conflict, message) { Field = StateField };
    }
}
