using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>Setup intents: a method is kept for later without a charge.</summary>
internal sealed class StripeSetupIntents(StripeStore store, StripePaymentMethods methods)
{
    private static readonly string[] Open = ["requires_payment_method", "requires_confirmation", "requires_action"];

    public JsonObject Create(StripeForm form)
    {
        var customer = form.Value("customer");
        if (customer is not null && store.Customers.Get(customer, "customer", isTarget: false).IsDeleted)
        {
            throw StripeRefusal.Missing("customer", customer, "customer", isTarget: false);
        }

        var isConfirmed = form.Flag("confirm");
        if (isConfirmed && form["payment_method_types"] is null && form.Value("return_url") is null && form["automatic_payment_methods"]?.Value("allow_redirects") != "never")
        {
            throw StripeRefusal.Bad(null, "You must provide a `return_url` when confirming a SetupIntent with automatic payment methods that may redirect.", "return_url");
        }

        var method = form.Value("payment_method") is { } methodId ? methods.Use(methodId, "payment_method") : null;
        var json = New(form, customer);
        SetMethod(json, method);
        var intent = store.Add(store.SetupIntents, new StripeObject(json));
        store.Events.Emit("setup_intent.created", json);
        return isConfirmed ? Confirm(intent, form) : json;
    }

    public StripeObject Get(string id) => store.SetupIntents.Get(id, "intent");

    public JsonObject Update(string id, StripeForm form)
    {
        var intent = OpenOne(id, "update");
        intent.Json["metadata"] = StripeMetadata.Merge(intent.Json["metadata"], form["metadata"]);
        if (form.Value("payment_method") is { } methodId)
        {
            SetMethod(intent.Json, methods.Use(methodId, "payment_method"));
        }

        store.Touch(intent);
        return intent.Json;
    }

    public JsonObject Confirm(string id, StripeForm form)
    {
        var intent = OpenOne(id, "confirm");
        if (form.Value("payment_method") is { } methodId)
        {
            SetMethod(intent.Json, methods.Use(methodId, "payment_method"));
        }

        return Confirm(intent, form);
    }

    public JsonObject Cancel(string id, StripeForm form)
    {
        var intent = OpenOne(id, "cancel");
        (intent.Json["status"], intent.Json["cancellation_reason"], intent.Json["next_action"]) = ("canceled", form.Value("cancellation_reason"), null);
        store.Touch(intent);
        store.Events.Emit("setup_intent.canceled", intent.Json);
        return intent.Json;
    }

    public JsonObject List(StripeForm form)
    {
        var (customer, method) = (form.Value("customer"), form.Value("payment_method"));
        return StripeLists.Page(store.SetupIntents, form, intent =>
            (customer is null || intent.Json.Text("customer") == customer) && (method is null || intent.Json.Text("payment_method") == method));
    }

    public bool Authenticate(StripeObject intent, bool succeeds)
    {
        if (intent.Json.Text("status") != "requires_action")
        {
            return false;
        }

        var method = store.PaymentMethods.Find(intent.Json.Text("payment_method")!)!;
        intent.Json["next_action"] = null;
        _ = succeeds ? End(intent, method) : Fail(intent, method, ("setup_intent_authentication_failure", "authentication_failed"));
        return true;
    }

