using System.Text.Json;
using Microsoft.Extensions.Options;
using TeleCo.Gateway.Operations;
using TeleCo.Gateway.Orders.Intake;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Common;
using TeleCo.Gateway.Schema.Model.Orders;
using TeleCo.Gateway.Schema.Model.Services;
using TeleCo.Gateway.Storage.Resources;
using Monitor = TeleCo.Gateway.Schema.Model.Services.Monitor;

namespace TeleCo.Gateway.Orders;

/// <summary>A change of one service asked for directly (TMF640): an order of one item, watched by a monitor of the same number.</summary>
internal sealed class ActivationOrders(
    OrderIntake intake, ResourceStore<ServiceOrder> orders, ResourceStore<Service> services, OrderSignal signal, IOptionsMonitor<OrderOptions> options, TimeProvider time)
{
    /// <summary>The category of such orders.</summary>
    public const string Category = "activation";

    private const string ItemId = "1";
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>Orders the change, and waits a moment for its end.</summary>
    public async Task<Outcome<ServiceActivation>> RunAsync(
        OrderItemAction action, OrderedService service, PartnerId? owner, MonitorRequest? request, CallContext call, EffectKey key, CancellationToken cancellationToken)
    {
        var wish = new ServiceOrder
        {
            Category = Category,
            RelatedParty = service.RelatedParty,
            ServiceOrderItem = [new ServiceOrderItem { Id = ItemId, Action = action, Service = service }],
        };
        if (OrderRules.Check(wish, options.CurrentValue) is { } wrong)
        {
            return wrong;
        }

        var monitor = new Monitor { State = MonitorState.InProgress, Request = request };
        var taken = await intake.TakeAsync(wish, owner, call, key, monitor, cancellationToken);
        return taken.TryGet(out var order, out var fault) ? await EndAsync(await WaitAsync(order, cancellationToken), cancellationToken) : fault;
    }

    /// <summary>A service as it would be ordered: what was there and is not any more is named without a value.</summary>
    public static OrderedService Ordered(Service wanted, Service? before) => new()
    {
        Id = before?.Id.Value,
        Name = wanted.Name,
        Description = wanted.Description,
        Category = wanted.Category,
        ServiceType = wanted.ServiceType,
        State = before is not null && wanted.State == before.State ? null : wanted.State,
        StartMode = wanted.StartMode,
        IsBundle = wanted.IsBundle,
        IsStateful = wanted.IsStateful,
        ServiceSpecification = wanted.ServiceSpecification,
        ServiceCharacteristic = [.. wanted.ServiceCharacteristic ?? [], .. Removed(wanted, before)],
        Feature = wanted.Feature,
        Note = wanted.Note,
        Place = wanted.Place,
        RelatedEntity = wanted.RelatedEntity,
        RelatedParty = wanted.RelatedParty,
        ServiceRelationship = wanted.ServiceRelationship,
        SupportingResource = wanted.SupportingResource,
        SupportingService = wanted.SupportingService,
    };

    private static IEnumerable<Characteristic> Removed(Service wanted, Service? before) =>
        (before?.ServiceCharacteristic ?? []).Where(was => wanted.ServiceCharacteristic?.Any(now => now.Name == was.Name) != true)
        .Select(was => new Characteristic { Name = was.Name, Value = JsonElement.Parse("null") });

    private async Task<ServiceOrder> WaitAsync(ServiceOrder order, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        while (!OrderStates.IsFinal(order.State) && order.State != ServiceOrderState.Pending && time.GetElapsedTime(begun) < options.CurrentValue.ActivationWait)
        {
            await Task.WhenAny(signal.NextEnd, Task.Delay(Look, time, cancellationToken));
            if ((await orders.FindAsync(order.Id, cancellationToken)).TryGet(out var now, out _))
            {
                order = now;
            }
        }

        return order;
    }

    private async Task<Outcome<ServiceActivation>> EndAsync(ServiceOrder order, CancellationToken cancellationToken)
    {
        var item = order.ServiceOrderItem[0];
        if (order.State is ServiceOrderState.Failed or ServiceOrderState.Rejected)
        {
            return new Fault(FaultKind.Refused, item.ErrorMessage?.LastOrDefault()?.Message ?? "The network refused the change.");
        }

        var service = item.Service.Id is { } id && (await services.FindAsync(new Id<Service>(id), cancellationToken)).TryGet(out var found, out _) ? found : null;
        return new ServiceActivation
        {
            Service = service,
            Monitor = new Id<Monitor>(order.Id.Value),
            IsAccepted = !OrderStates.IsFinal(order.State),
            Partner = order.Partner,
        };
    }
}
