using GraphQL.Types;
using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Payments;

namespace TeleCo.Gateway.Protocols.GraphQl.Types;

/// <summary>A payment in the graph; field names are those of TMF676.</summary>
internal sealed class PaymentType : ObjectGraphType<Payment>
{
    public PaymentType(CommonTypes common, PaymentTypes payments)
    {
        Name = "Payment";
        Description = "Money from a customer to the operator (TMF676).";
        this.Add("id", new NonNullGraphType(new IdGraphType()), "The canonical id.", source => source.Id.Value);
        this.Add("type", common.Text, "The class of the payment.", source => source.Type ?? "Payment");
        payments.AddShared(this, common);
        this.Add("paymentDate", common.Time, "When it was made.", source => source.PaymentDate);
        this.Add("payer", common.RelatedParty, "Who pays.", source => source.Payer is { } party ? RelatedParties.Show([party])![0] : null);
        this.Add("payerActionUrl", common.Text, "Where the payer has to go to approve it (https).", source => source.PayerActionUrl);
        this.Add("paymentItem", CommonTypes.ListOf(payments.Item), "What is paid for.", source => source.PaymentItem);
    }
}

/// <summary>A refund in the graph; field names are those of TMF676.</summary>
internal sealed class RefundType : ObjectGraphType<Refund>
{
    public RefundType(CommonTypes common, PaymentTypes payments)
    {
        Name = "Refund";
        Description = "Money back to a customer (TMF676).";
        this.Add("id", new NonNullGraphType(new IdGraphType()), "The canonical id.", source => source.Id.Value);
        this.Add("type", common.Text, "The class of the refund.", source => source.Type ?? "Refund");
        payments.AddShared(this, common);
        this.Add("refundDate", common.Time, "When it was made.", source => source.RefundDate);
        this.Add("requestor", common.RelatedParty, "Who asked for it.", source => source.Requestor is { } party ? RelatedParties.Show([party])![0] : null);
    }
}
