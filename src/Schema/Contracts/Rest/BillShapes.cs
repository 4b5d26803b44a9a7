using TeleCo.Gateway.Schema.Contracts.Rest.V5;
using TeleCo.Gateway.Schema.Model.Bills;
using TeleCo.Gateway.Schema.Model.Common;

namespace TeleCo.Gateway.Schema.Contracts.Rest;

/// <summary>Words and value objects of TMF678 that both versions show alike.</summary>
internal static class BillShapes
{
    public static WireNames<CustomerBillState> States { get; } = new(
        (CustomerBillState.New, "new"), (CustomerBillState.OnHold, "onHold"), (CustomerBillState.Validated, "validated"),
        (CustomerBillState.Sent, "sent"), (CustomerBillState.PartiallyPaid, "partiallyPaid"), (CustomerBillState.Settled, "settled"));

    public static WireNames<CustomerBillOnDemandState> TaskStates { get; } = new(
        (CustomerBillOnDemandState.InProgress, "inProgress"), (CustomerBillOnDemandState.Rejected, "rejected"),
        (CustomerBillOnDemandState.Done, "done"), (CustomerBillOnDemandState.TerminatedWithError, "terminatedWithError"));

    public static TaxItem Show(TaxItem tax, string type) => tax with { Type = tax.Type ?? type };

    public static AppliedPayment Show(AppliedPayment applied) => applied with { Payment = applied.Payment.As("PaymentRef") };

    /// <summary>The document, with the address where the gateway gives its bytes; the biller's own address is nobody's business.</summary>
    public static Attachment Show(Attachment document, string bill) =>
        document with { Type = document.Type ?? "Attachment", Href = null, Url = $"{bill}/document" };

    /// <summary>Related parties; TMF666 and TMF678 name their class otherwise than TMF629 does.</summary>
    public static RelatedParty[]? Parties(RelatedParty[]? parties) => RelatedParties.Show(parties).Map(
        party => party.Type is "RelatedPartyOrPartyRole" ? party with { Type = "RelatedPartyRefOrPartyRoleRef" } : party);
}
