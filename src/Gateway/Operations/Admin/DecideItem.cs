using TeleCo.Gateway.Operations.Directory;
using TeleCo.Gateway.Orders;
using TeleCo.Gateway.Orders.Engine;
using TeleCo.Gateway.Schema;
using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Operations.Admin;

/// <summary>Decides about an item of a stuck order: its step is tried again, counts as done, or the item is rolled back.</summary>
internal sealed class DecideItem(OperationPipeline pipeline, OrderCases cases, Interventions interventions) : WriteOperation<DecideItem.Request, ServiceOrder>(pipeline)
{
    public override OperationInfo Info { get; } = new("orders.decide", ServiceOrder.ResourceName, Scopes.GatewayAdmin, Effect.SetsState);

    protected internal override string? ObjectOf(Request request, Outcome<ServiceOrder> outcome) => AuditObject.Of(request.Id);

    protected internal override Fault? Validate(Request request, CallContext call) => CompleteTask.Check(request.Answer);

    protected internal override Task<Outcome<ServiceOrder>> HandleAsync(Request request, CallContext call, Changes changes, CancellationToken cancellationToken) => cases.ChangeOrderAsync(
        request.Id,
        order => interventions.DecideAsync(
            order,
            request.ItemId,
            new(Enum.Parse<Decision>(request.Answer.Decision, ignoreCase: true), call.Caller.Subject ?? call.Caller.ClientId, request.Answer.Reason, request.Answer.Characteristics ?? []),
            CancellationToken.None),
        cancellationToken);

    /// <summary>A decision about an item.</summary>
    /// <param name="Id">The order.</param>
    /// <param name="ItemId">The item.</param>
    /// <param name="Answer">The decision.</param>
    internal sealed record Request(Id<ServiceOrder> Id, string ItemId, TaskAnswer Answer);
}
