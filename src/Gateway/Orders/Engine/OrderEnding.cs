using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeleCo.Gateway.Orders.Intake;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Events;
using TeleCo.Gateway.Schema.Model;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Storage.Orders;
using TeleCo.Gateway.Storage.Resources;
using Monitor = TeleCo.Gateway.Schema.Model.Services.Monitor;

namespace TeleCo.Gateway.Orders.Engine;

/// <summary>What an order leaves when it is over: its services free, its timers and tasks gone, its monitor told.</summary>
internal sealed class OrderEnding(ResourceStore<Monitor> monitors, ResourceStore<Service> services)
{
    public async Task EndAsync(OrderCase order, CancellationToken cancellationToken)
    {
        var id = order.Order.Id.Value;
        await OrderIntake.ReleaseAsync(order.Db, order.Order.Id, cancellationToken);
        await order.Db.Set<OrderTimerRecord>().Where(timer => timer.OrderId == id).ExecuteDeleteAsync(cancellationToken);
        await HumanTasks.WithdrawAsync(order, itemId: null, cancellationToken);
        CollectErrors(order);
        await TellMonitorAsync(order, cancellationToken);
    }

    private static void CollectErrors(OrderCase order)
    {
        var errors = order.Order.AllItems().SelectMany(item => (item.ErrorMessage ?? []).Select(error => error with
        {
            ServiceOrderItem = [new OrderItemReference { ItemId = item.Id, ServiceOrderId = order.Order.Id.Value }],
        })).ToArray();
        if (errors.Length > 0 && order.Order.ErrorMessage is null)
        {
            order.Change(one => one with { ErrorMessage = errors });
        }
    }

    private async Task TellMonitorAsync(OrderCase order, CancellationToken cancellationToken)
    {
        if (order.Order.Category != ActivationOrders.Category || await monitors.FindAsync(order.Db, new(order.Order.Id.Value), cancellationToken) is not { State: MonitorState.InProgress } monitor)
        {
            return;
        }

        var service = monitor.ServiceId is { } id ? await services.FindAsync(order.Db, new(id), cancellationToken) : null;
        var ended = monitor with { State = order.Order.State == ServiceOrderState.Completed ? MonitorState.Completed : MonitorState.InError, Response = Response(order.Order, service) };
        if (await monitors.ReplaceAsync(order.Db, monitor, ended, cancellationToken) is { } saved)
        {
            order.Tell(ResourceChange.StateChange, saved);
        }
    }

    private static MonitorResponse Response(ServiceOrder order, Service? service) => new()
    {
        StatusCode = order.State != ServiceOrderState.Completed ? "422" : order.ServiceOrderItem[0].Action switch
        {
            OrderItemAction.Add => "201",
            OrderItemAction.Delete => "204",
            _ => "200",
        },
        Body = order.State != ServiceOrderState.Completed ? order.ErrorMessage?.FirstOrDefault()?.Message ?? "The change was not done."
            : service is null ? ""
            : JsonSerializer.Serialize(service with { Partner = null, LastModified = null }, ModelJson.Default.Service),
        Header = [new() { Name = "Content-Type", Value = "application/json" }],
    };
}
