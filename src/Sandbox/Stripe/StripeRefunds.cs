using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>Refunds, whole or in part.</summary>
internal sealed class StripeRefunds(StripeStore store)
{
    public JsonObject Create(StripeForm form)
    {
        var charge = ChargeOf(form);
        var left = charge.Json.Number("amount_captured") - charge.Json.Number("amount_refunded");
        if (!charge.Json.Flag("captured") || charge.Json.Text("status") != "succeeded")
        {
            throw StripeRefusal.Bad("charge_not_refundable", $"Charge {charge.Id} has not been captured and so cannot be refunded.");
        }

        if (left <= 0)
        {
            throw StripeRefusal.Bad("charge_already_refunded", $"Charge {charge.Id} has already been refunded.");
        }

        var amount = form.Number("amount") ?? left;
        if (amount < 1)
        {
            throw StripeRefusal.Parameter("parameter_invalid_integer", "This value must be greater than or equal to 1.", "amount");
        }

        if (amount > left)
        {
            throw StripeRefusal.Bad("amount_too_large", $"Refund amount ({amount}) is greater than unrefunded amount on charge ({left})", "amount");
        }

        return Refund(charge, amount, form);
    }

    public static JsonObject New(string id, long created, long amount, JsonObject charge, string? reason, string status, JsonObject metadata) => new()
    {
        ["id"] = id,
        ["object"] = "refund",
        ["amount"] = amount,
        ["balance_transaction"] = null,
        ["charge"] = charge.Text("id"),
        ["created"] = created,
        ["currency"] = charge.Text("currency"),
        ["metadata"] = metadata,
        ["payment_intent"] = charge.Text("payment_intent"),
        ["reason"] = reason,
        ["receipt_number"] = null,
        ["source_transfer_reversal"] = null,
        ["status"] = status,
        ["transfer_reversal"] = null,
    };

    public StripeObject Get(string id) => store.Refunds.Get(id, "id");

    public JsonObject Update(string id, StripeForm form)
    {
        var refund = Get(id);
        refund.Json["metadata"] = StripeMetadata.Merge(refund.Json["metadata"], form["metadata"]);
        store.Touch(refund);
        store.Events.Emit("charge.refund.updated", refund.Json);
        return refund.Json;
    }

    public JsonObject Cancel(string id)
    {
        var refund = Get(id);
        throw StripeRefusal.Bad(null, $"You cannot cancel refund {refund.Id} because it has a status of {refund.Json.Text("status")}. Only a refund that is requires_action may be canceled.");
    }

    public JsonObject List(StripeForm form)
    {
        var (charge, intent) = (form.Value("charge"), form.Value("payment_intent"));
        return StripeLists.Page(store.Refunds, form, refund =>
            (charge is null || refund.Json.Text("charge") == charge) && (intent is null || refund.Json.Text("payment_intent") == intent));
    }

    private StripeObject ChargeOf(StripeForm form)
    {
        var (chargeId, intentId) = (form.Value("charge"), form.Value("payment_intent"));
        if (chargeId is null && intentId is null)
        {
            throw StripeRefusal.Parameter("parameter_missing", "One of the following params should be provided for this request: payment_intent or charge.", "payment_intent");
        }

        if (chargeId is not null && intentId is not null)
        {
            throw StripeRefusal.Parameter(null, "You may only specify one of these parameters: charge, payment_intent.", "charge");
        }

        if (chargeId is not null)
        {
            return store.Charges.Get(chargeId, "charge", isTarget: false);
        }

        var intent = store.PaymentIntents.Get(intentId!, "payment_intent", isTarget: false);
        return intent.Json.Text("status") == "succeeded"
            ? store.Charges.Find(intent.Json.Text("latest_charge")!)!
            : throw StripeRefusal.State($"This PaymentIntent ({intent.Id}) does not have a successful charge to refund.", intent.Json);
    }

    private JsonObject Refund(StripeObject charge, long amount, StripeForm form)
    {
        var metadata = StripeMetadata.Merge(null, form["metadata"]);
        var ends = store.PaymentMethods.Find(charge.Json.Text("payment_method")!)?.Card is { } card ? card.IsDebit ? "pending" : card.RefundEnds : "succeeded";
        var json = New(store.NextId("re_"), store.Now, amount, charge.Json, form.Value("reason"), ends == "pending" ? "pending" : "succeeded", metadata);
        var refund = store.Add(store.Refunds, new StripeObject(json));
        SetRefunded(charge, charge.Json.Number("amount_refunded") + amount);
        Count(refund.Json);
        store.Events.Emit("refund.created", json);
        store.Events.Emit("charge.refunded", charge.Json);
        if (ends != "succeeded")
        {
            store.Later(store.Options.DebitSettlement, () => End(refund, charge, ends));
        }

        return json;
    }

    private void Count(JsonObject refund) => store.Effects.Add(new Effect(
        "refund",
        refund.Text("id")!,
        refund.Text("payment_intent") ?? refund.Text("charge")!,
        StripeCurrency.ToUnits(refund.Number("amount"), refund.Text("currency")!),
        refund.Text("currency")!.ToUpperInvariant(),
        refund["metadata"].Tags()));

    private void End(StripeObject refund, StripeObject charge, string ends)
    {
        refund.Json["status"] = ends == "pending" ? "succeeded" : "failed";
        if (ends == "failed")
        {
            refund.Json["failure_reason"] = "expired_or_canceled_card";
            SetRefunded(charge, charge.Json.Number("amount_refunded") - refund.Json.Number("amount"));
        }

        store.Touch(refund);
        store.Events.Emit("charge.refund.updated", refund.Json);
    }

    private void SetRefunded(StripeObject charge, long refunded)
    {
        charge.Json["amount_refunded"] = refunded;
        charge.Json["refunded"] = refunded == charge.Json.Number("amount_captured");
        store.Touch(charge);
    }
}
