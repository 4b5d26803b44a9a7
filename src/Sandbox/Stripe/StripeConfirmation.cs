using System.Text.Json.Nodes;
using TeleCo.Gateway.Sandbox.Payments;

namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>The way of a payment intent from confirmation to its end.</summary>
internal sealed class StripeConfirmation(StripeStore store, StripeCharges charges, StripePaymentMethods methods)
{
    /// <summary>Methods that may redirect need a place to come back to; a list of method types rules redirects out.</summary>
    public static void CheckRedirects(JsonObject json, StripeForm form)
    {
        if (json["automatic_payment_methods"] is JsonObject automatic && automatic.Text("allow_redirects") != "never"
            && form.Value("return_url") is null && form["payment_method_types"] is null)
        {
            throw StripeRefusal.Bad(
                null,
                "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.",
                "return_url");
        }
    }

    public static void SetMethod(JsonObject json, StripeObject? method, string? customer = null)
    {
        if (method is null)
        {
            return;
        }

        customer ??= json.Text("customer");
        var (owner, type) = (method.Json.Text("customer"), method.Json.Text("type")!);
        if (owner is not null && owner != customer)
        {
            throw StripeRefusal.Bad(
                null,
                customer is null
                    ? "The PaymentMethod provided belongs to a Customer. To use it, you must supply the Customer on the PaymentIntent."
                    : $"The PaymentMethod provided ({method.Id}) does not belong to the Customer of the PaymentIntent.",
                "payment_method");
        }

        if (!json["payment_method_types"]!.AsArray().Any(allowed => allowed!.GetValue<string>() == type))
        {
            throw StripeRefusal.Bad(
                "payment_intent_invalid_parameter",
                $"The PaymentMethod provided ({type}) is not allowed for this PaymentIntent. Please attach a PaymentMethod of one of the types in payment_method_types.",
                "payment_method");
        }

        json["payment_method"] = method.Id;
        json["status"] = "requires_confirmation";
    }

    public JsonObject Confirm(StripeObject intent, StripeForm form)
    {
        var json = intent.Json;
        if (json.Text("payment_method") is not { } id)
        {
            throw StripeRefusal.State("You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.", json);
        }

        var method = methods.Use(id, "payment_method");
        var isAway = form.Value("off_session") is not (null or "false");
        if (!NeedsHolder(method))
        {
            return Attempt(intent, method) is { } declined ? throw declined : json;
        }

        if (isAway || form.Flag("error_on_requires_action"))
        {
            throw Decline(intent, method, isAway ? charges.Add(json, method, "pending") : null, ("authentication_required", "authentication_required"));
        }

        RequireAction(intent, form.Value("return_url"));
        return json;
    }

    public static bool NeedsHolder(StripeObject method) => method.Card?.Authentication switch
    {
        Authentication.Always => true,
        Authentication.UnlessSetUp => !method.IsSetUp,
        _ => false,
    };

    /// <summary>What the holder of the card does on the bank's page, played by a test.</summary>
    public bool Authenticate(StripeObject intent, bool succeeds)
    {
        if (intent.Json.Text("status") != "requires_action")
        {
            return false;
        }

        intent.Json["next_action"] = null;
        var method = store.PaymentMethods.Find(intent.Json.Text("payment_method")!)!;
        _ = succeeds ? Attempt(intent, method) : Decline(intent, method, null, ("payment_intent_authentication_failure", "authentication_failed"));
        return true;
    }

    public void Capture(StripeObject intent, long amount)
    {
        var charge = ChargeOf(intent);
        (charge.Json["captured"], charge.Json["amount_captured"]) = (true, amount);
        (intent.Json["amount_capturable"], intent.Json["amount_received"], intent.Json["status"]) = (0L, amount, "succeeded");
        charge.Json["metadata"] = intent.Json["metadata"]!.DeepClone();
        store.Count("capture", charge.Json, charge.Id, amount);
        Changed(intent, charge, "charge.captured", "payment_intent.succeeded");
    }

    public void Cancel(StripeObject intent, string? reason)
    {
        if (intent.Json.Text("status") == "requires_capture")
        {
            var charge = ChargeOf(intent);
            (charge.Json["refunded"], charge.Json["amount_refunded"]) = (true, charge.Json.Number("amount"));
            store.Touch(charge);
            store.Events.Emit("charge.refunded", charge.Json);
        }

        (intent.Json["status"], intent.Json["canceled_at"], intent.Json["cancellation_reason"]) = ("canceled", store.Now, reason);
        (intent.Json["amount_capturable"], intent.Json["next_action"]) = (0L, null);
        store.Touch(intent);
        store.Events.Emit("payment_intent.canceled", intent.Json);
    }

    private StripeObject ChargeOf(StripeObject intent) => store.Charges.Find(intent.Json.Text("latest_charge")!)!;

