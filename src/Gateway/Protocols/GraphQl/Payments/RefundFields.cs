using GraphQL;
using GraphQL.Types;
using TeleCo.Gateway.Operations.Payments;
using TeleCo.Gateway.Protocols.GraphQl.Types;
using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Protocols.GraphQl.Payments;

/// <summary>Refunds in the graph: thin bindings to the operations.</summary>
internal sealed class RefundFields(GetRefund get, SearchRefunds search, CreateRefund create)
{
    public RefundType AddTo(ObjectGraphType query, ObjectGraphType mutation, CommonTypes common, PaymentTypes types, PaymentInputs inputs, PaymentType payment)
    {
        var refund = new RefundType(common, types);
        var refunds = new ConnectionType<Refund>(refund, common.PageInfo);
        query.Add("refund", refund, "A refund by its id.", GraphResolvers.Argument("id", new IdGraphType()), FindAsync);
        query.Add(
            "refunds", new NonNullGraphType(refunds), "The refunds that match.", Paging.Arguments(inputs.RefundFilter),
            context => GraphResolvers.SearchAsync(context, search, PaymentInputs.RefundConditions(context)));
        mutation.Add(
            "createRefund", new NonNullGraphType(Payload.TypeOf<Refund>("CreateRefundPayload", "refund", refund, common)),
            "Gives money of a captured payment back.", GraphResolvers.Argument("input", inputs.CreateRefund),
            context => GraphResolvers.CreateAsync(context, create, PaymentInputs.RefundDraft));
        payment.AddLink("refunds", refunds, "What was given back of the payment.", Paging.Window(), (source, context) =>
            GraphResolvers.Children<Payment, Refund>(context, source.Id.Value, "payment.id", item => [item.Payment?.Id], search));
        return refund;
    }

    private async ValueTask<object?> FindAsync(IResolveFieldContext context) =>
        (await get.RunAsync(new(context.GetArgument<string>("id")), GraphQlCalls.Of(context), context.CancellationToken)).TryGet(out var refund, out var fault)
            ? refund
            : throw GraphQlErrors.Of(fault);
}
