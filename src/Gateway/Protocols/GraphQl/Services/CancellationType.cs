using GraphQL.Types;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema.Contracts.Rest;
using TeleCo.Gateway.Schema.Model.Orders;

namespace TeleCo.Gateway.Protocols.GraphQl.Services;

/// <summary>A cancellation in the graph; field names are those of TMF641.</summary>
internal sealed class CancellationType : ObjectGraphType<CancelServiceOrder>
{
    public CancellationType(CommonTypes common, ServiceValueTypes values, ObjectGraphType<OrderError> error)
    {
        Name = "CancelServiceOrder";
        Description = "A wish to call an order off, and what became of it (TMF641).";
        this.Add("id", new NonNullGraphType(new IdGraphType()), "The canonical id.", source => source.Id.Value);
        this.Add("type", common.Text, "The class of the task.", source => source.Type ?? "CancelServiceOrder");
        this.Add("state", new NonNullGraphType(values.TaskState), "Where the task stands.", source => source.State);
        this.Add("serviceOrder", new NonNullGraphType(common.Reference), "The order.", source => source.ServiceOrder.As("ServiceOrderRef"));
        this.Add("cancellationReason", common.Text, "Why.", source => source.CancellationReason);
        this.Add("requestedCancellationDate", common.Time, "When it should be called off.", source => source.RequestedCancellationDate);
        this.Add("effectiveCancellationDate", common.Time, "When it was called off.", source => source.EffectiveCancellationDate);
        this.Add("completionMessage", common.Text, "How it ended, in words.", source => source.CompletionMessage);
        this.Add("errorMessage", error, "Why it could not be.", source => source.ErrorMessage);
    }
}
