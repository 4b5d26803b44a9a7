using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>Payment intents apart from their confirmation.</summary>
internal sealed class StripePaymentIntents(StripeStore store, StripePaymentMethods methods, StripeConfirmation confirmation)
{
    private static readonly string[] Texts = ["description", "receipt_email", "statement_descriptor", "statement_descriptor_suffix"];
    private static readonly string[] Unpaid = ["requires_payment_method", "requires_confirmation", "requires_action"];

    public JsonObject Create(StripeForm form)
    {
        var (amount, currency) = (form.Number("amount")!.Value, form.Value("currency") ?? "");
        StripeCurrency.Check(amount, currency);
        var isConfirmed = form.Flag("confirm");
        if (!isConfirmed && (form["off_session"] is not null || form["return_url"] is not null))
        {
            throw StripeRefusal.Parameter(null, "The parameters off_session and return_url can only be passed when confirm is true.", form["off_session"] is null ? "return_url" : "off_session");
        }

        CheckTypes(form);
        var customer = Customer(form);
        var json = New(store.NextId("pi_"), store.Now, amount, currency, customer, StripeMetadata.Merge(null, form["metadata"]));
        SetUp(json, form, isNew: true);
        if (isConfirmed)
        {
            StripeConfirmation.CheckRedirects(json, form);
        }

        var method = form.Value("payment_method") is { } id ? methods.Use(id, "payment_method") : null;
        StripeConfirmation.SetMethod(json, method);
        var intent = store.Add(store.PaymentIntents, new StripeObject(json));
        store.Events.Emit("payment_intent.created", json);
        return isConfirmed ? confirmation.Confirm(intent, form) : json;
    }

    public static JsonObject New(string id, long created, long amount, string currency, string? customer, JsonObject metadata) => new()
    {
        ["id"] = id,
        ["object"] = "payment_intent",
        ["amount"] = amount,
        ["amount_capturable"] = 0L,
        ["amount_details"] = new JsonObject { ["tip"] = new JsonObject() },
        ["amount_received"] = 0L,
        ["application"] = null,
        ["application_fee_amount"] = null,
        ["automatic_payment_methods"] = null,
        ["canceled_at"] = null,
        ["cancellation_reason"] = null,
        ["capture_method"] = "automatic",
        ["client_secret"] = $"{id}_secret_{id[^12..]}",
        ["confirmation_method"] = "automatic",
        ["created"] = created,
        ["currency"] = currency,
        ["customer"] = customer,
        ["description"] = null,
        ["invoice"] = null,
        ["last_payment_error"] = null,
        ["latest_charge"] = null,
        ["livemode"] = false,
        ["metadata"] = metadata,
        ["next_action"] = null,
        ["on_behalf_of"] = null,
        ["payment_method"] = null,
        ["payment_method_options"] = new JsonObject(),
        ["payment_method_types"] = new JsonArray("card"),
        ["processing"] = null,
        ["receipt_email"] = null,
        ["review"] = null,
        ["setup_future_usage"] = null,
        ["shipping"] = null,
        ["statement_descriptor"] = null,
        ["statement_descriptor_suffix"] = null,
        ["status"] = "requires_payment_method",
        ["transfer_data"] = null,
        ["transfer_group"] = null,
    };

    public StripeObject Get(string id) => store.PaymentIntents.Get(id, "intent");

    public JsonObject Update(string id, StripeForm form)
    {
        var intent = Get(id);
        var changesPayment = form["amount"] is not null || form["currency"] is not null || form["payment_method"] is not null || form["customer"] is not null;
        if (changesPayment && !Unpaid.Contains(intent.Json.Text("status")))
        {
            throw StripeRefusal.State($"This PaymentIntent's amount, currency, customer or payment method could not be updated because it has a status of {intent.Json.Text("status")}.", intent.Json);
        }

        var (amount, currency) = (form.Number("amount") ?? intent.Json.Number("amount"), form.Value("currency") ?? intent.Json.Text("currency")!);
        StripeCurrency.Check(amount, currency);
        CheckTypes(form);
        var customer = form["customer"] is null ? intent.Json.Text("customer") : Customer(form);
        var metadata = StripeMetadata.Merge(intent.Json["metadata"], form["metadata"]);
        if (form.Value("payment_method") is { } methodId)
        {
            StripeConfirmation.SetMethod(intent.Json, methods.Use(methodId, "payment_method"), customer);
        }

        (intent.Json["amount"], intent.Json["currency"], intent.Json["customer"], intent.Json["metadata"]) = (amount, currency, customer, metadata);
        SetUp(intent.Json, form);
        store.Touch(intent);
        return intent.Json;
    }

