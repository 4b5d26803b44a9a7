using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>Cards and direct debits, made from the vendor's published test values.</summary>
internal sealed class StripePaymentMethods(StripeStore store)
{
    private static readonly string[] AddressParts = ["city", "country", "line1", "line2", "postal_code", "state"];

    public JsonObject Create(StripeForm form)
    {
        var type = form.Value("type") ?? throw StripeRefusal.Parameter("parameter_missing", "Missing required param: type.", "type");
        var details = form[type] ?? throw StripeRefusal.Parameter("parameter_missing", $"Missing required param: {type}.", type);
        var card = type == "card" ? CardOf(details) : DebitOf(details, form);
        var json = New(store.NextId("pm_"), store.Now, card, StripeMetadata.Merge(null, form["metadata"]));
        if (type == "card" && details.Number("exp_month") is { } month)
        {
            json["card"]!["exp_month"] = month;
            json["card"]!["exp_year"] = details.Number("exp_year");
        }

        SetBilling(json, form["billing_details"]);
        return store.Add(store.PaymentMethods, new StripeObject(json) { Card = card }).Json;
    }

    public static JsonObject New(string id, long created, TestCard card, JsonObject metadata)
    {
        var json = new JsonObject
        {
            ["id"] = id,
            ["object"] = "payment_method",
            ["billing_details"] = new JsonObject { ["address"] = EmptyAddress(), ["email"] = null, ["name"] = null, ["phone"] = null },
            ["created"] = created,
            ["customer"] = null,
            ["livemode"] = false,
            ["metadata"] = metadata,
            ["type"] = card.IsDebit ? "sepa_debit" : "card",
        };
        json[card.IsDebit ? "sepa_debit" : "card"] = card.IsDebit ? Debit(card) : Card(card);
        return json;
    }

    public JsonObject Get(string id) => store.PaymentMethods.Get(id, "payment_method").Json;

    /// <summary>A stored method, or a new one when the id is a test value such as <c>pm_card_visa</c>.</summary>
    public StripeObject Use(string id, string param)
    {
        if (TestCards.Find(id, "pm_card_") is { } card)
        {
            return store.Add(store.PaymentMethods, new StripeObject(New(store.NextId("pm_"), store.Now, card, [])) { Card = card });
        }

        var method = store.PaymentMethods.Get(id, param, isTarget: false);
        return !method.IsSpent ? method : throw StripeRefusal.Bad(
            "payment_method_unexpected_state",
            "This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.",
            param);
    }

    public JsonObject Update(string id, StripeForm form)
    {
        var method = store.PaymentMethods.Get(id, "payment_method");
        if (method.Json.Text("customer") is null)
        {
            throw StripeRefusal.Bad(null, "You must save this PaymentMethod to a customer before you can update it.");
        }

        method.Json["metadata"] = StripeMetadata.Merge(method.Json["metadata"], form["metadata"]);
        SetBilling(method.Json, form["billing_details"]);
        if (form["card"] is { } card && method.Json["card"] is JsonObject stored)
        {
            stored["exp_month"] = card.Number("exp_month") ?? stored.Number("exp_month");
            stored["exp_year"] = card.Number("exp_year") ?? stored.Number("exp_year");
        }

        store.Touch(method);
        store.Events.Emit("payment_method.updated", method.Json);
        return method.Json;
    }

    public JsonObject Attach(string id, string customerId)
    {
        var method = TestCards.Find(id, "pm_card_") is null ? store.PaymentMethods.Get(id, "payment_method") : Use(id, "payment_method");
        var customer = store.Customers.Get(customerId, "customer", isTarget: false);
        if (customer.IsDeleted)
        {
            throw StripeRefusal.Missing("customer", customerId, "customer", isTarget: false);
        }

        if (method.IsSpent)
        {
            Use(method.Id, "payment_method");
        }

        if (method.Json.Text("customer") is { } owner && owner != customerId)
        {
            throw StripeRefusal.Bad(null, "The payment method you provided has already been attached to a customer.");
        }

        if (method.Card is { Decline: { } decline, CanAttach: false, IsDebit: false })
        {
            throw new StripeRefusal(402, "card_error", decline.Code, DeclineMessages.Of(decline)) { DeclineCode = decline.DeclineCode };
        }

        Keep(method, customerId);
        return method.Json;
    }

    public JsonObject Detach(string id)
    {
        var method = store.PaymentMethods.Get(id, "payment_method");
        if (method.Json.Text("customer") is null)
        {
            throw StripeRefusal.Bad(null, "The payment method you provided is not attached to a customer so detachment is impossible.");
        }

        Release(method);
        return method.Json;
    }

