using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Storage;
using TeleCo.Gateway.Storage.Orders;
using TeleCo.Gateway.Storage.Resources;

namespace TeleCo.Gateway.Orders;

/// <summary>An order with its work, open for change in one transaction. Nobody else can change it meanwhile, on any node.</summary>
internal sealed class OrderCase(GatewayDb db, ServiceOrder order, OrderWorkRecord work, List<OrderStepRecord> steps, ResourceStore<Service> services, TimeProvider time)
{
    private readonly List<Func<ServiceOrder, DomainEvent>> _events = [];

    /// <summary>The order as it will be stored.</summary>
    public ServiceOrder Order { get; private set; } = order;

    public OrderWorkRecord Work => work;

    public IReadOnlyList<OrderStepRecord> Steps => steps;

    public GatewayDb Db => db;

    public DateTime Now { get; } = ResourceTime.Now(time);

    /// <summary>What happened, told of the order as it is stored in the end.</summary>
    public IEnumerable<DomainEvent> Events(ServiceOrder saved) => _events.Select(raised => raised(saved));

    public IEnumerable<OrderStepRecord> StepsOf(string itemId) => steps.Where(step => step.ItemId == itemId).OrderBy(step => step.Number);

    public void Change(Func<ServiceOrder, ServiceOrder> change) => Order = change(Order);

    public void ChangeItem(string id, Func<ServiceOrderItem, ServiceOrderItem> change)
    {
        var before = Order.Item(id);
        Order = Order.WithItem(id, change);
        if (Order.Item(id).State != before.State)
        {
            _events.Add(saved => Event(ResourceChange.AttributeValueChange, saved));
        }
    }

    /// <summary>Moves the order to another state; over <c>inProgress</c> where the table has no straight way.</summary>
    public void Move(ServiceOrderState to)
    {
        if (Order.State == to)
        {
            return;
        }

        var before = work.StateBefore is { } name ? Enum.Parse<ServiceOrderState>(name) : default(ServiceOrderState?);
        if (!OrderStates.CanMove(Order.State, to, before))
        {
            if (to == ServiceOrderState.InProgress || !OrderStates.CanMove(Order.State, ServiceOrderState.InProgress))
            {
                throw new InvalidOperationException($"An order cannot move from {Order.State} to {to}.");
            }

            Move(ServiceOrderState.InProgress);
        }

        Order = Order with { State = to, StartDate = Order.StartDate ?? (to == ServiceOrderState.InProgress ? Now : null), CompletionDate = Ended(to) };
        Tell(ResourceChange.StateChange, to);
        if (to == ServiceOrderState.Pending)
        {
            Tell(ResourceChange.InformationRequired, to);
        }
    }

    /// <summary>Tells something of the order.</summary>
    public void Tell(ResourceChange change) => _events.Add(saved => Event(change, saved));

    /// <summary>Tells something of another resource.</summary>
    public void Tell<T>(ResourceChange change, T resource)
        where T : IResource<T> => _events.Add(_ => new ResourceEvent<T> { Change = change, Resource = resource });

    /// <summary>Changes a service in the inventory, and tells it.</summary>
    public async Task ChangeServiceAsync(Id<Service> id, Func<Service, Service> change, CancellationToken cancellationToken)
    {
        // Another node may change what is not ours of the same service between reading and writing: then it is read again.
        while (await services.FindAsync(db, id, cancellationToken) is { } current)
        {
            var changed = change(current);
            if (Equals(changed, current))
            {
                return;
            }

            if (await services.ReplaceAsync(db, current, changed, cancellationToken) is { } saved)
            {
                Tell(current.State == saved.State ? ResourceChange.AttributeValueChange : ResourceChange.StateChange, saved);
                return;
            }
        }
    }

    /// <summary>Takes a new service into the inventory; one that is there already stays as it is.</summary>
    public async Task AddServiceAsync(Service service, CancellationToken cancellationToken)
    {
        if (await services.FindAsync(db, service.Id, cancellationToken) is null)
        {
            Tell(ResourceChange.Create, services.Add(db, service));
        }
    }

    /// <summary>Takes a service out of the inventory.</summary>
    public async Task RemoveServiceAsync(Id<Service> id, CancellationToken cancellationToken)
    {
        while (await services.FindAsync(db, id, cancellationToken) is { } current)
        {
            if (await ResourceStore<Service>.RemoveAsync(db, current, cancellationToken))
            {
                Tell(ResourceChange.Delete, current);
                return;
            }
        }
    }

    /// <summary>Has somebody look at the order at a time, or now.</summary>
    public void WakeAt(DateTime? at) => work.WakeAt = at;

    private DateTime? Ended(ServiceOrderState to) =>
        to is ServiceOrderState.Completed or ServiceOrderState.Partial or ServiceOrderState.Failed ? Now : Order.CompletionDate;

    private void Tell(ResourceChange change, ServiceOrderState state)
    {
        // What is told of a state on the way shows that state, not the one at the end of the transaction.
        _events.Add(saved => Event(change, saved with { State = state }));
    }

    private static ResourceEvent<ServiceOrder> Event(ResourceChange change, ServiceOrder saved) => new() { Change = change, Resource = saved };
}
