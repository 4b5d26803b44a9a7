using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>Attempts to take money: one charge for each, also for those that failed.</summary>
internal sealed class StripeCharges(StripeStore store)
{
    public StripeObject Add(JsonObject intent, StripeObject method, string status) => store.Add(
        store.Charges, new StripeObject(New(store.NextId("ch_"), store.Now, intent, method, status)));

    public static JsonObject New(string id, long created, JsonObject intent, StripeObject method, string status)
    {
        var isCaptured = status == "succeeded" && intent.Text("capture_method") != "manual";
        return new JsonObject
        {
            ["id"] = id,
            ["object"] = "charge",
            ["amount"] = intent.Number("amount"),
            ["amount_captured"] = isCaptured ? intent.Number("amount") : 0L,
            ["amount_refunded"] = 0L,
            ["application"] = null,
            ["application_fee"] = null,
            ["application_fee_amount"] = null,
            ["balance_transaction"] = null,
            ["billing_details"] = method.Json["billing_details"]!.DeepClone(),
            ["calculated_statement_descriptor"] = "TELECO",
            ["captured"] = isCaptured,
            ["created"] = created,
            ["currency"] = intent.Text("currency"),
            ["customer"] = intent.Text("customer"),
            ["description"] = intent.Text("description"),
            ["disputed"] = false,
            ["failure_balance_transaction"] = null,
            ["failure_code"] = null,
            ["failure_message"] = null,
            ["fraud_details"] = new JsonObject(),
            ["invoice"] = null,
            ["livemode"] = false,
            ["metadata"] = intent["metadata"]!.DeepClone(),
            ["on_behalf_of"] = null,
            ["outcome"] = Outcome("approved_by_network", null, "authorized", "Payment complete."),
            ["paid"] = status is "succeeded",
            ["payment_intent"] = intent.Text("id"),
            ["payment_method"] = method.Id,
            ["payment_method_details"] = Details(method),
            ["receipt_email"] = intent.Text("receipt_email"),
            ["receipt_number"] = null,
            ["receipt_url"] = null,
            ["refunded"] = false,
            ["review"] = null,
            ["shipping"] = null,
            ["source_transfer"] = null,
            ["statement_descriptor"] = intent.Text("statement_descriptor"),
            ["statement_descriptor_suffix"] = intent.Text("statement_descriptor_suffix"),
            ["status"] = status,
            ["transfer_data"] = null,
            ["transfer_group"] = null,
        };
    }

    public void Fail(StripeObject charge, (string Code, string DeclineCode) decline)
    {
        charge.Json["status"] = "failed";
        charge.Json["paid"] = false;
        charge.Json["captured"] = false;
        charge.Json["amount_captured"] = 0L;
        charge.Json["failure_code"] = decline.Code;
        charge.Json["failure_message"] = DeclineMessages.Of(decline);
        charge.Json["outcome"] = Outcome("declined_by_network", decline.DeclineCode, "issuer_declined", "The bank did not return any further details with this decline.");
        store.Touch(charge);
        store.Events.Emit("charge.failed", charge.Json);
    }

    private static JsonObject Outcome(string network, string? reason, string type, string words) => new()
    {
        ["network_status"] = network, ["reason"] = reason, ["risk_level"] = "normal", ["seller_message"] = words, ["type"] = type,
    };

    private static JsonObject Details(StripeObject method)
    {
        var type = method.Json.Text("type")!;
        var stored = method.Json[type]!;
        var details = type == "card"
            ? new JsonObject
            {
                ["brand"] = stored.Text("brand"),
                ["checks"] = stored["checks"]!.DeepClone(),
                ["country"] = stored.Text("country"),
                ["exp_month"] = stored.Number("exp_month"),
                ["exp_year"] = stored.Number("exp_year"),
                ["fingerprint"] = stored.Text("fingerprint"),
                ["funding"] = stored.Text("funding"),
                ["installments"] = null,
                ["last4"] = stored.Text("last4"),
                ["mandate"] = null,
                ["network"] = stored.Text("brand"),
                ["three_d_secure"] = null,
                ["wallet"] = null,
            }
            : new JsonObject
            {
                ["bank_code"] = stored.Text("bank_code"),
                ["branch_code"] = stored.Text("branch_code"),
                ["country"] = stored.Text("country"),
                ["fingerprint"] = stored.Text("fingerprint"),
                ["last4"] = stored.Text("last4"),
                ["mandate"] = null,
            };
        return new JsonObject { [type] = details, ["type"] = type };
    }
}
