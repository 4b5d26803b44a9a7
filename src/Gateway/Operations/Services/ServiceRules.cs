using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Services;

namespace TeleCo.Gateway.Operations.Services;

/// <summary>What must hold of a service, whatever protocol it came by.</summary>
internal static class ServiceRules
{
    public static Fault? Check(Service service) =>
        Rules.Text("serviceSpecification.id", service.ServiceSpecification.Id, 100)
        ?? Rules.OptionalText("name", service.Name, 255)
        ?? Rules.OptionalText("description", service.Description, 2000)
        ?? Rules.OptionalText("category", service.Category, 80)
        ?? Rules.OptionalText("serviceType", service.ServiceType, 255)
        ?? Rules.OptionalText("startMode", service.StartMode, 20)
        ?? (service.EndDate < service.StartDate ? Fault.Invalid("endDate", "The service ends before it starts.") : null)
        ?? service.ServiceCharacteristic?.Select(one => Rules.Text("serviceCharacteristic.name", one.Name, 100)).FirstOrDefault(fault => fault is not null)
        ?? Rules.Entries(
            ("serviceCharacteristic", service.ServiceCharacteristic), ("feature", service.Feature), ("note", service.Note), ("place", service.Place),
            ("relatedEntity", service.RelatedEntity), ("relatedParty", service.RelatedParty), ("serviceOrderItem", service.ServiceOrderItem),
            ("serviceRelationship", service.ServiceRelationship), ("supportingResource", service.SupportingResource), ("supportingService", service.SupportingService));

    /// <summary>What is wrong with beginning a service's life in its state.</summary>
    public static Fault? CheckBegin(Service service) =>
        ServiceLifecycle.CanBegin(service.State) ? null : Fault.Invalid("state", $"A service does not begin its life {ServiceLifecycle.Word(service.State)}.");

    /// <summary>What a change by hand may not touch: how a network runs a service is ordered.</summary>
    public static Fault? CheckByHand(Service current, Service changed) =>
        !ServiceLifecycle.CanMove(current.State, changed.State)
            ? new Fault(FaultKind.Conflict, $"A service cannot move from {ServiceLifecycle.Word(current.State)} to {ServiceLifecycle.Word(changed.State)}.") { Field = "state" }
        : Networks.IsInventoryOnly(current) ? null
        : changed.State != current.State ? ToOrder("state")
        : changed.ServiceSpecification.Id != current.ServiceSpecification.Id ? ToOrder("serviceSpecification")
        : !ServiceShapes.IsSameConfiguration(current, changed) || ServiceShapes.Moving(current, changed) is not null ? ToOrder("serviceCharacteristic")
        : null;

    private static Fault ToOrder(string field) =>
        new(FaultKind.Conflict, $"A network runs this service: its {field} is changed by an order (TMF641) or an activation (TMF640).") { Field = field };
}
