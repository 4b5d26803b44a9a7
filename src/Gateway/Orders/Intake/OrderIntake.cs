using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Storage;
using TeleCo.Gateway.Storage.Orders;
using TeleCo.Gateway.Storage.Resources;
using Monitor = TeleCo.Gateway.Schema.Model.Services.Monitor;

namespace TeleCo.Gateway.Orders.Intake;

/// <summary>Takes an order in: plans its items, then stores order, steps, timers and event in one transaction. The same effect is taken in once, however often it is tried.</summary>
internal sealed class OrderIntake(
    OrderPlanner planner, Journal journal, ResourceStore<ServiceOrder> orders, ResourceStore<Service> services, ResourceStore<Monitor> monitors,
    OrderSignal signal, IOptionsMonitor<OrderOptions> options, TimeProvider time)
{
    // A service that moves between planning and storing is planned for again; more often than this it is busy.
    private const int MaxPlans = 3;

    /// <summary>Takes an order in.</summary>
    /// <param name="wish">The order as it came in, checked by <see cref="OrderRules"/>.</param>
    /// <param name="owner">Whose order it is.</param>
    /// <param name="call">Who orders.</param>
    /// <param name="key">Names the effect.</param>
    /// <param name="monitor">What watches it (TMF640); null for none.</param>
    /// <param name="cancellationToken">Ends the planning, not the storing.</param>
    public async Task<Outcome<ServiceOrder>> TakeAsync(ServiceOrder wish, PartnerId? owner, CallContext call, EffectKey key, Monitor? monitor, CancellationToken cancellationToken)
    {
        var order = Acknowledged(wish, owner, OrderKeys.IdOf<ServiceOrder>(key));
        for (var attempt = 1; attempt <= MaxPlans; attempt++)
        {
            if ((await orders.FindAsync(order.Id, cancellationToken)).TryGet(out var taken, out _))
            {
                return taken;
            }

            if (!(await planner.PlanAsync(order, call.Caller, cancellationToken)).TryGet(out var planned, out var fault))
            {
                return fault;
            }

            var stored = await journal.WriteAsync((db, token) => StoreAsync(db, Completed(order, planned), planned, monitor, call.TraceId, token), audit: null, cancellationToken);
            if (stored is { } outcome)
            {
                signal.Wake();
                return outcome;
            }
        }

        return new Fault(FaultKind.Conflict, "The service is being changed by others; try again.") { RetryAfter = TimeSpan.FromSeconds(1) };
    }

    private ServiceOrder Acknowledged(ServiceOrder wish, PartnerId? owner, Id<ServiceOrder> id)
    {
        var now = ResourceTime.Now(time);
        return wish.WithItems(item => item with { State = ServiceOrderState.Acknowledged, ErrorMessage = null }) with
        {
            Id = id,
            State = ServiceOrderState.Acknowledged,
            OrderDate = now,
            StartDate = null,
            CompletionDate = null,
            CancellationDate = null,
            ErrorMessage = null,
            JeopardyAlert = null,
            Milestone = null,
            LastModified = null,
            Partner = owner,
        };
    }

    /// <summary>The order with what its services tell: their specifications, the time that is agreed for them, and their owner.</summary>
    private ServiceOrder Completed(ServiceOrder order, IReadOnlyList<PlannedItem> planned)
    {
        var known = planned.Where(one => one.Before is not null).ToDictionary(one => one.ItemId, one => one.Before!, StringComparer.Ordinal);
        var named = order.WithItems(item => known.TryGetValue(item.Id, out var service)
            ? item with { Service = item.Service with { ServiceSpecification = item.Service.ServiceSpecification ?? service.ServiceSpecification } }
            : item);
        return named with
        {
            // Somebody of the operator's own who orders for a partner's service orders for the partner.
            Partner = order.Partner ?? planned.FirstOrDefault(one => one is { IsNew: false, Before: not null })?.Before?.Partner,
            ExpectedCompletionDate = OrderSla.For(named, options.CurrentValue) is { } agreed ? OrderSla.Begin(order, order.OrderDate!.Value) + agreed : order.ExpectedCompletionDate,
        };
    }

    /// <summary>Stores an order; null when a service is not as it was planned for.</summary>
    private async Task<Outcome<ServiceOrder>?> StoreAsync(
        GatewayDb db, ServiceOrder order, IReadOnlyList<PlannedItem> planned, Monitor? monitor, string traceId, CancellationToken cancellationToken)
    {
        if (await orders.FindAsync(db, order.Id, cancellationToken) is { } stored)
        {
            return stored;
        }

        var touched = planned.Where(one => one.Plan.Any()).ToList();
        if (!await ClaimAsync(db, order, touched, cancellationToken))
        {
            await ReleaseAsync(db, order.Id, cancellationToken);
            return new Fault(FaultKind.Conflict, "Another order on this service is still open.");
        }

        foreach (var one in touched.Where(one => !one.IsNew))
        {
            if ((await services.FindAsync(db, one.Before!.Id, cancellationToken))?.LastModified != one.Before.LastModified)
            {
                await ReleaseAsync(db, order.Id, cancellationToken);
                return null;
            }
        }

        return await AddAsync(db, order, touched, monitor, traceId, cancellationToken);
    }

    private async Task<Outcome<ServiceOrder>?> AddAsync(
        GatewayDb db, ServiceOrder order, List<PlannedItem> touched, Monitor? monitor, string traceId, CancellationToken cancellationToken)
    {
        var added = orders.Add(db, order);
        var now = ResourceTime.Now(time);
        db.Add(new OrderWorkRecord
        {
            OrderId = order.Id.Value,
            TraceId = traceId,
            CreatedAt = now,
            Priority = PriorityOf(order),
            WakeAt = order.RequestedStartDate > now ? order.RequestedStartDate : now,
        });
        db.AddRange(touched.SelectMany(one => Steps(order.Id, one)));
        db.AddRange(OrderSla.Timers(added, now, options.CurrentValue));
        db.Outbox.Add(OutboxRecords.From(new ResourceEvent<ServiceOrder> { Change = ResourceChange.Create, Resource = added }, traceId, time));
        if (monitor is not null)
        {
            monitors.Add(db, monitor with { Id = new(order.Id.Value), Partner = order.Partner, ServiceId = touched.FirstOrDefault()?.Before?.Id.Value });
        }

        await db.SaveChangesAsync(cancellationToken);
        return added;
    }

    /// <summary>0 (first) to 4; in the middle unless said.</summary>
    public static int PriorityOf(ServiceOrder order) => order.Priority is [var digit] ? digit - '0' : 2;

    private static IEnumerable<OrderStepRecord> Steps(Id<ServiceOrder> order, PlannedItem planned) => planned.Plan.Select((kind, number) => new OrderStepRecord
    {
        OrderId = order.Value,
        ItemId = planned.ItemId,
        Number = number,
        Kind = kind,
        State = StepState.Waiting,
        EffectKey = OrderKeys.StepKey(order, planned.ItemId, number),
        Before = number == 0 ? JsonSerializer.Serialize(planned.Before!, ModelJson.Default.Service) : null,
    });

    // The primary key is the lock: of two orders on one service, over all nodes, the second finds it taken.
    private static async Task<bool> ClaimAsync(GatewayDb db, ServiceOrder order, IEnumerable<PlannedItem> touched, CancellationToken cancellationToken)
    {
        foreach (var service in touched.Select(one => one.Before!.Id.Value).Order(StringComparer.Ordinal))
        {
            var claimed = await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO order_services ("ServiceId", "OrderId") VALUES ({service}, {order.Id.Value}) ON CONFLICT DO NOTHING""", cancellationToken);
            if (claimed == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Gives the services of an order free for others.</summary>
    public static Task ReleaseAsync(GatewayDb db, Id<ServiceOrder> order, CancellationToken cancellationToken) =>
        db.Set<OrderServiceRecord>().Where(record => record.OrderId == order.Value).ExecuteDeleteAsync(cancellationToken);
}