    private JsonObject New(StripeForm form, string? customer)
    {
        var id = store.NextId("seti_");
        return new JsonObject
        {
            ["id"] = id,
            ["object"] = "setup_intent",
            ["application"] = null,
            ["automatic_payment_methods"] = form["payment_method_types"] is null
                ? new JsonObject { ["allow_redirects"] = form["automatic_payment_methods"]?.Value("allow_redirects") ?? "always", ["enabled"] = true }
                : null,
            ["cancellation_reason"] = null,
            ["client_secret"] = $"{id}_secret_{id[^12..]}",
            ["created"] = store.Now,
            ["customer"] = customer,
            ["description"] = form.Value("description"),
            ["flow_directions"] = null,
            ["last_setup_error"] = null,
            ["latest_attempt"] = null,
            ["livemode"] = false,
            ["mandate"] = null,
            ["metadata"] = StripeMetadata.Merge(null, form["metadata"]),
            ["next_action"] = null,
            ["on_behalf_of"] = null,
            ["payment_method"] = null,
            ["payment_method_options"] = new JsonObject(),
            ["payment_method_types"] = form["payment_method_types"] is null
                ? new JsonArray("card")
                : new JsonArray([.. form.List("payment_method_types").Select(type => JsonValue.Create(type))]),
            ["single_use_mandate"] = null,
            ["status"] = "requires_payment_method",
            ["usage"] = form.Value("usage") ?? "off_session",
        };
    }

    private StripeObject OpenOne(string id, string verb)
    {
        var intent = Get(id);
        return Open.Contains(intent.Json.Text("status"))
            ? intent
            : throw new StripeRefusal(
                400, "invalid_request_error", "setup_intent_unexpected_state", $"You cannot {verb} this SetupIntent because it has a status of {intent.Json.Text("status")}.")
            {
                Subject = ("setup_intent", (JsonObject)intent.Json.DeepClone()),
            };
    }

    private static void SetMethod(JsonObject json, StripeObject? method)
    {
        if (method is null)
        {
            return;
        }

        if (method.Json.Text("customer") is { } owner && owner != json.Text("customer"))
        {
            throw StripeRefusal.Bad(null, "The PaymentMethod provided belongs to another Customer.", "payment_method");
        }

        (json["payment_method"], json["status"]) = (method.Id, "requires_confirmation");
    }

    private JsonObject Confirm(StripeObject intent, StripeForm form)
    {
        if (intent.Json.Text("payment_method") is not { } id)
        {
            throw new StripeRefusal(400, "invalid_request_error", "setup_intent_unexpected_state", "You cannot confirm this SetupIntent because it's missing a payment method.")
            {
                Subject = ("setup_intent", (JsonObject)intent.Json.DeepClone()),
            };
        }

        var method = methods.Use(id, "payment_method");
        if (method.Card is { Decline: { } decline, CanAttach: false, IsDebit: false })
        {
            throw Fail(intent, method, decline);
        }

        if (!StripeConfirmation.NeedsHolder(method))
        {
            End(intent, method);
            return intent.Json;
        }

        intent.Json["status"] = "requires_action";
        intent.Json["next_action"] = StripeConfirmation.NextAction(intent.Id, form.Value("return_url"));
        store.Touch(intent);
        store.Events.Emit("setup_intent.requires_action", intent.Json);
        return intent.Json;
    }

    private StripeRefusal? End(StripeObject intent, StripeObject method)
    {
        (intent.Json["status"], intent.Json["last_setup_error"]) = ("succeeded", null);
        method.IsSetUp = true;
        if (intent.Json.Text("customer") is { } customer)
        {
            methods.Keep(method, customer);
        }

        store.Touch(intent);
        store.Events.Emit("setup_intent.succeeded", intent.Json);
        return null;
    }

    private StripeRefusal Fail(StripeObject intent, StripeObject method, (string Code, string DeclineCode) decline)
    {
        var message = DeclineMessages.Of(decline);
        (intent.Json["status"], intent.Json["payment_method"]) = ("requires_payment_method", null);
        intent.Json["last_setup_error"] = new JsonObject
        {
            ["code"] = decline.Code, ["decline_code"] = decline.DeclineCode, ["message"] = message, ["payment_method"] = method.Json.DeepClone(), ["type"] = "card_error",
        };
        store.Touch(intent);
        store.Events.Emit("setup_intent.setup_failed", intent.Json);
        return new StripeRefusal(402, "card_error", decline.Code, message)
        {
            DeclineCode = decline.DeclineCode, Subject = ("setup_intent", (JsonObject)intent.Json.DeepClone()),
        };
    }
}
