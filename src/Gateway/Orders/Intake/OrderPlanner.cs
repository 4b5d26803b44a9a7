using Microsoft.Extensions.Options;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Orders.Plans;
using TeleCo.Gateway.Orders.Steps;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Schema.Ports;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Orders.Intake;

/// <summary>Finds for each item the service that it is about and the plan that it needs, or what is wrong with it. No network is asked.</summary>
internal sealed class OrderPlanner(Networks networks, ResourceStore<Service> services, IOptionsMonitor<OrderOptions> options)
{
    private const string ServiceField = "serviceOrderItem.service";

    /// <summary>The plans of an order's items.</summary>
    /// <param name="order">The order, with its id and its owner.</param>
    /// <param name="caller">Who orders: services that it may not see are not there.</param>
    /// <param name="cancellationToken">Ends the looking up.</param>
    public async Task<Outcome<IReadOnlyList<PlannedItem>>> PlanAsync(ServiceOrder order, Caller caller, CancellationToken cancellationToken)
    {
        var ids = order.AllItems().Where(item => item.Action != OrderItemAction.Add && item.Service.Id is not null).Select(item => new Id<Service>(item.Service.Id!)).Distinct().ToList();
        if (!(ids.Count == 0 ? Outcome<IReadOnlyList<Service>>.Of([]) : await services.FindManyAsync(ids, cancellationToken)).TryGet(out var found, out var fault))
        {
            return fault;
        }

        var known = found.Where(service => caller.Sees(service)).ToDictionary(service => service.Id.Value, StringComparer.Ordinal);
        var planned = new List<PlannedItem>();
        foreach (var item in order.AllItems())
        {
            var plan = item.Action == OrderItemAction.Add ? New(order, item) : Existing(item, known);
            if (!plan.TryGet(out var one, out fault))
            {
                return fault;
            }

            planned.Add(one);
        }

        var touched = planned.Where(one => one.Plan.Any()).Select(one => one.Before!.Id).ToList();
        return touched.Distinct().Count() < touched.Count
            ? Fault.Invalid($"{ServiceField}.id", "Two items of one order cannot change the same service.")
            : Outcome<IReadOnlyList<PlannedItem>>.Of(planned);
    }

    private Outcome<PlannedItem> New(ServiceOrder order, ServiceOrderItem item)
    {
        if (networks.Choose(ServiceShapes.Facts(item.Service, order.Partner)) is not var (code, network))
        {
            return new Fault(FaultKind.Unsupported, "No network is connected to this gateway.");
        }

        var draft = ServiceShapes.Draft(Id<Service>.Of(code, OrderKeys.ItemKey(order.Id, item.Id)), item.Service, order);
        return Check(network, draft) is { } fault ? fault : PlanChoice.ToAdd(item.Service.State).Select(plan => new PlannedItem(item.Id, plan, draft, IsNew: true));
    }

    private Outcome<PlannedItem> Existing(ServiceOrderItem item, Dictionary<string, Service> known)
    {
        if (item.Service.Id is null)
        {
            return new PlannedItem(item.Id, Plan.Nothing, Before: null, IsNew: false);
        }

        if (!known.TryGetValue(item.Service.Id, out var before))
        {
            return Fault.Invalid($"{ServiceField}.id", "There is no service with this id.");
        }

        var wanted = ServiceShapes.Wanted(before, item.Service);
        return CheckChange(before, wanted, item) is { } fault
            ? fault
            : PlanChoice.ToChange(before, wanted, item).Select(plan => new PlannedItem(item.Id, plan, before, IsNew: false));
    }

    private Fault? CheckChange(Service before, Service wanted, ServiceOrderItem item)
    {
        if (item.Action == OrderItemAction.NoChange)
        {
            return null;
        }

        if (networks.Of(before) is not { } network)
        {
            return Networks.IsInventoryOnly(before)
                ? new Fault(FaultKind.Conflict, "This service is kept in the inventory by hand; no network runs it, so that it cannot be ordered.")
                : new Fault(FaultKind.Unsupported, "The network that runs this service is not connected to this gateway.");
        }

        return item.Service.ServiceSpecification?.Id is { } named && named != before.ServiceSpecification.Id
                ? Fault.Invalid($"{ServiceField}.serviceSpecification", "A service keeps its specification; end it and order another.")
            : ServiceShapes.Moving(before, wanted) is { } name
                ? Fault.Invalid($"{ServiceField}.serviceCharacteristic", $"A service keeps its {name}; end it and order another.")
            : item.Action == OrderItemAction.Modify && !ServiceShapes.IsSameConfiguration(before, wanted) ? Check(network, wanted)
            : null;
    }

    private Fault? Check(INetworkDomain network, Service wanted)
    {
        if (!network.Specifications.Contains(wanted.ServiceSpecification.Id ?? ""))
        {
            return Fault.Invalid($"{ServiceField}.serviceSpecification.id", "This is no specification of a service that can be ordered here.");
        }

        // What a person will be asked for is not missed now.
        return Clarification.IsNeeded(wanted, options.CurrentValue) ? null : network.Check(ServiceShapes.Configuration(wanted));
    }
}