    public JsonObject Confirm(string id, StripeForm form)
    {
        var intent = Get(id);
        if (form.Value("client_secret") is { } secret && secret != intent.Json.Text("client_secret"))
        {
            throw StripeRefusal.Bad("payment_intent_invalid_parameter", "The client_secret provided does not match the client_secret associated with the PaymentIntent.", "client_secret");
        }

        if (!Unpaid.Contains(intent.Json.Text("status")))
        {
            throw StripeRefusal.State(
                intent.Json.Text("status") == "succeeded"
                    ? "You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed."
                    : $"You cannot confirm this PaymentIntent because it has a status of {intent.Json.Text("status")}.",
                intent.Json);
        }

        CheckTypes(form);
        StripeConfirmation.CheckRedirects(intent.Json, form);
        if (form.Value("payment_method") is { } methodId)
        {
            StripeConfirmation.SetMethod(intent.Json, methods.Use(methodId, "payment_method"));
        }

        SetUp(intent.Json, form);
        return confirmation.Confirm(intent, form);
    }

    public JsonObject Capture(string id, StripeForm form)
    {
        var intent = Get(id);
        if (intent.Json.Text("status") != "requires_capture")
        {
            throw StripeRefusal.State($"This PaymentIntent could not be captured because it has a status of {intent.Json.Text("status")}. Only a PaymentIntent with one of the following statuses may be captured: requires_capture.", intent.Json);
        }

        var amount = form.Number("amount_to_capture") ?? intent.Json.Number("amount_capturable");
        if (amount < 1)
        {
            throw StripeRefusal.Parameter("parameter_invalid_integer", "This value must be greater than or equal to 1.", "amount_to_capture");
        }

        if (amount > intent.Json.Number("amount_capturable"))
        {
            throw StripeRefusal.Bad("amount_too_large", "The amount to capture is greater than the amount you can capture for this charge.", "amount_to_capture");
        }

        intent.Json["metadata"] = StripeMetadata.Merge(intent.Json["metadata"], form["metadata"]);
        confirmation.Capture(intent, amount);
        return intent.Json;
    }

    public JsonObject Cancel(string id, StripeForm form)
    {
        var intent = Get(id);
        if (!Unpaid.Contains(intent.Json.Text("status")) && intent.Json.Text("status") is not "requires_capture")
        {
            throw StripeRefusal.State($"You cannot cancel this PaymentIntent because it has a status of {intent.Json.Text("status")}. Only a PaymentIntent with one of the following statuses may be canceled: requires_payment_method, requires_capture, requires_confirmation, requires_action, processing.", intent.Json);
        }

        confirmation.Cancel(intent, form.Value("cancellation_reason"));
        return intent.Json;
    }

    public JsonObject List(StripeForm form)
    {
        var customer = form.Value("customer");
        return StripeLists.Page(store.PaymentIntents, form, intent => customer is null || intent.Json.Text("customer") == customer);
    }

    private string? Customer(StripeForm form)
    {
        var id = form.Value("customer");
        return id is null || !store.Customers.Get(id, "customer", isTarget: false).IsDeleted
            ? id
            : throw StripeRefusal.Missing("customer", id, "customer", isTarget: false);
    }

    private static void CheckTypes(StripeForm form)
    {
        if (form.List("payment_method_types").FirstOrDefault(type => type is not ("card" or "sepa_debit")) is { } unknown)
        {
            throw StripeRefusal.Bad("payment_intent_invalid_parameter", $"The payment method type \"{unknown}\" is invalid. Please ensure the provided type is activated in your dashboard.", "payment_method_types");
        }

        if (form["payment_method_types"] is not null && form["automatic_payment_methods"] is not null)
        {
            throw StripeRefusal.Parameter(null, "You may only specify one of these parameters: automatic_payment_methods, payment_method_types.", "payment_method_types");
        }
    }

    private static void SetUp(JsonObject json, StripeForm form, bool isNew = false)
    {
        foreach (var name in Texts.Where(name => form[name] is not null))
        {
            json[name] = form.Value(name);
        }

        json["capture_method"] = form.Value("capture_method") ?? json.Text("capture_method");
        json["confirmation_method"] = form.Value("confirmation_method") ?? json.Text("confirmation_method");
        json["setup_future_usage"] = form.Value("setup_future_usage") ?? json.Text("setup_future_usage");
        if (form["payment_method_types"] is not null)
        {
            json["payment_method_types"] = new JsonArray([.. form.List("payment_method_types").Select(type => JsonValue.Create(type))]);
            json["automatic_payment_methods"] = null;
        }
        else if (isNew && form["automatic_payment_methods"]?.Value("enabled") is not "false")
        {
            // The default since this version of the API: whatever the account has switched on.
            json["payment_method_types"] = json.Text("currency") == "eur" ? new JsonArray("card", "sepa_debit") : new JsonArray("card");
            json["automatic_payment_methods"] = new JsonObject
            {
                ["allow_redirects"] = form["automatic_payment_methods"]?.Value("allow_redirects") ?? "always", ["enabled"] = true,
            };
        }
    }
}