    private StripeRefusal? Attempt(StripeObject intent, StripeObject method)
    {
        var card = method.Card ?? TestCards.Visa;
        var charge = charges.Add(intent.Json, method, card.IsDebit || card.Decline is not null ? "pending" : "succeeded");
        intent.Json["latest_charge"] = charge.Id;
        if (card.IsDebit)
        {
            intent.Json["status"] = "processing";
            store.Touch(intent);
            store.Events.Emit("payment_intent.processing", intent.Json);
            store.Later(store.Options.DebitSettlement, () => Settle(intent, method, charge, card));
            return null;
        }

        if (card.Decline is { } decline)
        {
            return Decline(intent, method, charge, decline);
        }

        Succeed(intent, method, charge);
        return null;
    }

    private void Settle(StripeObject intent, StripeObject method, StripeObject charge, TestCard card)
    {
        if (card.Decline is { } decline)
        {
            Decline(intent, method, charge, decline);
            return;
        }

        (charge.Json["status"], charge.Json["paid"], charge.Json["captured"], charge.Json["amount_captured"]) =
            ("succeeded", true, true, charge.Json.Number("amount"));
        Succeed(intent, method, charge);
    }

    private void Succeed(StripeObject intent, StripeObject method, StripeObject charge)
    {
        var amount = intent.Json.Number("amount");
        var isHeld = intent.Json.Text("capture_method") == "manual" && method.Card?.IsDebit is not true;
        (intent.Json["last_payment_error"], intent.Json["next_action"]) = (null, null);
        (intent.Json["status"], intent.Json["amount_capturable"], intent.Json["amount_received"]) =
            isHeld ? ("requires_capture", amount, 0L) : ("succeeded", 0L, amount);
        store.Count(isHeld ? "authorization" : "charge", charge.Json, charge.Id, amount);
        KeepMethod(intent.Json, method);
        if (isHeld)
        {
            store.Later(store.Options.HoldLifetime, () => Lapse(intent));
        }

        Changed(intent, charge, "charge.succeeded", isHeld ? "payment_intent.amount_capturable_updated" : "payment_intent.succeeded");
    }

    private void Lapse(StripeObject intent)
    {
        if (intent.Json.Text("status") == "requires_capture")
        {
            Cancel(intent, "automatic");
        }
    }

    private void KeepMethod(JsonObject intent, StripeObject method)
    {
        var customer = intent.Text("customer");
        if (customer is not null && intent.Text("setup_future_usage") is { } usage)
        {
            method.IsSetUp |= usage == "off_session";
            methods.Keep(method, customer);
        }
        else
        {
            method.IsSpent |= method.Json.Text("customer") is null;
        }
    }

    private StripeRefusal Decline(StripeObject intent, StripeObject method, StripeObject? charge, (string Code, string DeclineCode) decline)
    {
        var message = DeclineMessages.Of(decline);
        var error = new JsonObject
        {
            ["code"] = decline.Code,
            ["decline_code"] = decline.DeclineCode,
            ["doc_url"] = $"https://stripe.com/docs/error-codes/{decline.Code.Replace('_', '-')}",
            ["message"] = message,
            ["payment_method"] = method.Json.DeepClone(),
            ["type"] = "card_error",
        };
        if (charge is not null)
        {
            charges.Fail(charge, decline);
            error["charge"] = charge.Id;
            intent.Json["latest_charge"] = charge.Id;
        }

        (intent.Json["status"], intent.Json["payment_method"], intent.Json["last_payment_error"]) = ("requires_payment_method", null, error);
        (intent.Json["amount_capturable"], intent.Json["next_action"]) = (0L, null);
        store.Touch(intent);
        store.Events.Emit("payment_intent.payment_failed", intent.Json);
        return new StripeRefusal(402, "card_error", decline.Code, message)
        {
            DeclineCode = decline.DeclineCode,
            ChargeId = charge?.Id,
            Subject = ("payment_intent", (JsonObject)intent.Json.DeepClone()),
        };
    }

    private void RequireAction(StripeObject intent, string? returnUrl)
    {
        intent.Json["status"] = "requires_action";
        intent.Json["next_action"] = NextAction(intent.Id, returnUrl);
        store.Touch(intent);
        store.Events.Emit("payment_intent.requires_action", intent.Json);
    }

    public static JsonObject NextAction(string id, string? returnUrl) => returnUrl is null
        ? new JsonObject { ["type"] = "use_stripe_sdk", ["use_stripe_sdk"] = new JsonObject { ["type"] = "three_d_secure_redirect" } }
        : new JsonObject
        {
            ["redirect_to_url"] = new JsonObject { ["return_url"] = returnUrl, ["url"] = $"https://hooks.stripe.com/redirect/authenticate/{id}" },
            ["type"] = "redirect_to_url",
        };

    private void Changed(StripeObject intent, StripeObject charge, string chargeEvent, string intentEvent)
    {
        store.Touch(charge);
        store.Touch(intent);
        store.Events.Emit(chargeEvent, charge.Json);
        store.Events.Emit(intentEvent, intent.Json);
    }
}