    public JsonObject List(StripeForm form)
    {
        var (customer, type) = (form.Value("customer"), form.Value("type"));
        if (customer is not null)
        {
            _ = store.Customers.Get(customer, "customer", isTarget: false);
        }

        return StripeLists.Page(
            store.PaymentMethods, form, method => (type is null || method.Json.Text("type") == type) && method.Json.Text("customer") == customer && customer is not null);
    }

    public void Keep(StripeObject method, string customerId)
    {
        if (method.Json.Text("customer") == customerId)
        {
            return;
        }

        method.Json["customer"] = customerId;
        store.Touch(method);
        store.Events.Emit("payment_method.attached", method.Json);
    }

    public void Release(StripeObject method)
    {
        var owner = method.Json.Text("customer");
        method.Json["customer"] = null;
        method.IsSpent = true;
        if (owner is not null && store.Customers.Find(owner)?.Json["invoice_settings"] is JsonObject settings && settings.Text("default_payment_method") == method.Id)
        {
            settings["default_payment_method"] = null;
        }

        store.Touch(method);
        store.Events.Emit("payment_method.detached", method.Json);
    }

    private static JsonObject EmptyAddress() => new StripeForm().ToJson(AddressParts);

    private static JsonObject Card(TestCard card) => new()
    {
        ["brand"] = card.Brand,
        ["checks"] = new JsonObject { ["address_line1_check"] = null, ["address_postal_code_check"] = null, ["cvc_check"] = "pass" },
        ["country"] = card.Country,
        ["exp_month"] = 8L,
        ["exp_year"] = 2030L,
        ["fingerprint"] = $"fp{card.Number[^8..]}",
        ["funding"] = card.Funding,
        ["generated_from"] = null,
        ["last4"] = card.Last4,
        ["networks"] = new JsonObject { ["available"] = new JsonArray(card.Brand), ["preferred"] = null },
        ["three_d_secure_usage"] = new JsonObject { ["supported"] = true },
        ["wallet"] = null,
    };

    private static JsonObject Debit(TestCard card) => new()
    {
        ["bank_code"] = card.Brand,
        ["branch_code"] = "",
        ["country"] = card.Country,
        ["fingerprint"] = $"fp{card.Number[^8..]}",
        ["generated_from"] = new JsonObject { ["charge"] = null, ["setup_attempt"] = null },
        ["last4"] = card.Last4,
    };

    private static void SetBilling(JsonObject json, StripeForm? form)
    {
        foreach (var (name, value) in form?.Members ?? new Dictionary<string, StripeForm>())
        {
            json["billing_details"]![name] = name == "address" ? value.ToJson(AddressParts) : value.Text is { Length: > 0 } text ? text : null;
        }
    }

    private TestCard CardOf(StripeForm details)
    {
        if (details.Value("token") is { } token)
        {
            return TestCards.Find(token, "tok_") ?? throw StripeRefusal.Missing("token", token, "card[token]", isTarget: false);
        }

        var number = details.Value("number")?.Replace(" ", "") ?? throw StripeRefusal.Parameter("parameter_missing", "Missing required param: card[number].", "card[number]");
        if (!store.Options.AcceptsCardNumbers)
        {
            throw new StripeRefusal(
                402,
                "card_error",
                null,
                "Sending credit card numbers directly to the Stripe API is generally unsafe. We suggest you use test tokens that map to the test card you are using, see https://stripe.com/docs/testing. To enable raw card data APIs in test mode, see https://support.stripe.com/questions/enabling-access-to-raw-card-data-apis.");
        }

        if (details.Number("exp_month") is not (>= 1 and <= 12))
        {
            throw new StripeRefusal(402, "card_error", "invalid_expiry_month", "Your card's expiration month is invalid.", "exp_month");
        }

        if (details.Number("exp_year") is not { } year || year < store.Time.Year)
        {
            throw new StripeRefusal(402, "card_error", "invalid_expiry_year", "Your card's expiration year is invalid.", "exp_year");
        }

        return TestCards.OfNumber(number) ?? throw new StripeRefusal(402, "card_error", "incorrect_number", "Your card number is incorrect.", "number");
    }

    private static TestCard DebitOf(StripeForm details, StripeForm form)
    {
        foreach (var name in (string[])["name", "email"])
        {
            _ = form["billing_details"]?.Value(name)
                ?? throw StripeRefusal.Parameter("parameter_missing", $"Missing required param: billing_details[{name}].", $"billing_details[{name}]");
        }

        return TestCards.OfIban(details.Value("iban")!.Replace(" ", ""))
            ?? throw StripeRefusal.Bad("invalid_bank_account_iban", "The IBAN you provided is invalid.", "sepa_debit[iban]");
    }
}
