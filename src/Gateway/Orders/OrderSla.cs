using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Storage.Orders;

namespace TeleCo.Gateway.Orders;

/// <summary>The time that an order has, and the two moments at which somebody has to know.</summary>
internal static class OrderSla
{
    private const string Others = "*";

    /// <summary>The longest time among the items'; null when nothing is agreed.</summary>
    public static TimeSpan? For(ServiceOrder order, OrderOptions options) => order.AllItems().Max(item => For(item, options));

    /// <summary>From when the time runs.</summary>
    public static DateTime Begin(ServiceOrder order, DateTime now) => order.RequestedStartDate is { } start && start > now ? start : now;

    /// <summary>When the order is in jeopardy, and when its time is over.</summary>
    public static IEnumerable<OrderTimerRecord> Timers(ServiceOrder order, DateTime now, OrderOptions options)
    {
        if (For(order, options) is not { } time)
        {
            yield break;
        }

        var begin = Begin(order, now);
        yield return Timer(order, OrderTimerKind.Jeopardy, begin + (time * options.JeopardyAt));
        yield return Timer(order, OrderTimerKind.Breach, begin + time);
    }

    /// <summary>Sets the two moments anew: the order begins at another time.</summary>
    public static async Task ResetAsync(OrderCase order, OrderOptions options, CancellationToken cancellationToken)
    {
        var id = order.Order.Id.Value;
        await order.Db.Set<OrderTimerRecord>().Where(timer => timer.OrderId == id && (timer.Kind == OrderTimerKind.Jeopardy || timer.Kind == OrderTimerKind.Breach))
            .ExecuteDeleteAsync(cancellationToken);
        order.Db.AddRange(Timers(order.Order, order.Now, options));
        if (For(order.Order, options) is { } time)
        {
            order.Change(one => one with { ExpectedCompletionDate = Begin(one, order.Now) + time });
        }
    }

    private static OrderTimerRecord Timer(ServiceOrder order, OrderTimerKind kind, DateTime due) =>
        new() { Id = Guid.CreateVersion7(), OrderId = order.Id.Value, Kind = kind, DueAt = due };

    private static TimeSpan? For(ServiceOrderItem item, OrderOptions options) =>
        options.Sla.TryGetValue($"{item.Service.ServiceSpecification?.Id}/{item.Action}", out var time) || options.Sla.TryGetValue(Others, out time) ? time : null;
}
